import type { Trends } from '../core/library/trends';

/** The way to a value within trends. */
type Place = readonly (string | number)[];

/**
 * A piece of trends: items to append to the list at a place, or fields to add to the record there. Trends over 10,000
 * incidents are megabytes, which, sent at once, would keep the extension host from everything else.
 */
export type TrendsPart =
  | { readonly at: Place; readonly items: readonly unknown[] }
  | { readonly at: Place; readonly fields: Readonly<Record<string, unknown>> };

/** Texts and numbers in one part, more or less. */
const most = 4000;

/** Lists of paths. Behind the wire a path is the place of its incident, which saves most of what there is to send. */
const pathLists: ReadonlySet<string> = new Set(['paths', 'missing', 'undated']);

/** Takes trends apart, the incidents first. Put together again by `TrendsAssembly`. */
export function* trendsParts(trends: Trends): Iterable<TrendsPart> {
  const { incidents, ...figures } = trends;
  const places = new Map(incidents.map(({ path }, place) => [path, place]));
  yield { at: [], fields: { incidents: [] } };
  for (let from = 0; from < incidents.length; from += most / 10)
    yield { at: ['incidents'], items: incidents.slice(from, from + most / 10) };
  yield* recordParts(figures, [], places);
}

type Places = ReadonlyMap<unknown, number>;

function* recordParts(record: object, at: Place, places: Places): Iterable<TrendsPart> {
  let fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (isLight(value)) fields[key] = packed(value, key, places);
    else {
      yield { at, fields: { ...fields, [key]: Array.isArray(value) ? [] : {} } };
      fields = {};
      yield* partsOf(value, [...at, key], key, places);
    }
  }
  yield { at, fields };
}

function* listParts(list: readonly unknown[], at: Place, key: string, places: Places): Iterable<TrendsPart> {
  let items: unknown[] = [];
  let weight = 0;
  for (const [index, value] of list.entries()) {
    if (isLight(value)) {
      items.push(packed(value, key, places));
      weight += weightOf(value);
      if (weight < most) continue;
      yield { at, items };
    } else {
      yield { at, items: [...items, Array.isArray(value) ? [] : {}] };
      yield* partsOf(value, [...at, index], key, places);
    }
    items = [];
    weight = 0;
  }
  yield { at, items };
}

function partsOf(value: unknown, at: Place, key: string, places: Places): Iterable<TrendsPart> {
  if (Array.isArray(value)) return listParts(value, at, key, places);
  return recordParts(typeof value === 'object' && value !== null ? value : {}, at, places);
}

function isLight(value: unknown): boolean {
  return weightOf(value) <= most;
}

/** How many texts and numbers a value holds. */
function weightOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const values: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  if (typeof values[0] !== 'object' && Array.isArray(value)) return values.length;
  return values.reduce<number>((sum, one) => sum + weightOf(one), 0);
}

function packed(value: unknown, key: string, places: Places): unknown {
  if (Array.isArray(value)) return value.map((one) => packed(one, key, places));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packed(one, name, places)]));
  return key === 'path' || pathLists.has(key) ? (places.get(value) ?? value) : value;
}

/** Puts together what `trendsParts` took apart. */
export class TrendsAssembly {
  readonly #trends: Record<string, unknown> = {};

  /** Parts come in the order in which they were made. A part whose place is not there is left out. */
  add(part: TrendsPart): void {
    let target: unknown = this.#trends;
    for (const step of part.at)
      if (typeof target === 'object' && target !== null) target = (target as Record<string | number, unknown>)[step];
    if ('items' in part && Array.isArray(target)) target.push(...part.items);
    else if ('fields' in part && typeof target === 'object') Object.assign(target ?? {}, part.fields);
  }

  /** Once all parts have been added; `undefined` without the first one. */
  finish(): Trends | undefined {
    const { incidents, ...figures } = this.#trends as { readonly incidents?: Trends['incidents'] };
    if (!incidents) return undefined;
    const paths = incidents.map(({ path }) => path);
    return { ...(unpacked(figures, '', paths) as Omit<Trends, 'incidents'>), incidents };
  }
}

function unpacked(value: unknown, key: string, paths: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => unpacked(one, key, paths));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unpacked(one, name, paths)]));
  return typeof value === 'number' && (key === 'path' || pathLists.has(key)) ? paths[value] : value;
}
