import { byText } from './library';
import type { Distribution } from './trends';

/** Lower ends of the bins. */
const edges: Readonly<Record<Distribution['unit'], readonly number[]>> = {
  minutes: [0, 5, 15, 30, 60, 120, 240, 480, 1440, 2880, 10_080],
  days: [0, 7, 14, 30, 60, 90, 180, 365, 730],
};

/** How some values spread; `missing` are the paths of those that have none. Values that are no numbers are left out. */
export function distribution(
  of: Distribution['of'],
  unit: Distribution['unit'],
  given: Distribution['values'],
  missing: readonly string[],
): Distribution {
  const values = given
    .filter(({ value }) => Number.isFinite(value) && value >= 0)
    .sort((a, b) => a.value - b.value || byText(a.path, b.path));
  const numbers = values.map(({ value }) => value);
  return {
    of,
    unit,
    count: values.length,
    quantiles:
      values.length === 0
        ? null
        : {
            min: quantile(numbers, 0),
            p25: quantile(numbers, 0.25),
            p50: quantile(numbers, 0.5),
            p75: quantile(numbers, 0.75),
            p90: quantile(numbers, 0.9),
            max: quantile(numbers, 1),
          },
    mean: values.length === 0 ? null : rounded(numbers.reduce((sum, value) => sum + value, 0) / values.length),
    bins: binsOf(values, edges[unit]),
    values,
    missing,
  };
}

/** Between two values the share of the way between them (type 7 of Hyndman and Fan, as spreadsheets do). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return rounded(below + (above - below) * (at - Math.floor(at)));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Up to the one that holds the greatest value. */
function binsOf(values: Distribution['values'], lower: readonly number[]): Distribution['bins'] {
  const greatest = values.at(-1)?.value;
  if (greatest === undefined) return [];
  return lower
    .filter((from) => from <= greatest)
    .map((from) => {
      const to = lower[lower.indexOf(from) + 1] ?? null;
      const held = values.filter(({ value }) => value >= from && (to === null || value < to));
      return { from, to, count: held.length, paths: [...new Set(held.map(({ path }) => path))] };
    });
}
