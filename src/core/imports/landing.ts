import { applyEdits } from '../markdown/applyEdits';
import type { TextEdit } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { lineEndOf } from '../rules/places';
import { zoneOffset } from '../timeline/zones';
import type { SettledEvent } from './importedEvent';
import { newSection } from './landInSection';
import { keepsMeaning } from './landingCheck';
import { slotsFor, type PlacedEntry, type Slot } from './landingSlots';
import { placeEvents } from './placing';

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
  const own = zoneOfTimes(postmortem);
  const zone = own !== undefined && zoneOffset(own, 0) !== undefined ? own : undefined;
  const target = zone ?? options.zone ?? own ?? 'UTC';
  if (zoneOffset(target, 0) === undefined) return { problem: ambiguousZone(target) };
  const { placed, duplicates } = placeEvents(postmortem, events, target, options);
  const count = placed.length;
  if (count === 0) return { edits: [], count, duplicates };
  const plainZone = own === undefined && options.zone === undefined ? 'UTC' : undefined;
  if (count > mostChecked) {
    const edits = editsFor(postmortem, placed, { target, plainZone, dated: true, apart: false });
    return { edits, count, duplicates };
  }
  for (const way of ways) {
    const edits = editsFor(postmortem, placed, { target, plainZone, ...way });
    const changed = read(applyEdits(postmortem.document.text, edits));
    if (keepsMeaning(postmortem, changed, edits, placed)) return { edits, count, duplicates };
  }
  return { problem: 'the times around would mean something else; write dates on the entries of the timeline first' };
}

/** How entries are written, from the least conspicuous way on: with dates, with blank lines around. */
const ways = [
  { dated: false, apart: false },
  { dated: true, apart: false },
  { dated: false, apart: true },
  { dated: true, apart: true },
] as const;

/** Why a zone cannot be written in; without a full stop. */
export function ambiguousZone(zone: string): string {
  return `the time zone “${zone}” stands for several; write it as an offset such as UTC+2 or as a place such as Europe/Paris`;
}

/** Reading a document with more new entries than this again would take seconds. */
const mostChecked = 2000;

/** The zone in which the document's times are: declared for all, else that of its first entry with one. */
export function zoneOfTimes({ timeline }: Postmortem): string | undefined {
  return timeline.zone ?? timeline.entries.find(({ zone }) => zone !== undefined)?.zone;
}

interface Writing {
  readonly target: string;
  readonly plainZone: string | undefined;
  readonly dated: boolean;
  /** Blank lines around what is written. */
  readonly apart: boolean;
}

function editsFor(postmortem: Postmortem, placed: readonly PlacedEntry[], writing: Writing): readonly TextEdit[] {
  const slots = slotsFor(postmortem, placed, { target: writing.target, added: writing.plainZone });
  if (slots === undefined) return newSection(postmortem, placed, writing.target, writing.dated);
  return slots
    .map((slot) => editOf(slot, lineEndOf(postmortem.document.text), writing))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Writes the entries of one place; a date stands where the entry above is of another day. */
function editOf(
  { at, before, style, entries, day, clock }: Slot,
  eol: string,
  { target, dated, apart }: Writing,
): TextEdit {
  let [lastDay, lastClock] = [day, clock];
  const texts = entries.map(({ entry }, index) => {
    const shown = inZone(entry, target, style.zone);
    const rolls = lastDay !== undefined && shown.day === lastDay + 1 && lastClock - shown.minutes >= 6 * 60;
    const withDate = dated || (lastDay !== undefined && shown.day !== lastDay && !rolls);
    [lastDay, lastClock] = [shown.day, shown.minutes];
    return style.write(shown, withDate, before ? index : index + 1);
  });
  const gap = apart ? eol + eol : style.gap;
  const joined = texts.join(gap).replace(/\r\n?|\n/g, eol);
  const around = before ? joined + gap : gap + joined + (apart ? eol : '');
  return { span: { start: at, end: at }, newText: around };
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
