import type { Postmortem } from '../../postmortem/postmortem';
import { zonePattern } from '../../timeline/zones';
import { stateZone } from '../edits/stateZone';
import { sectionsOf } from '../places';
import type { Rule } from '../rule';
import { visibleText } from '../visibleText';

export const timelineNoZone: Rule = {
  code: 'timeline-no-zone',
  defaultSeverity: 'warning',
  incompleteness: true,
  *check({ postmortem }) {
    const first = postmortem.timeline.entries[0];
    if (first === undefined || !lacksZone(postmortem)) return;
    yield {
      message:
        'Nothing says which time zone these times are in. Which clock were they read from? One line says it for all of them.',
      span:
        sectionsOf(postmortem, 'timeline').find(({ content }) => content.end > first.span.start)?.label ??
        first.timeSpan,
      fixes: likelyZones(postmortem).map((name) => ({
        title: `State that all times are ${name}`,
        edits: [stateZone(postmortem, name)],
        safe: false,
      })),
    };
  },
};

/** Whether there are times of which nothing says the zone; days without a clock need none. */
export function lacksZone({ timeline: { zone, entries } }: Postmortem): boolean {
  return zone === undefined && entries.every((one) => one.zone === undefined) && entries.some(({ time }) => time);
}

const zones = new RegExp(`(?<![A-Za-z0-9/])(?:${zonePattern})`, 'g');

/** Zones that the rest of the document speaks of, then UTC; three at most. */
export function likelyZones({ document, metadata }: Postmortem): readonly string[] {
  const names = new Set<string>();
  const stated = metadata.other.get('zone')?.value ?? metadata.other.get('timezone')?.value;
  if (stated !== undefined && stated.trim() !== '') names.add(stated.trim());
  for (const match of visibleText(document).matchAll(zones)) {
    if (names.size >= 2) break;
    if (/^[A-Z]{3,4}$|^(?:UTC|GMT)[ ]?[+-]|\//.test(match[0])) names.add(match[0]);
  }
  return [...names.add('UTC')];
}
