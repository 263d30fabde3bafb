import type { FileReport } from '../fileReport';

/** One line per finding, `path:line:column severity code message`, and an indented one per place that explains it. */
export function textFormat(reports: readonly FileReport[]): string {
  const lines = reports.flatMap(({ path, findings }) =>
    findings.flatMap(({ line, column, severity, code, message, related }) => [
      `${path}:${line}:${column} ${severity} ${code} ${oneLine(message)}`,
      ...related
        .filter(({ minor }) => !minor)
        .map((place) => `  ${path}:${place.line}:${place.column} ${oneLine(place.message)}`),
    ]),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function oneLine(message: string): string {
  return message.replace(/\s*[\r\n]+\s*/g, ' ');
}
