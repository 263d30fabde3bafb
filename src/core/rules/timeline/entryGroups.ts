import type { Postmortem } from '../../postmortem/postmortem';
import type { TimelineEntry } from '../../timeline/timeline';

/**
 * Entries that stand together, under one heading that is no entry itself. Only these are compared with each other:
 * a list of key events and a full timeline, or two teams' views, each run in their own order.
 */
export function entryGroups({ headings, timeline }: Postmortem): readonly (readonly TimelineEntry[])[] {
  const entries = [...timeline.entries].sort((a, b) => a.span.start - b.span.start);
  const entryStarts = new Set(entries.filter(({ form }) => form === 'heading').map(({ span }) => span.start));
  const groups: TimelineEntry[][] = [];
  let next = 0;
  let group: TimelineEntry[] | undefined;
  for (const entry of entries) {
    for (let heading = headings[next]; heading && heading.span.start <= entry.span.start; heading = headings[++next]) {
      if (!entryStarts.has(heading.span.start)) group = undefined;
    }
    if (group === undefined) groups.push((group = []));
    group.push(entry);
  }
  return groups;
}
