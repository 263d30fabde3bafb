import type { Distribution, Figure, IncidentsOverTime, Trends } from '../../core/library/trends';
import { formatMinutes } from '../../core/timeline/formatMinutes';
import { textTable } from '../textTable';

const mostRows = 10;

/** The trends as tables for a terminal. */
export function trendsText(trends: Trends): string {
  const { incidents, undated, overTime, distributions, actions } = trends;
  const dates = incidents.flatMap(({ date }) => date ?? []);
  const span = dates.length === 0 ? '' : `, ${dates.at(-1) ?? ''} to ${dates[0] ?? ''}`;
  const missing = undated.length === 0 ? '' : `; ${undated.length} without a date`;
  const [bySeverity] = overTime;
  return [
    `${counted(incidents.length, 'incident')}${span}${missing}`,
    bySeverity && bySeverity.periods.length > 0 ? overTimeTable(bySeverity) : undefined,
    section('Times', timesTable(distributions, formatMinutes)),
    section('Actions', actionsTable(trends)),
    actions.age.count > 0
      ? section(
          'Age of unfinished actions',
          timesTable([actions.age], (days) => `${Math.round(days)} d`),
        )
      : undefined,
    figuresTable('Causes', trends.causes),
    figuresTable('Noticed by', trends.detections),
    figuresTable('Services', trends.services),
    figuresTable('Tags', trends.tags),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function section(title: string, table: string): string {
  return `${title}\n${table}`;
}

function overTimeTable({ periods, series }: IncidentsOverTime): string {
  const head = ['Incidents', ...series.map(({ label }) => plain(label ?? 'not said')), 'all'];
  const rows = periods.map((period, i) => {
    const counts = series.map(({ counts: own }) => own[i] ?? 0);
    return [period, ...counts.map(countCell), countCell(counts.reduce((sum, count) => sum + count, 0))];
  });
  return textTable([head, ...rows]);
}

function countCell(count: number): string {
  return count === 0 ? '·' : String(count);
}

const names: Readonly<Record<Distribution['of'], string>> = {
  timeToDetect: 'to detect',
  timeToAcknowledge: 'to acknowledge',
  timeToMitigate: 'to mitigate',
  timeToResolve: 'to resolve',
  openActionAge: 'since the incident',
};

function timesTable(distributions: readonly Distribution[], format: (value: number) => string): string {
  const head = ['', 'known', 'quarter', 'half', '3 quarters', '9 in 10', 'longest'];
  const rows = distributions.map(({ of, count, quantiles }) => {
    const { p25, p50, p75, p90, max } = quantiles ?? {};
    const cells = [p25, p50, p75, p90, max].map((value) => (value === undefined ? '-' : format(value)));
    return [`  ${names[of]}`, String(count), ...cells];
  });
  return textTable([head, ...rows]);
}

function actionsTable({ actions: { total, counts, completion } }: Trends): string {
  const share = completion === null ? '' : ` (${Math.round(completion * 100)} %)`;
  return textTable([
    ['  all', String(total)],
    ['  done', `${counts.done}${share}`],
    ['  overdue', String(counts.overdue)],
    ['  due soon', String(counts['due-soon'])],
    ['  open', String(counts.open)],
  ]);
}

function figuresTable(title: string, figures: readonly Figure[]): string | undefined {
  if (figures.length === 0) return undefined;
  const rows = figures.slice(0, mostRows).map(({ label, count }) => [`  ${plain(label)}`, String(count)]);
  const rest = figures.length - mostRows;
  return section(title, textTable(rest > 0 ? [...rows, [`  … and ${rest} more`, '']] : rows));
}

/** Names come from documents and never move the cursor of a terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, 60);
}
