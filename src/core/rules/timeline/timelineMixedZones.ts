import type { TimelineEntry } from '../../timeline/timeline';
import type { Rule } from '../rule';
import { listed } from '../words';

export const timelineMixedZones: Rule = {
  code: 'timeline-mixed-zones',
  defaultSeverity: 'information',
  *check({ postmortem }) {
    const { zone, entries } = postmortem.timeline;
    const names = new Map<string, { readonly written: string; readonly first: TimelineEntry | undefined }>();
    if (zone !== undefined) names.set(sameZone(zone), { written: zone, first: undefined });
    for (const entry of entries) {
      if (entry.zone === undefined || names.has(sameZone(entry.zone))) continue;
      names.set(sameZone(entry.zone), { written: entry.zone, first: entry });
    }
    if (names.size < 2) return;
    const [usual, other] = [...names.values()];
    if (other?.first === undefined) return;
    const related =
      usual?.first === undefined ? [] : [{ span: usual.first.timeSpan, message: `${usual.written} is used here` }];
    yield {
      message: `Times here are in ${listed([...names.values()].map(({ written }) => written))}. Would one zone for all of them spare readers the sums?`,
      span: other.first.timeSpan,
      fixes: [],
      related,
    };
  },
};

/** Names of one and the same clock. */
function sameZone(zone: string): string {
  const plain = zone.trim().toUpperCase().replace(/\s+/g, '');
  return /^(?:UTC|GMT|Z|(?:UTC|GMT)?[+-]0{1,2}(?::?00)?)$/.test(plain)
    ? 'UTC'
    : plain
        .replace(/^(?:UTC|GMT)(?=[+-])/, '')
        .replace(/^([+-])0(?=\d)/, '$1')
        .replace(/:?00$/, '');
}
