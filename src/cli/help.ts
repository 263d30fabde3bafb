import { adapters } from '../core/imports/adapters';
import { severities } from '../core/rules/finding';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export const failOnLevels = [...severities, 'never'] as const;

export const help = `Usage: postmortem <command> [options]

Helps to write blameless postmortems in Markdown. Nothing leaves this machine.

Commands
  lint FILE...     Report what a reviewer would ask about
  inspect FILE...  Print what the documents say, as JSON
  new              Start a document from a template
  import FILE...   Bring events from chats, alerts and logs into a timeline
  export FILE...   Write pages or short texts for other places
  publish FILE...  Write the version for others, without what stays inside
  search WORDS FILE...  Find postmortems by words
  stats FILE...    Show what many postmortems have in common
  actions FILE...  List the action items of many postmortems
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
  --template NAME  A template by its name (see --list), or a Markdown file by its path; default standard
  --list           Print the templates there are: the team's own, then the built-in ones
  --title TEXT     What happened, in a few words
  --date DATE      Date on which the incident began, YYYY-MM-DD; default today
  --time TIME      Time at which it began, HH:MM
  --zone ZONE      Time zone of that time, for example UTC
  --severity TEXT  Severity on your own scale, for example SEV-2
  --author NAME    Who writes; default the name that git knows
  --id TEXT        Number or name of the incident in your tracker
  --var NAME=VALUE Answer to a question of the template's own; may be given several times
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

export const importHelp = `Usage: postmortem import FILE... --into DOCUMENT [options]

Brings events from other files into the timeline of a postmortem: in its style and time zone, in their
chronological place, and only what is not told there yet. Each file is recognised by its content; - is
standard input. When a file cannot be read, nothing is written.

Options
  --into DOCUMENT  The postmortem that gets the entries
  --format FORMAT  What the files are, when their content does not tell:
                   ${wrapped(adapters.map(({ id }) => id))}
  --zone ZONE      Time zone of files that name none: UTC, UTC+2, Europe/Paris; default that of the document
  --date DATE      First day of files that name none, YYYY-MM-DD; default the date of the document
  --only WHICH     pinned (messages pinned or marked with :stopwatch: or :pushpin:), people or bots
  --author NAMES   Only what these people said, separated by commas
  --match TEXT     Only what holds this text
  --from TIME      Nothing before, such as 2026-03-04T10:00Z or 10:00
  --until TIME     Nothing after
  --all            Joins, notifications and assignments too
  --people HOW     names, roles (as the document names them) or none; default names
  --unmasked       Leave e-mail and IP addresses, tokens and keys as they are
  --no-milestones  Do not mark what the sources tell about detection, acknowledgement and resolution
  --dry-run        Print the entries, and write nothing
  --help           Show this text
`;

function wrapped(words: readonly string[]): string {
  const lines: string[] = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 80) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line}, ${word}`;
  }
  return lines.join(`,\n${' '.repeat(19)}`);
}
