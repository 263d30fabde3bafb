import type { Postmortem } from '../postmortem/postmortem';
import { milestoneMarks } from '../rules/edits/markMilestone';
import { plainText } from '../timeline/plainText';
import type { TimelineEntry } from '../timeline/timeline';
import { zoneOffset } from '../timeline/zones';
import { ToldEvents } from './alike';
import { asMarkdown, asTarget, oneLine } from './eventWords';
import type { SettledEvent } from './importedEvent';
import type { LandingOptions } from './landing';
import type { PlacedEntry } from './landingSlots';
import { sentenceOf } from './newEntry';

/** The events as entries in a zone, sorted by time, without what the document tells already. */
export function placeEvents(
  postmortem: Postmortem,
  events: readonly SettledEvent[],
  zone: string,
  { withMilestones = false }: LandingOptions,
): { readonly placed: readonly PlacedEntry[]; readonly duplicates: number } {
  const { entries } = postmortem.timeline;
  const told = new ToldEvents();
  for (const { minutes, text } of entries) told.isTold(Math.floor(minutes), text);
  const sorted = [...events].sort((a, b) => a.instant - b.instant);
  const axisOf = axisFor(entries, sorted[0] && wallMinutes(sorted[0], zone));
  const marks = withMilestones ? milestonesFor(postmortem, sorted) : new Map<SettledEvent, string>();
  const placed: PlacedEntry[] = [];
  for (const event of sorted) {
    const line = oneLine(event.text);
    if (line === '') continue;
    const wall = wallMinutes(event, zone);
    const axis = axisOf(event, wall);
    const entry = {
      day: Math.floor(wall / 1440),
      minutes: wall - Math.floor(wall / 1440) * 1440,
      words: asMarkdown(line),
      author: event.author === undefined ? '' : asMarkdown(oneLine(event.author).slice(0, 80)),
      link: event.link === undefined ? '' : asTarget(event.link),
    };
    if (told.isTold(axis, plainText(sentenceOf(entry)))) continue;
    const mark = marks.get(event);
    const marked = { ...entry, author: '', words: `${mark ?? ''} ${sentenceOf({ ...entry, link: '' })}` };
    placed.push({ entry: mark === undefined ? entry : marked, axis, minute: Math.floor(event.instant / 60_000) });
  }
  return { placed, duplicates: events.length - placed.length };
}

function wallMinutes({ instant }: SettledEvent, zone: string): number {
  // The offset is asked for the wall clock; around a change of the clocks the first answer may be an hour off.
  const first = zoneOffset(zone, instant) ?? 0;
  const offset = zoneOffset(zone, instant + first * 60_000) ?? first;
  return instant / 60_000 + offset;
}

/** Gives the minute on the document's axis for an event with its wall clock in the document's zone. */
function axisFor(entries: readonly TimelineEntry[], firstWall = 0): (event: SettledEvent, wall: number) => number {
  const known = entries.find(({ instant }) => instant !== undefined);
  if (known?.instant !== undefined) {
    // The axis keeps the offset of its first entry when the clocks change.
    const base = known.minutes - known.instant / 60_000;
    return ({ instant }) => Math.floor(instant / 60_000 + base);
  }
  const [first] = entries;
  const isDated = first === undefined || entries.some(({ date }) => date !== undefined);
  // A document without dates counts from its first entry; the events begin on the same day.
  const shift = isDated ? 0 : (Math.floor(first.minutes / 1440) - Math.floor(firstWall / 1440)) * 1440;
  return (_, wall) => Math.floor(wall + shift);
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
