import { actionExportFormats } from '../core/library/exportActions';
import { periodUnits } from '../core/library/trends';

export const searchFormats = ['text', 'json'] as const;
export const actionFormats = ['text', ...actionExportFormats] as const;
export const askedStates = ['open', 'overdue', 'done', 'all'] as const;

export const searchHelp = `Usage: postmortem search WORDS FILE... [options]

Finds postmortems by title, service, tag, cause, action and text, the best first. Words may be the beginning
of longer ones, and longer ones may have a typo. Put several words in quotes.

Options
  --format FORMAT  ${searchFormats.join(', ')}; default text
  --limit NUMBER   How many at most; default 20
  --help           Show this text
`;

export const statsHelp = `Usage: postmortem stats FILE... [options]

Shows what many postmortems have in common: incidents over time, how times to detect, acknowledge, mitigate
and resolve spread, how many actions are done, most frequent causes. JSON names the files behind each figure.

Options
  --format FORMAT  ${searchFormats.join(', ')}; default text
  --from DATE      Only incidents from this day, month or year on, such as 2026-03-04, 2026-03 or 2026
  --to DATE        Only incidents up to the end of this day, month or year
  --severity LIST  Only these severities, separated by commas
  --service LIST   Only these services
  --tag LIST       Only these tags
  --by PERIOD      ${periodUnits.join(', ')}; default by how far the incidents reach back
  --help           Show this text
`;

export const actionsHelp = `Usage: postmortem actions FILE... [options]

Lists the action items of many postmortems, the most urgent first.

Options
  --format FORMAT  ${actionFormats.join(', ')}; default text: path:line: state: action
  --state STATE    ${askedStates.join(', ')}; default open: all that are not done, the overdue ones too
  --help           Show this text
`;
