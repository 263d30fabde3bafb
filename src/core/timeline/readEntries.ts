import { dayOf, isoDate, type Day } from './calendar';
import { clockText } from './clockText';
import { zoneInTitle, type DeclaredZone } from './declaredZone';
import type { BlockItem } from './blockItems';
import { milestoneSigns, type MilestoneSigns, type SignedEntry } from './chooseMilestones';
import { dayInTitle, type DocumentDates } from './documentDates';
import { placedItems, scopeItems, type EntryDraft, type PlacedItem, type ScopeItems } from './entryDrafts';
import { plainText } from './plainText';
import type { ReadBlock, TimelineSource } from './readTimeline';
import { resolveDays, type DatedDraft } from './resolveDays';
import { faultOf } from './timeFaults';
import { timelineScopes, wholeDocument, type Scope } from './timelineScopes';
import type { Timeline, TimelineEntry } from './timeline';
import { ZoneAxis } from './zoneAxis';
import { statedMoments, type StatedMoment } from './statedMoments';

export interface EntriesReading {
  readonly timeline: Timeline;
  /** The entries with what they say about milestones. */
  readonly signed: readonly SignedEntry[];
  readonly moments: readonly StatedMoment[];
}

/** Reads the entries of the timeline sections, or of the whole document when there is no such section with times. */
export function readEntries(
  source: TimelineSource,
  blocks: readonly ReadBlock[],
  dates: DocumentDates,
): EntriesReading {
  const scopes = timelineScopes(source.sections);
  const read = scopes.map((scope) => ({ scope, items: scopeItems(placedItems(blocks, scope), scope, 'timeline') }));
  if (!read.some(({ items }) => items.events.some((event) => 'words' in event))) {
    const scope = wholeDocument(source.sections, source.headings, source.document.text.length);
    read.push({ scope, items: scopeItems(placedItems(blocks, scope), scope, 'times-only') });
  }
  const zone = declaredZone(source, read, blocks);
  let carried: DatedDraft | undefined;
  const resolved = read.map((one) => {
    const own = introDay(one.items, dates) ?? titleDay(source, one.scope, dates);
    const start = own ?? dates.day ?? (carried?.isDayKnown ? dayOf(carried.day) : undefined);
    const dated = resolveDays(one.items.events, start, dates);
    carried = dated.at(-1) ?? carried;
    return { ...one, dated };
  });
  const axis = new ZoneAxis(zone?.text);
  const signed = finish(resolved, axis);
  const entries = signed.map(({ entry }) => entry);
  const timeline = { zone: zone?.text, zoneSpan: zone?.span, entries };
  return { timeline, signed, moments: statedMoments(source, entries, dates, axis) };
}

/** A day that the lines above the first event name ("All of this took place on …"). */
function introDay({ intro }: ScopeItems, { day, order }: DocumentDates): Day | undefined {
  for (const { item } of intro) {
    const named = item.text.length < 200 ? dayInTitle(item.text, day, order) : undefined;
    if (named) return named;
  }
  return undefined;
}

/** The day that the scope's own title or a heading above it names. */
function titleDay(
  { headings }: TimelineSource,
  { label, title }: Scope,
  { day, order }: DocumentDates,
): Day | undefined {
  const own = dayInTitle(title, day, order);
  if (own || !label) return own;
  for (let i = headings.length - 1; i > 0; i--) {
    const heading = headings[i];
    if (!heading || heading.span.start >= label.start || heading.end <= label.start) continue;
    const above = dayInTitle(heading.title, day, order);
    if (above) return above;
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
    for (const placed of [
      ...items.intro,
      ...items.events.flatMap((event) => ('dateOf' in event ? [event.dateOf] : [])),
    ]) {
      if (placed.item.zone) return zoneAt(placed);
    }
    for (const event of items.events) {
      if ('words' in event && event.item.form === 'row' && event.item.zone) return zoneAt(event);
    }
  }
  return zoneInNote(source.document.text, blocks) ?? zoneInMetadata(source);
}

function zoneAt({ item, start }: PlacedItem): DeclaredZone | undefined {
  const { zone } = item;
  return zone && { text: zone.text, span: { start: zone.span.start + start, end: zone.span.end + start } };
}

/** "All times are in UTC" holds for the timeline wherever it stands. */
function zoneInNote(text: string, blocks: readonly ReadBlock[]): DeclaredZone | undefined {
  for (const { block, items, line } of blocks) {
    for (const item of items) {
      if (!item.zone || item.form === 'row') continue;
      const zone = zoneAt({ item, start: block.start, line });
      if (
        zone &&
        /\ball (?:of )?(?:the )?(?:times|timestamps|dates)/i.test(text.slice(block.start + item.start, zone.span.end))
      )
        return zone;
    }
  }
  return undefined;
}

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
): readonly SignedEntry[] {
  const entries: SignedEntry[] = [];
  let last: TimelineEntry | undefined;
  for (const { scope, dated } of read) {
    const approximate = approximateTitle.test(scope.title);
    for (const one of dated) {
      last = entry(one, axis, last, approximate);
      entries.push({ entry: last, signs: signsOf(one.draft) });
    }
  }
  return entries;
}

const signsByItem = new WeakMap<BlockItem, MilestoneSigns>();

function signsOf({ item, words }: EntryDraft): MilestoneSigns {
  const described = words?.item ?? item;
  let signs = signsByItem.get(described);
  if (!signs) {
    signs = milestoneSigns(described.text, described.source, item.place === 'label' ? labelOf(item) : '');
    signsByItem.set(described, signs);
  }
  return signs;
}

function labelOf({ source, textStart, stamp }: BlockItem): string {
  return stamp ? plainText(source.slice(0, Math.max(0, stamp.start - textStart))) : '';
}

function entry(
  dated: DatedDraft,
  axis: ZoneAxis,
  last: TimelineEntry | undefined,
  approximate: boolean,
): TimelineEntry {
  const { draft, day, isDayKnown, minutes, endMinutes } = dated;
  const { item, start, words } = draft;
  const stamp = item.stamp;
  const place = axis.place(day * 1440 + (minutes ?? 0), stamp?.zone?.text);
  const described = words ?? draft;
  const isOnLastDay = minutes === undefined && last !== undefined && Math.floor(last.minutes / 1440) === day;
  return {
    form: item.form,
    span: { start: start + item.start, end: draft.end },
    line: draft.line + item.line,
    timeSpan: { start: start + (stamp?.start ?? item.textStart), end: start + (stamp?.end ?? item.textStart) },
    date: isDayKnown ? isoDate(dayOf(day)) : undefined,
    dateWritten: stamp?.date !== undefined,
    time: stamp?.time && clockText(stamp.time),
    end: stamp?.endTime && clockText(stamp.endTime),
    zone: stamp?.zone?.text,
    approximate: approximate || stamp?.approximate === true,
    instant: isDayKnown && minutes !== undefined ? place.instant : undefined,
    minutes: isOnLastDay ? last.minutes : place.minutes,
    endMinutes: endMinutes === undefined ? undefined : day * 1440 + endMinutes + place.shift,
    text: described.item.text,
    textSpan: { start: described.start + described.item.textStart, end: described.start + described.item.textEnd },
    fault: stamp && faultOf(stamp, start),
  };
}
