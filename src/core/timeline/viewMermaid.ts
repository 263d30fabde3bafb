import type { TimelineView, ViewEntry } from './view';
import type { Clock } from './viewClock';
import { whatText, whenText } from './viewEntryText';
import { entryKinds, entryKindTitles } from './viewKind';
import { type Phase, phasesOf, phaseTitle } from './viewPhases';

/** A Mermaid gantt chart: phases, then the entries by kind. Mermaid's own signs are taken out of the words. */
export function mermaidGantt(view: TimelineView, clock: Clock): string {
  const placed = view.entries.filter(({ minutes }) => minutes !== undefined);
  const dated = placed.every(({ minutes }) => clock.at(minutes ?? 0, false).date !== undefined);
  const stamp = (minute: number) => {
    const { date, time } = clock.at(minute, false);
    return dated ? `${date} ${time}` : time;
  };
  const lines = [
    'gantt',
    `    title ${mermaidWords(view.title) || 'Timeline'}`,
    `    dateFormat ${dated ? 'YYYY-MM-DD ' : ''}HH:mm`,
    '    axisFormat %H:%M',
  ];
  const phases = phasesOf(view);
  if (phases.length > 0) lines.push('    section Phases');
  for (const { kind, from, to } of phases) lines.push(`    ${phaseTitle(kind, view)} :${stamp(from)}, ${stamp(to)}`);
  for (const kind of entryKinds) {
    const ofKind = placed.filter((entry) => entry.kind === kind);
    if (ofKind.length > 0) lines.push(`    section ${entryKindTitles[kind]}`);
    for (const entry of ofKind) {
      const start = stamp(entry.minutes ?? 0);
      const words = taskName(entry);
      lines.push(
        entry.endMinutes === undefined
          ? `    ${words} :milestone, ${start}, 0m`
          : `    ${words} :${start}, ${stamp(entry.endMinutes)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A Mermaid timeline: a section for each phase, in it a period for each moment with what happened then. */
export function mermaidTimeline(view: TimelineView, clock: Clock): string {
  const lines = ['timeline', `    title ${mermaidWords(view.title) || 'Timeline'}`];
  const phases = phasesOf(view);
  const days = new Set(view.entries.map((entry) => clock.ofEntry(entry).date));
  let section: string | undefined;
  let period: string | undefined;
  for (const entry of inOrder(view.entries)) {
    const next = phaseTitleAt(phases, entry.minutes, view) ?? section;
    if (next !== section) {
      lines.push(`    section ${next}`);
      period = undefined;
    }
    section = next;
    const when = mermaidWords(whenText(clock.ofEntry(entry), days.size > 1)) || 'No time';
    const words = mermaidWords(whatText(entry)) || 'Entry';
    lines.push(when === period ? `${' '.repeat(8 + when.length)} : ${words}` : `        ${when} : ${words}`);
    period = when;
  }
  return `${lines.join('\n')}\n`;
}

/** By time, since a section holds what follows it; an entry that cannot be placed stays behind the one it follows. */
function inOrder(entries: readonly ViewEntry[]): readonly ViewEntry[] {
  let last = Number.NEGATIVE_INFINITY;
  return entries
    .map((entry) => ({ entry, minute: (last = entry.minutes ?? last) }))
    .sort((a, b) => (a.minute === b.minute ? 0 : a.minute - b.minute))
    .map(({ entry }) => entry);
}

function phaseTitleAt(phases: readonly Phase[], minute: number | undefined, view: TimelineView): string | undefined {
  const last = phases.at(-1);
  if (minute === undefined || !last) return undefined;
  if (minute >= last.to && view.milestones.resolved !== undefined) return phaseTitle('resolved', view);
  const { kind } = phases.filter(({ from }) => from <= minute).at(-1) ?? phases[0] ?? last;
  return phaseTitle(kind, view);
}

/** Words that begin a statement of a gantt chart, or a date: a name that begins so would be read as one. */
const statement =
  /^(?:gantt|title|section|click|href|call|accTitle|accDescr|dateFormat|axisFormat|tickInterval|excludes|includes|inclusiveEndDates|topAxis|todayMarker|weekday|weekend|\d{4}-\d\d-\d\d)/i;
/** Has no width and is no space to Mermaid. */
const wordJoiner = '\u2060';

function taskName(entry: ViewEntry): string {
  const words = mermaidWords(whatText(entry)) || 'Entry';
  return statement.test(words) ? `${wordJoiner}${words}` : words;
}

/**
 * Text without what Mermaid reads as its own: a ratio sign stands for the colon, other marks go. Angle brackets become
 * their look-alikes, because labels may hold HTML.
 */
function mermaidWords(text = ''): string {
  return text
    .replaceAll(':', '\u2236')
    .replaceAll('"', '\u2033')
    .replaceAll('<', '\u2039')
    .replaceAll('>', '\u203a')
    .replace(/[;#{}\s]+/g, ' ')
    .replace(/%{2,}/g, '%')
    .trim();
}
