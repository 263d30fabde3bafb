import { severities } from '../core/rules/finding';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export const failOnLevels = [...severities, 'never'] as const;

export const help = `Usage: postmortem <command> [options]

Helps to write blameless postmortems in Markdown. Nothing leaves this machine.

Commands
  lint FILE...     Report what a reviewer would ask about
  inspect FILE...  Print what the documents say, as JSON
  new              Start a document from a template
  config --print   Print which settings are in force, and where they come from

A FILE is a file, a folder (searched for postmortems, as .postmortem.json says) or - for standard input.
A file that is named is always taken as a postmortem.

Options
  --help           Show this text, or that of a command
  --version        Show the version

Exit status: 0 nothing to report, 1 findings, 2 something could not be done.
`;

export const lintHelp = `Usage: postmortem lint FILE... [options]

Reports what a reviewer would ask about: missing parts, blaming words, times that contradict each other,
actions that nobody owns. Settings come from the nearest .postmortem.json above each file.

Options
  --format FORMAT  ${formats.join(', ')}; default text: path:line:column severity code message
  --fail-on LEVEL  Lowest severity that makes the exit status 1:
                   ${failOnLevels.join(', ')}; default warning
  --fix            Apply the fixes that change no facts, then report what is left
  --help           Show this text
`;

export const inspectHelp = `Usage: postmortem inspect FILE...

Prints what the documents say as a JSON array: metadata, sections, timeline, milestones, metrics, stated
durations and actions.

Options
  --help           Show this text
`;

export const newHelp = `Usage: postmortem new [options]

Writes a new document to standard output, or into a file that does not exist yet.

Options
  --template NAME  standard, incident-report, or a file of the team's templates folder; default standard
  --title TEXT     What happened, in a few words
  --date DATE      Date on which the incident began, YYYY-MM-DD; default today
  --severity TEXT  Severity on your own scale, for example SEV-2
  --out FILE       File to write; a folder gets a file named by date and title
  --help           Show this text
`;

export const configHelp = `Usage: postmortem config --print [FILE]

Prints the settings that are in force for a file or folder (default: this folder) as JSON, each with its
source: a .postmortem.json or the default.

Options
  --print          Print the settings
  --help           Show this text
`;
