import { fnv1a } from '../fnv1a';
import { parseIsoDate } from '../timeline/calendar';
import type { LibraryAction } from './libraryActions';

/** Tasks in iCalendar form (RFC 5545): a VTODO for each action, done ones too. `now`: milliseconds since the epoch. */
export function calendarOf(actions: readonly LibraryAction[], now: number): string {
  const stamp = utcStamp(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//postmortem//action items//EN',
    ...actions.flatMap((action) => taskOf(action, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function taskOf({ action, postmortem, index, state }: LibraryAction, stamp: string): readonly string[] {
  const { text, owner, due, priority, ticket, line, type } = action;
  const day = due === undefined || !parseIsoDate(due) ? undefined : due.replace(/-/g, '');
  const facts = [
    `From ${postmortem.title}${postmortem.date === undefined ? '' : ` (${postmortem.date})`}`,
    `${postmortem.path}:${line}`,
    ...(owner === undefined ? [] : [`Owner: ${owner}`]),
    ...(due === undefined || day !== undefined ? [] : [`Due: ${due}`]),
    ...(ticket === undefined ? [] : [`Ticket: ${ticket}`]),
  ];
  return [
    'BEGIN:VTODO',
    // The same action keeps its name from one export to the next, so that a calendar updates it.
    `UID:${fingerprint(`${postmortem.path}\n${text}`)}-${sameBefore(postmortem, index)}@postmortem`,
    `DTSTAMP:${stamp}`,
    `SUMMARY:${escaped(text)}`,
    ...(day === undefined ? [] : [`DUE;VALUE=DATE:${day}`]),
    ...priorityOf(priority),
    `STATUS:${state === 'done' ? 'COMPLETED' : 'NEEDS-ACTION'}`,
    ...(type === undefined ? [] : [`CATEGORIES:${escaped(type)}`]),
    `DESCRIPTION:${escaped(facts.join('\n'))}`,
    ...(ticket !== undefined && /^https?:\/\/[!-~]+$/.test(ticket) ? [`URL:${ticket}`] : []),
    'END:VTODO',
  ];
}

/** How many actions of the same words stand before it. */
function sameBefore({ actions }: LibraryAction['postmortem'], index: number): number {
  const text = actions[index]?.text;
  return actions.slice(0, index).filter((action) => action.text === text).length;
}

/** 1 is the highest of RFC 5545, 9 the lowest; words and other scales say nothing. */
function priorityOf(priority: string | undefined): readonly string[] {
  const level = priority === undefined ? undefined : /^p?(\d)$/i.exec(priority)?.[1];
  if (level !== undefined) return [`PRIORITY:${Math.min(9, Number(level) * 2 + 1)}`];
  const word = priority?.toLowerCase() ?? '';
  const known = { critical: 1, high: 3, medium: 5, low: 7 } as const;
  return Object.hasOwn(known, word) ? [`PRIORITY:${known[word as keyof typeof known]}`] : [];
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, ' ');
}

/** Lines of at most 75 bytes in UTF-8, broken between characters; what follows a break begins with a blank. */
function folded(line: string): string {
  let width = 0;
  let out = '';
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (width + bytes > 75) {
      out += '\r\n ';
      width = 1;
    }
    out += character;
    width += bytes;
  }
  return out;
}

/** `YYYYMMDDTHHMMSSZ`. */
function utcStamp(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A short name for a text, the same everywhere: two rounds of FNV-1a with different starts. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x1000193].map((start) => (fnv1a(text, start) >>> 0).toString(36)).join('');
}
