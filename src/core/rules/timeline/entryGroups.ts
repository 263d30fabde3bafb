import type { Postmortem } from '../../postmortem/postmortem';
import type { TimelineEntry } from '../../timeline/timeline';

/**
 * Entries that stand together: under one heading or label that is no entry itself, and in the body of the same entry.
 * Only these are compared with each other: a list of key events and a full timeline, or two teams' views, each run in
 * their own order.
 */
export function entryGroups(postmortem: Postmortem): readonly (readonly TimelineEntry[])[] {
  const entries = [...postmortem.timeline.entries].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  const borders = bordersOf(postmortem, entries);
  const groups: TimelineEntry[][] = [];
  // The entries around the current one, outermost first, each with the group of those directly inside it.
  let open: { readonly end: number; readonly group: TimelineEntry[] }[] = [];
  let group: TimelineEntry[] | undefined;
  let next = 0;
  for (const entry of entries) {
    for (let border = borders[next]; border !== undefined && border <= entry.span.start; border = borders[++next]) {
      group = undefined;
      open = [];
    }
    while ((open.at(-1)?.end ?? Infinity) <= entry.span.start) open.pop();
    let own = open.length > 0 ? open.at(-1)?.group : group;
    if (own === undefined) groups.push((own = group = []));
    own.push(entry);
    const inside: TimelineEntry[] = [];
    groups.push(inside);
    open.push({ end: entry.span.end, group: inside });
  }
  return groups.filter((one) => one.length > 0);
}

/** Where a heading or a section's label begins, ascending. */
function bordersOf({ headings, sections }: Postmortem, entries: readonly TimelineEntry[]): readonly number[] {
  const entryStarts = new Set(entries.map(({ span }) => span.start));
  const starts = [...headings.map(({ span }) => span.start), ...sections.map(({ label }) => label.start)];
  return starts.filter((start) => !entryStarts.has(start)).sort((a, b) => a - b);
}
