import { headingText } from './headingText';
import { incidentReportTemplate } from './incidentReportTemplate';
import { plainLine } from './plainLine';
import { standardTemplate } from './standardTemplate';
import type { Answers, FilledTemplate, Template } from './template';
import { replaceVariables, type TemplateValues } from './templateVariables';
import { yamlQuoted, yamlScalar } from './yamlScalar';

export const builtInTemplates: readonly Template[] = [standardTemplate, incidentReportTemplate];

const cursorMark = '{{cursor}}';

/**
 * The text of a new postmortem; line ends are LF. Answers become one line each and are escaped for the place where they
 * stand (front matter or Markdown). Without `{{cursor}}` in the template, writing starts at its end.
 */
export function fillTemplate(template: Template, answers: Answers): FilledTemplate {
  const values = templateValues(answers);
  const [before = '', ...after] = template.text.replace(/\r\n?/g, '\n').split(cursorMark);
  const start = replaceVariables(before, values, writeValue);
  // The cursor lies between two texts that are filled one after the other: a conditional part does not span it.
  const rest = replaceVariables(after.join(''), values, (value) => headingText(value));
  return { text: start + rest, cursor: start.length };
}

function templateValues(answers: Answers): TemplateValues {
  const date = plainLine(answers.date, 40);
  return {
    title: plainLine(answers.title ?? '') || `Incident of ${date}`,
    date,
    time: plainLine(answers.time ?? '', 40),
    severity: plainLine(answers.severity ?? '', 40),
    zone: plainLine(answers.zone ?? '', 40),
  };
}

/** Escapes a value by what was written before it: front matter is open from a first line `---` to the next such line. */
function writeValue(value: string, written: string): string {
  const inFrontMatter = written.startsWith('---\n') && !/\n---[ \t]*\n/.test(written);
  if (!inFrontMatter) return headingText(value);
  if (written.endsWith('"')) return yamlQuoted(value).slice(1, -1);
  if (written.endsWith("'")) return value.replaceAll("'", "''");
  return yamlScalar(value);
}
