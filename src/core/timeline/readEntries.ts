import type { Heading } from '../postmortem/postmortem';
import { dayOf, type Day } from './calendar';
import { zoneInTitle, type DeclaredZone } from './declaredZone';
import { milestoneSigns, type MilestoneSigns } from './milestoneSigns';
import { dayInTitle, type DocumentDates } from './documentDates';
import { placedItems, scopeItems, type EntryDraft, type PlacedItem, type ScopeItems } from './entryDrafts';
import type { ReadBlock } from './blockReading';
import type { TimelineSource } from './readTimeline';
import { resolveDays, type DatedDraft } from './resolveDays';
import { faultOf } from './timeFaults';
import { parentsOf, stretchesBehind, timelineScopes, titlesAround, wholeDocument, type Scope } from './timelineScopes';
import type { Timeline, TimelineEntry } from './timeline';
import { ZoneAxis } from './zoneAxis';
import { withoutMarks } from './milestoneTags';
import { statedMoments, statedStart, type StatedMoment } from './statedMoments';

export interface EntriesReading {
  readonly timeline: Timeline;
  /** What each entry says about milestones. */
  readonly signs: readonly MilestoneSigns[];
  readonly moments: readonly StatedMoment[];
}

/** Reads the entries of the timeline sections, or of the whole document when there is no such section with times. */
export function readEntries(
  source: TimelineSource,
  blocks: readonly ReadBlock[],
  dates: DocumentDates,
): EntriesReading {
  const read = timelineScopes(source.sections).map((scope) => readScope(source, blocks, scope));
  if (!read.some(({ items }) => items.events.some((event) => 'words' in event))) {
    const scope = wholeDocument(source.sections, source.headings, source.document.text.length);
    read.push({ scope, items: scopeItems(placedItems(blocks, scope), scope, 'times-only') });
  }
  const zone = declaredZone(source, read, blocks);
  const zero = statedStart(source, dates);
  const parents = parentsOf(source.headings);
  let carried: DatedDraft | undefined;
  const resolved = read.map((one) => {
    const own = introDay(one.items, dates) ?? titleDay(source.headings, parents, one.scope, dates);
    const start = own ?? dates.day ?? (carried?.isDayKnown ? dayOf(carried.day) : undefined);
    const dated = resolveDays(one.items.events, start, dates, zero);
    carried = dated.at(-1) ?? carried;
    return { ...one, dated };
  });
  const axis = new ZoneAxis(zone?.text);
  const { entries, signs } = finish(resolved, axis);
  const timeline = { zone: zone?.text, zoneSpan: zone?.span, entries };
  return { timeline, signs, moments: statedMoments(source, entries, dates, axis) };
}

/** Reads a timeline section, and on through the labels that only seem to end it. */
function readScope({ sections, headings }: TimelineSource, blocks: readonly ReadBlock[], scope: Scope): ReadScope {
  const placed = placedItems(blocks, scope);
  const isEmpty = !placed.some(({ item }) => item.stamp?.time !== undefined);
  let { end } = scope.content;
  for (const { kind, span } of stretchesBehind(sections, headings, scope)) {
    if (!partOfStory.has(kind)) break;
    const items = placedItems(blocks, { ...scope, content: span, holes: [] });
    if (items.some(isEmpty ? isTimedItem : isTimedLine)) end = span.end;
  }
  const grown =
    end === scope.content.end ? scope : { ...scope, content: { start: scope.content.start, end }, holes: [] };
  return { scope: grown, items: scopeItems(grown === scope ? placed : placedItems(blocks, grown), grown, 'timeline') };
}

/** What people put as labels between the times of a timeline ("Action taken: …" too). */
const partOfStory: ReadonlySet<string> = new Set(['detection', 'trigger', 'resolution', 'impact', 'actions']);

function isTimedItem({ item }: PlacedItem): boolean {
  return item.stamp?.time !== undefined;
}

/** "14:05 …", not "At 14:05 the …": a story about causes tells times like that. */
function isTimedLine({ item }: PlacedItem): boolean {
  return item.place === 'start' && !item.isLed && item.kind === 'entry' && item.stamp?.time !== undefined;
}

/** A day that a line shortly above the first event gives to all ("These events took place on …"). */
function introDay({ intro }: ScopeItems, { day, order }: DocumentDates): Day | undefined {
  for (const { item } of intro.slice(-mostIntro)) {
    const named = item.text.length < 200 && aboutAll.test(item.text) ? dayInTitle(item.text, day, order) : undefined;
    if (named) return named;
  }
  return undefined;
}

const mostIntro = 20;
const aboutAll = /\b(?:took place|takes? place|happen|occur|events?|times?|timeline|date|day|following|below)/i;

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

interface ReadScope {
  readonly scope: Scope;
  readonly items: ScopeItems;
}

/** Where the zone is declared: the section's title, its first lines, the time column's header, a note anywhere, metadata. */
function declaredZone(
  source: TimelineSource,
  read: readonly ReadScope[],
  blocks: readonly ReadBlock[],
): DeclaredZone | undefined {
  for (const { scope, items } of read) {
    const title =
      scope.label && zoneInTitle(source.document.text.slice(scope.label.start, scope.label.end), scope.label.start);
    if (title) return title;
    const declaring = items.intro.find(({ item }) => item.zone !== undefined) ?? firstDeclaring(items.events);
    if (declaring) return zoneAt(declaring);
  }
  return zoneInNote(source.document.text, blocks) ?? zoneInMetadata(source);
}

/** A line with a date alone, or a row under a header, may carry the zone of all. */
function firstDeclaring(events: ScopeItems['events']): PlacedItem | undefined {
  for (const event of events) {
    const placed = 'dateOf' in event ? event.dateOf : event.item.form === 'row' ? event : undefined;
    if (placed?.item.zone) return placed;
  }
  return undefined;
}

function zoneAt({ item, start }: PlacedItem): DeclaredZone | undefined {
  const { zone } = item;
  return zone && { text: zone.text, span: { start: zone.span.start + start, end: zone.span.end + start } };
}

/** "All times are in UTC" holds for the timeline wherever it stands. */
function zoneInNote(text: string, blocks: readonly ReadBlock[]): DeclaredZone | undefined {
  for (const { start, line, reading } of blocks) {
    if (!reading.declaresZone) continue;
    for (const item of reading.items) {
      const zone = item.form === 'row' ? undefined : zoneAt({ item, start, line });
      if (zone && forAllTimes.test(text.slice(start + item.start, zone.span.end))) return zone;
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

const approximateTitle = /\btimes?\b[^\n]{0,20}\bapprox|\bapprox[a-z]*\b[^\n]{0,20}\btimes?\b/i;

function finish(
  read: readonly (ReadScope & { readonly dated: readonly DatedDraft[] })[],
  axis: ZoneAxis,
): { readonly entries: readonly TimelineEntry[]; readonly signs: readonly MilestoneSigns[] } {
  const entries: TimelineEntry[] = [];
  const signs: MilestoneSigns[] = [];
  for (const { scope, dated } of read) {
    const approximate = approximateTitle.test(scope.title);
    for (const one of dated) {
      entries.push(entry(one, axis, entries.at(-1), approximate));
      signs.push(signsOf(one.draft));
    }
  }
  return { entries, signs };
}

function signsOf({ item, words }: EntryDraft): MilestoneSigns {
  return words === undefined ? item.signs : milestoneSigns(words.item, item);
}

function entry(
  dated: DatedDraft,
  axis: ZoneAxis,
  last: TimelineEntry | undefined,
  approximate: boolean,
): TimelineEntry {
  const { draft, day, isDayKnown, minutes, time, endMinutes } = dated;
  const { item, start, words } = draft;
  const stamp = item.stamp;
  const wall = day * 1440 + (minutes ?? 0);
  const zone = stamp?.zone?.text;
  const offset = axis.offset(wall, zone);
  const shift = axis.shift(offset);
  const described = words ?? draft;
  const isOnLastDay = minutes === undefined && last !== undefined && Math.floor(last.minutes / 1440) === day;
  return {
    form: item.form,
    span: { start: start + item.start, end: draft.end },
    line: draft.line + item.line,
    timeSpan: { start: start + (stamp?.start ?? item.textStart), end: start + (stamp?.end ?? item.textStart) },
    date: isDayKnown ? axis.date(day) : undefined,
    dateWritten: stamp?.date !== undefined,
    time,
    end: stamp?.endTime?.text,
    zone,
    approximate: approximate || stamp?.approximate === true,
    instant:
      isDayKnown && minutes !== undefined && offset !== undefined ? Math.round((wall - offset) * 60_000) : undefined,
    minutes: isOnLastDay ? last.minutes : wall + shift,
    endMinutes: endMinutes === undefined ? undefined : day * 1440 + endMinutes + shift,
    text: withoutMarks(described.item.text),
    textSpan: { start: described.start + described.item.textStart, end: described.start + described.item.textEnd },
    fault: stamp && faultOf(stamp, start),
  };
}
