import { applyEdits } from '../markdown/applyEdits';
import type { TextEdit } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { milestoneMarks } from '../rules/edits/markMilestone';
import { lineEndOf } from '../rules/places';
import type { TimelineEntry } from '../timeline/timeline';
import { plainText } from '../timeline/plainText';
import { zoneOffset } from '../timeline/zones';
import { ToldEvents } from './alike';
import { asMarkdown, asTarget, oneLine } from './eventWords';
import type { SettledEvent } from './importedEvent';
import { newSection } from './landInSection';
import { slotsFor, type PlacedEntry, type Slot } from './landingSlots';
import { sentenceOf } from './newEntry';

export interface LandingOptions {
  /** The zone of the document's times when the document does not say: its entries are then written without one. */
  readonly zone?: string | undefined;
  /** Marks events that stand for a milestone which the document lacks. */
  readonly withMilestones?: boolean;
}

export interface Landing {
  /** In document order, without overlaps; none when everything was told before. */
  readonly edits: readonly TextEdit[];
  /** How many events the edits write. */
  readonly count: number;
  /** How many the document told already, or the sources twice. */
  readonly duplicates: number;
}

export type LandingResult = Landing | { readonly problem: string };

/**
 * The edits that put events into a document's timeline: in its style and zone, in their chronological place, once.
 * Nothing else is touched. A problem, and no edit, when that cannot be done. `read` reads a text as the document was read;
 * the result is checked with it.
 */
export function landEvents(
  postmortem: Postmortem,
  events: readonly SettledEvent[],
  read: (text: string) => Postmortem,
  options: LandingOptions = {},
): LandingResult {
  const zone = documentZone(postmortem);
  const target = zone ?? options.zone ?? 'UTC';
  if (events.some(({ instant }) => zoneOffset(target, instant) === undefined)) {
    return {
      problem: `the time zone “${target}” stands for several; write it as an offset such as UTC+2 or as a place such as Europe/Paris`,
    };
  }
  const { placed, duplicates } = placeEvents(postmortem, events, target, options);
  if (placed.length === 0) return { edits: [], count: 0, duplicates };
  const plainZone = zone === undefined && options.zone === undefined ? 'UTC' : undefined;
  for (const alwaysDated of placed.length > mostChecked ? [true] : [false, true]) {
    const edits = editsFor(postmortem, placed, { target, plainZone, alwaysDated });
    if (
      placed.length > mostChecked ||
      keepsMeaning(postmortem, read(applyEdits(postmortem.document.text, edits)), placed)
    )
      return { edits, count: placed.length, duplicates };
  }
  return {
    problem:
      'the entries cannot be put in without changing what the times around them mean; write dates on those first',
  };
}

/** Reading a document with more new entries than this again would take seconds. */
const mostChecked = 2000;

/** The zone in which the document's times are: declared for all, else that of its first entry with one. */
function documentZone({ timeline }: Postmortem): string | undefined {
  return timeline.zone ?? timeline.entries.find(({ zone }) => zone !== undefined)?.zone;
}

function placeEvents(
  postmortem: Postmortem,
  events: readonly SettledEvent[],
  zone: string,
  { withMilestones = false }: LandingOptions,
): { readonly placed: readonly PlacedEntry[]; readonly duplicates: number } {
  const { entries } = postmortem.timeline;
  const told = new ToldEvents();
  for (const { minutes, text } of entries) told.isTold(Math.floor(minutes), text);
  const sorted = events.map((event) => ({ event, wall: wallMinutes(event, zone) })).sort((a, b) => a.wall - b.wall);
  const shift = axisShift(entries, sorted[0]?.wall ?? 0);
  const marks = withMilestones
    ? milestonesFor(
        postmortem,
        sorted.map(({ event }) => event),
      )
    : new Map<SettledEvent, string>();
  const placed: PlacedEntry[] = [];
  for (const { event, wall } of sorted) {
    const line = oneLine(event.text);
    if (line === '') continue;
    const entry = {
      day: Math.floor(wall / 1440),
      minutes: wall - Math.floor(wall / 1440) * 1440,
      words: asMarkdown(line),
      author: event.author === undefined ? '' : asMarkdown(oneLine(event.author).slice(0, 80)),
      link: event.link === undefined ? '' : asTarget(event.link),
    };
    if (told.isTold(Math.floor(wall + shift), plainText(sentenceOf(entry)))) continue;
    const mark = marks.get(event);
    placed.push({
      entry:
        mark === undefined ? entry : { ...entry, author: '', words: `${mark} ${sentenceOf({ ...entry, link: '' })}` },
      axis: Math.floor(wall + shift),
    });
  }
  return { placed, duplicates: events.length - placed.length };
}

function wallMinutes({ instant }: SettledEvent, zone: string): number {
  // The offset is asked for the wall clock; around a change of the clocks the first answer may be an hour off.
  const first = zoneOffset(zone, instant) ?? 0;
  const offset = zoneOffset(zone, instant + first * 60_000) ?? first;
  return instant / 60_000 + offset;
}

/** A document without dates counts from its first entry; the events begin on the same day. */
function axisShift(entries: readonly TimelineEntry[], firstWall: number): number {
  const [first] = entries;
  if (first === undefined || entries.some(({ date }) => date !== undefined)) return 0;
  return (Math.floor(first.minutes / 1440) - Math.floor(firstWall / 1440)) * 1440;
}

/** The first event that stands for a milestone, the last one for the resolution. */
function milestonesFor({ milestones }: Postmortem, events: readonly SettledEvent[]): ReadonlyMap<SettledEvent, string> {
  const marks = new Map<SettledEvent, string>();
  const seen = new Set<string>();
  for (const event of events) {
    const { milestone } = event;
    if (
      milestone === undefined ||
      milestone === 'resolved' ||
      milestones[milestone] !== undefined ||
      seen.has(milestone)
    )
      continue;
    seen.add(milestone);
    marks.set(event, milestoneMarks[milestone]);
  }
  const resolved = [...events].reverse().find(({ milestone }) => milestone === 'resolved');
  if (resolved !== undefined && milestones.resolved === undefined) marks.set(resolved, milestoneMarks.resolved);
  return marks;
}

interface Writing {
  readonly target: string;
  readonly plainZone: string | undefined;
  readonly alwaysDated: boolean;
}

function editsFor(postmortem: Postmortem, placed: readonly PlacedEntry[], writing: Writing): readonly TextEdit[] {
  const slots = slotsFor(postmortem, placed, writing.plainZone);
  if (slots === undefined) return newSection(postmortem, placed, writing.target, writing.alwaysDated);
  return slots
    .map((slot) => editOf(slot, lineEndOf(postmortem.document.text), writing))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Writes the entries of one place; a date stands where the entry above is of another day. */
function editOf(
  { at, before, style, entries, day, clock }: Slot,
  eol: string,
  { target, alwaysDated }: Writing,
): TextEdit {
  let [lastDay, lastClock] = [day, clock];
  const texts = entries.map(({ entry }, index) => {
    const shown = inZone(entry, target, style.zone);
    const rolls = lastDay !== undefined && shown.day === lastDay + 1 && lastClock - shown.minutes >= 6 * 60;
    const withDate = alwaysDated || (lastDay !== undefined && shown.day !== lastDay && !rolls);
    [lastDay, lastClock] = [shown.day, shown.minutes];
    return style.write(shown, withDate, before ? index : index + 1);
  });
  const joined = texts.join(style.gap).replace(/\r\n?|\n/g, eol);
  return { span: { start: at, end: at }, newText: before ? joined + style.gap : style.gap + joined };
}

/** The entry in the zone that its neighbour is written in. */
function inZone(entry: PlacedEntry['entry'], from: string, to: string | undefined): PlacedEntry['entry'] {
  if (to === undefined || to === from) return entry;
  const wall = (entry.day * 1440 + entry.minutes) * 60_000;
  const [own, other] = [zoneOffset(from, wall), zoneOffset(to, wall)];
  if (own === undefined || other === undefined || own === other) return entry;
  const minutes = wall / 60_000 - own + other;
  const day = Math.floor(minutes / 1440);
  return { ...entry, day, minutes: minutes - day * 1440 };
}

/** Whether every entry that was there still means the same, and the new ones are where they belong. */
function keepsMeaning(old: Postmortem, changed: Postmortem, placed: readonly PlacedEntry[]): boolean {
  const before = old.timeline.entries;
  const after = changed.timeline.entries;
  if (after.length !== before.length + placed.length) return false;
  const wanted = [...before.map(({ minutes }) => Math.floor(minutes)), ...placed.map(({ axis }) => axis)].sort(
    (a, b) => a - b,
  );
  const found = after.map(({ minutes }) => Math.floor(minutes)).sort((a, b) => a - b);
  // A document without dates may get its first ones, which moves its axis as a whole.
  const shift = before.every(({ date }) => date === undefined) ? (found[0] ?? 0) - (wanted[0] ?? 0) : 0;
  return wanted.every((minute, index) => found[index] === minute + shift);
}
