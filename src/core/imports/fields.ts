import { BadSource } from './adapter';
import type { EventTime } from './importedEvent';
import { instantOf } from './instants';

/** A JSON object with its place in the file, for messages. */
export interface Fields {
  readonly at: string;
  readonly of: Readonly<Record<string, unknown>>;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown, at: string): Fields {
  if (!isRecord(value)) throw new BadSource(`${at} is not an object`);
  return { at, of: value };
}

/** The objects of an array; `at` names the array. */
export function fieldsIn(value: unknown, at: string): readonly Fields[] {
  if (!Array.isArray(value)) throw new BadSource(`${at} is not a list`);
  return value.map((one, index) => fieldsOf(one, `${at}[${index}]`));
}

/** The objects of a file: those of a list at its top or under one of some keys, else the values themselves. */
export function recordsIn(values: readonly unknown[], ...keys: readonly string[]): readonly Fields[] {
  return values.flatMap((value, index) => {
    const at = values.length === 1 ? '' : `value ${index + 1}`;
    if (Array.isArray(value)) return fieldsIn(value, at);
    const record = fieldsOf(value, at === '' ? 'the file' : at);
    const key = keys.find((one) => Array.isArray(record.of[one]));
    return key === undefined ? [record] : fieldsIn(record.of[key], at === '' ? key : `${at}.${key}`);
  });
}

/** An object inside; empty when it is missing. */
export function inner({ of, at }: Fields, key: string): Fields {
  const value = of[key];
  return { of: isRecord(value) ? value : {}, at: `${at}.${key}` };
}

/** The objects of a list inside; none when it is missing. */
export function list({ of, at }: Fields, key: string): readonly Fields[] {
  const value = of[key];
  return value === undefined || value === null ? [] : fieldsIn(value, `${at}.${key}`);
}

/** A text inside that is not blank; numbers are taken as text. */
export function textAt({ of }: Fields, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = of[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** The time in the first of some keys that has one; throws `BadSource` naming the key when it is missing or no time. */
export function timeAt(fields: Fields, ...keys: readonly string[]): EventTime {
  const time = optionalTimeAt(fields, ...keys);
  if (time !== undefined) return time;
  throw new BadSource(`${fields.at}.${keys[0] ?? ''} is missing`);
}

export function optionalTimeAt({ of, at }: Fields, ...keys: readonly string[]): EventTime | undefined {
  for (const key of keys) {
    const value = of[key];
    if (value === undefined || value === null || value === '') continue;
    const time = typeof value === 'string' || typeof value === 'number' ? instantOf(value) : undefined;
    if (time === undefined) throw new BadSource(`${at}.${key} is no time: ${JSON.stringify(value).slice(0, 40)}`);
    return time;
  }
  return undefined;
}
