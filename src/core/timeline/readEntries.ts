import type { Heading } from '../postmortem/postmortem';
import { itemsOf } from './blockReading';
import { dayOf, type Day } from './calendar';
import { zoneInTitle, type DeclaredZone } from './declaredZone';
import { dayInTitle, type DocumentDates } from './documentDates';
import type { MilestoneSigns } from './milestoneSigns';
import type { TimelineSource } from './timelineSource';
import type { DatedDraft } from './resolveDays';
import { readScope, readWhole, type ReadScope } from './scopeReading';
import { statedMoments, statedStart, type StatedMoment } from './statedMoments';
import type { Timeline, TimelineEntry } from './timeline';
import { parentsOf, timelineScopes, titlesAround, wholeDocument, type Scope } from './timelineScopes';
import { ZoneAxis } from './zoneAxis';

export interface EntriesReading {
  readonly timeline: Timeline;
  /** What each entry says about milestones. */
  readonly signs: readonly MilestoneSigns[];
  readonly moments: readonly StatedMoment[];
}

/** Reads the entries of the timeline sections, or of the whole document when there is no such section with times. */
export function readEntries(source: TimelineSource, dates: DocumentDates): EntriesReading {
  const { document, sections, headings } = source;
  const read = timelineScopes(sections).map((scope) => readScope(source, scope));
  if (!read.some(({ reading }) => reading.hasEvents))
    read.push(readWhole(document.blocks, wholeDocument(sections, headings, document.text.length)));
  const zone = declaredZone(source, read);
  const zero = statedStart(source, dates);
  const parents = parentsOf(headings);
  const key = JSON.stringify([dates, zero]);
  let carried: DatedDraft | undefined;
  const resolved = read.map(({ scope, origin, reading }) => {
    const own = reading.introDay(dates, key) ?? titleDay(headings, parents, scope, dates);
    const start = own ?? dates.day ?? (carried?.isDayKnown ? dayOf(carried.day) : undefined);
    const dated = reading.dated(start, dates, zero, key);
    carried = dated.at(-1) ?? carried;
    return { reading, origin, dated };
  });
  const axis = new ZoneAxis(zone?.text);
  const entries: TimelineEntry[] = [];
  const signs: MilestoneSigns[] = [];
  for (const { reading, origin, dated } of resolved) {
    const found = reading.entries(dated, axis, entries.at(-1), origin);
    for (const entry of found.entries) entries.push(entry);
    for (const sign of found.signs) signs.push(sign);
  }
  const timeline = { zone: zone?.text, zoneSpan: zone?.span, entries };
  return { timeline, signs, moments: statedMoments(source, entries, dates, axis) };
}

/** The day that the scope's own title or a heading above it names. */
function titleDay(
  headings: readonly Heading[],
  parents: readonly number[],
  { label, title }: Scope,
  { day, order }: DocumentDates,
): Day | undefined {
  const own = dayInTitle(title, day, order);
  if (own || !label) return own;
  for (const above of titlesAround(headings, parents, label.start)) {
    const named = dayInTitle(above, day, order);
    if (named) return named;
  }
  return undefined;
}

/** Where the zone is declared: the section's title, its first lines, the time column's header, a note anywhere, metadata. */
function declaredZone(source: TimelineSource, read: readonly ReadScope[]): DeclaredZone | undefined {
  for (const { scope, origin, reading } of read) {
    const title =
      scope.label && zoneInTitle(source.document.text.slice(scope.label.start, scope.label.end), scope.label.start);
    if (title) return title;
    const { declaring } = reading;
    if (declaring?.item.zone) return zoneAt(declaring.item.zone, declaring.start + origin.offset);
  }
  return zoneInNote(source) ?? zoneInMetadata(source);
}

function zoneAt({ text, span }: DeclaredZone, start: number): DeclaredZone {
  return { text, span: { start: span.start + start, end: span.end + start } };
}

/** "All times are in UTC" holds for the timeline wherever it stands. */
function zoneInNote({ document: { blocks, text }, facts }: TimelineSource): DeclaredZone | undefined {
  for (const { index } of facts.zones()) {
    const block = blocks[index];
    for (const item of block ? itemsOf(block) : []) {
      if (!block || !item.zone || item.form === 'row') continue;
      const zone = zoneAt(item.zone, block.start);
      if (forAllTimes.test(text.slice(block.start + item.start, zone.span.end))) return zone;
    }
  }
  return undefined;
}

const forAllTimes = /\ball (?:of )?(?:the )?(?:times|timestamps|dates)/i;

function zoneInMetadata({ metadata }: TimelineSource): DeclaredZone | undefined {
  for (const key of ['timezone', 'time zone', 'time_zone', 'zone', 'tz']) {
    const located = metadata.other.get(key);
    if (located) return { text: located.value, span: located.span };
  }
  return undefined;
}
