import type { Severity } from '../../core/rules/finding';
import type { FileReport } from '../fileReport';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows as annotations beside the lines of a pull request. */
export function githubFormat(reports: readonly FileReport[]): string {
  return reports
    .flatMap(({ path, findings }) =>
      findings.map(({ severity, code, message, line, column, endLine, endColumn }) => {
        // GitHub ignores columns of an annotation that spans lines.
        const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
        const place = `file=${property(path)},line=${line},endLine=${endLine}${columns},title=${property(code)}`;
        return `::${commands[severity]} ${place}::${data(message)}\n`;
      }),
    )
    .join('');
}

/** Escapes as the runner's own toolkit does. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
