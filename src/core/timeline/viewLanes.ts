import type { TimelineView } from './view';
import { entryKinds, entryKindTitles } from './viewKind';

/** What the lanes of the picture stand for. */
export const laneGroupings = ['kind', 'actor'] as const;

export type LaneGrouping = (typeof laneGroupings)[number];

export interface LaneGroup {
  readonly title: string;
  /** Positions in `view.entries`. */
  readonly places: readonly number[];
}

/** More lanes than this tell less than one for all the rest. */
const mostActors = 7;
const rest = 'Others';

/** Divides the entries that stand on the axis and are shown; only lanes that hold something are given. */
export function laneGroups(
  view: TimelineView,
  grouping: LaneGrouping,
  shown: (place: number) => boolean,
): readonly LaneGroup[] {
  const lanes = new Map<string, number[]>(
    grouping === 'kind' ? entryKinds.map((kind) => [entryKindTitles[kind], []]) : [],
  );
  const named = grouping === 'kind' ? undefined : frequentActors(view);
  view.entries.forEach(({ kind, actor, minutes }, place) => {
    if (minutes === undefined || !shown(place)) return;
    const title = named ? (actor !== undefined && named.has(actor) ? actor : rest) : entryKindTitles[kind];
    const lane = lanes.get(title);
    if (lane) lane.push(place);
    else lanes.set(title, [place]);
  });
  const groups = [...lanes].filter(([, places]) => places.length > 0).map(([title, places]) => ({ title, places }));
  return groups.sort((a, b) => Number(a.title === rest) - Number(b.title === rest));
}

function frequentActors({ entries }: TimelineView): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { actor } of entries) if (actor !== undefined) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostActors)
      .map(([actor]) => actor),
  );
}

/** Whether lanes by actor would say something: two who act. */
export function hasActors({ entries }: TimelineView): boolean {
  return new Set(entries.flatMap(({ actor }) => actor ?? [])).size >= 2;
}
