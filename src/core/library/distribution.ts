import { byText } from './library';
import type { Distribution } from './trends';

/** Lower ends of the bins. */
const edges: Readonly<Record<Distribution['unit'], readonly number[]>> = {
  minutes: [0, 5, 15, 30, 60, 120, 240, 480, 1440, 2880, 10_080],
  days: [0, 7, 14, 30, 60, 90, 180, 365, 730],
};

/** How some values spread; `missing` are the paths of those that have none. Values that are no numbers are left out. */
export function* distributionInSteps(
  of: Distribution['of'],
  unit: Distribution['unit'],
  given: Distribution['values'],
  missing: readonly string[],
): Generator<undefined, Distribution> {
  const values = yield* smallestFirst(given.filter(({ value }) => Number.isFinite(value) && value >= 0));
  yield;
  const numbers = values.map(({ value }) => value);
  const bins = binsOf(values, edges[unit]);
  yield;
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
    bins,
    values,
    missing,
  };
}

/** Values that are sorted in one step. */
const sortedAtOnce = 1000;

/** Equal ones by path. Thousands of minutes and days are a few hundred different numbers. */
function* smallestFirst(values: Distribution['values']): Generator<undefined, Distribution['values']> {
  const equals = new Map<number, Distribution['values'][number][]>();
  for (const one of values) {
    const known = equals.get(one.value);
    if (known) known.push(one);
    else equals.set(one.value, [one]);
  }
  yield;
  const sorted: Distribution['values'][number][] = [];
  let next = sortedAtOnce;
  for (const number of [...equals.keys()].sort((a, b) => a - b)) {
    for (const one of (equals.get(number) ?? []).sort((a, b) => byText(a.path, b.path))) sorted.push(one);
    if (sorted.length < next) continue;
    next = sorted.length + sortedAtOnce;
    yield;
  }
  return sorted;
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

/** Up to the one that holds the greatest value; the values are in order. */
function binsOf(values: Distribution['values'], lower: readonly number[]): Distribution['bins'] {
  const greatest = values.at(-1)?.value;
  if (greatest === undefined) return [];
  let start = 0;
  return lower
    .filter((from) => from <= greatest)
    .map((from, place) => {
      const to = lower[place + 1] ?? null;
      const after = to === null ? -1 : values.findIndex(({ value }, index) => index >= start && value >= to);
      const held = values.slice(start, after === -1 ? values.length : after);
      start += held.length;
      return { from, to, count: held.length, paths: [...new Set(held.map(({ path }) => path))] };
    });
}
