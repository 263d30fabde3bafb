import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { LibraryFilter } from '../../../core/library/libraryFilter';
import type { PostmortemSummary } from '../../../core/library/summary';
import { groupings, type Grouping } from '../../../core/library/summaryGroups';
import { summaryOrders, type SummaryOrder } from '../../../core/library/summaryOrder';
import { statusName } from './names';

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export async function chooseGrouping(now: Grouping): Promise<Grouping | undefined> {
  const names: Readonly<Record<Grouping, string>> = {
    year: l10n.t('Year'),
    severity: l10n.t('Severity'),
    service: l10n.t('Service'),
    status: l10n.t('Status'),
    tag: l10n.t('Tag'),
  };
  return choose(l10n.t('Group Postmortems'), groupings, names, now);
}

export async function chooseOrder(now: SummaryOrder): Promise<SummaryOrder | undefined> {
  const names: Readonly<Record<SummaryOrder, string>> = {
    date: l10n.t('Newest first'),
    title: l10n.t('Title'),
    severity: l10n.t('Worst first'),
    duration: l10n.t('Longest first'),
    'open-actions': l10n.t('Most open actions first'),
  };
  return choose(l10n.t('Sort Postmortems'), summaryOrders, names, now);
}

/** One of a few; the one in force is marked and comes first. */
export async function choose<T extends string>(
  title: string,
  values: readonly T[],
  names: Readonly<Record<T, string>>,
  now: T,
): Promise<T | undefined> {
  const sorted = [now, ...values.filter((value) => value !== now)];
  const items = sorted.map((value): Choice<T> => ({
    label: names[value],
    value,
    ...(value === now ? { description: l10n.t('now') } : {}),
  }));
  return (await window.showQuickPick(items, { title }))?.value;
}

type FilterKey = 'severities' | 'services' | 'statuses' | 'tags';

/** Several at once; nothing chosen shows all. `undefined` when it was given up. */
export async function chooseFilter(
  summaries: readonly PostmortemSummary[],
  now: LibraryFilter,
): Promise<LibraryFilter | undefined> {
  const items = [
    ...itemsOf(
      'severities',
      l10n.t('Severity'),
      summaries.flatMap(({ severity }) => severity ?? []),
      now,
    ),
    ...itemsOf(
      'statuses',
      l10n.t('Status'),
      summaries.flatMap(({ status }) => status ?? []),
      now,
    ),
    ...itemsOf(
      'services',
      l10n.t('Service'),
      summaries.flatMap(({ services }) => services),
      now,
    ),
    ...itemsOf(
      'tags',
      l10n.t('Tag'),
      summaries.flatMap(({ tags }) => tags),
      now,
    ),
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Filter Postmortems'),
    placeHolder: l10n.t('Choose what to show; nothing chosen shows all'),
    canPickMany: true,
  });
  if (!chosen) return undefined;
  const of = (key: FilterKey): string[] => chosen.filter((item) => item.key === key).map(({ value }) => value);
  const statuses = summaries.flatMap(({ status }) => status ?? []).filter((status) => of('statuses').includes(status));
  return { severities: of('severities'), services: of('services'), tags: of('tags'), statuses: [...new Set(statuses)] };
}

interface FilterItem extends QuickPickItem {
  readonly key: FilterKey;
  readonly value: string;
}

function itemsOf(key: FilterKey, title: string, values: readonly string[], now: LibraryFilter): readonly FilterItem[] {
  const different = [...new Set(values)].sort();
  if (different.length === 0) return [];
  const kept: readonly string[] = now[key] ?? [];
  return [
    { key, value: '', label: title, kind: QuickPickItemKind.Separator },
    ...different.map((value) => {
      const label = key === 'statuses' ? statusName(value as Parameters<typeof statusName>[0]) : value;
      return { key, value, label, picked: kept.includes(value) };
    }),
  ];
}

/** How many restrictions a filter has. */
export function filterCount({ severities, services, statuses, tags }: LibraryFilter): number {
  return [severities, services, statuses, tags].reduce((sum, values) => sum + (values?.length ?? 0), 0);
}
