import { dayNumber, parseIsoDate } from '../../timeline/calendar';
import type { Postmortem } from '../../postmortem/postmortem';
import type { TimelineEntry } from '../../timeline/timeline';
import { zoneOffset } from '../../timeline/zones';
import { convertZone } from '../edits/convertZone';
import type { Fix } from '../finding';
import type { Rule } from '../rule';
import { listed } from '../words';

export const timelineMixedZones: Rule = {
  code: 'timeline-mixed-zones',
  defaultSeverity: 'information',
  *check({ postmortem }) {
    const { zone, entries } = postmortem.timeline;
    const date = entries.find((entry) => entry.date !== undefined)?.date;
    const clocks = new Map<string, { readonly written: string; readonly first: TimelineEntry | undefined }>();
    if (zone !== undefined) clocks.set(clockOf(zone, date), { written: zone, first: undefined });
    for (const entry of entries) {
      if (entry.zone === undefined) continue;
      const clock = clockOf(entry.zone, entry.date ?? date);
      if (!clocks.has(clock)) clocks.set(clock, { written: entry.zone, first: entry });
    }
    const [usual, other] = [...clocks.values()];
    if (other?.first === undefined) return;
    const related =
      usual?.first === undefined ? [] : [{ span: usual.first.timeSpan, message: `${usual.written} is used here` }];
    yield {
      message: `Times here are in ${listed([...clocks.values()].map(({ written }) => written))}. Would one zone for all of them spare readers the sums?`,
      span: other.first.timeSpan,
      fixes: conversion(postmortem),
      related,
    };
  },
};

/** Where one zone holds for all, the entries that name another can be written on its clock. Times change, so a person decides. */
function conversion(postmortem: Postmortem): readonly Fix[] {
  const { zone, entries } = postmortem.timeline;
  if (zone === undefined) return [];
  const others = entries.filter(
    (entry) => entry.zone !== undefined && clockOf(entry.zone, entry.date) !== clockOf(zone, entry.date),
  );
  const edits = convertZone(postmortem, others, zone);
  return edits === undefined || edits.length === 0 ? [] : [{ title: `Write all times in ${zone}`, edits, safe: false }];
}

/** Zones that show the same clock on that day are one: UTC and GMT, EDT and Eastern Daylight Time. */
function clockOf(zone: string, date: string | undefined): string {
  const day = parseIsoDate(date ?? '');
  const offset =
    day === undefined && zone.includes('/')
      ? undefined
      : zoneOffset(zone, (day === undefined ? 0 : dayNumber(day)) * 86_400_000);
  return offset === undefined
    ? zone
        .trim()
        .toLowerCase()
        .replace(/ time$/, '')
    : String(offset);
}
