import { knownKeys, schemaAt, type JsonPath, type JsonSchema } from './jsonSchema';
import { nearMiss } from './nearMiss';

/** What a compiled validator reports (ajv's error object). */
export interface SchemaError {
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** What is wrong with one value or key of a validated object. */
export interface SchemaProblem {
  readonly path: JsonPath;
  /** Whether the key itself is at fault, not its value. */
  readonly atKey: boolean;
  readonly message: string;
  /** Values (or keys) that may stand there, the most likely first. */
  readonly allowed: readonly string[];
}

/** Explains what a compiled validator reported about `data`, one problem for each place. */
export function schemaProblems(
  root: JsonSchema,
  data: unknown,
  errors: readonly SchemaError[],
): readonly SchemaProblem[] {
  const problems = new Map<string, SchemaProblem>();
  for (const error of errors) {
    const problem = explain(root, data, error);
    if (problem === undefined) continue;
    const place = JSON.stringify(problem.path);
    if (!problems.has(place)) problems.set(place, problem);
  }
  return [...problems.values()];
}

/** `sections.required[2]`; the empty path is the whole. */
export function pathName(path: JsonPath): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    '',
  );
}

/** "a, b or c" */
export function anyOfWords(words: readonly string[]): string {
  const last = words[words.length - 1] ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function explain(root: JsonSchema, data: unknown, error: SchemaError): SchemaProblem | undefined {
  const path = jsonPath(data, error.instancePath);
  const key = error.params['additionalProperty'] ?? error.params['propertyName'];
  if (typeof key === 'string') return unknownKey(root, path, key);
  // The inner error of `propertyNames`; the outer one, which names the key, follows.
  if (error.propertyName !== undefined) return undefined;
  return wrongValue(root, data, path);
}

function unknownKey(root: JsonSchema, path: JsonPath, key: string): SchemaProblem {
  const schema = schemaAt(root, path);
  const keys = schema === undefined ? [] : knownKeys(root, schema);
  const meant = nearMiss(key, keys);
  const known =
    keys.length > 12 ? `one of ${keys.length} known keys such as ${keys.slice(0, 3).join(', ')}` : anyOfWords(keys);
  return {
    path: [...path, key],
    atKey: true,
    message: `“${pathName([...path, key])}” is not a known key. ${meant === undefined ? `It can be ${known}.` : `Did you mean “${meant}”?`}`,
    allowed: likelyFirst(keys, meant),
  };
}

function wrongValue(root: JsonSchema, data: unknown, path: JsonPath): SchemaProblem {
  const schema = schemaAt(root, path) ?? {};
  const value = valueAt(data, path);
  const allowed = allowedValues(schema);
  const meant = typeof value === 'string' ? nearMiss(value, allowed) : undefined;
  const name = path.length === 0 ? 'The file' : `“${pathName(path)}”`;
  const must = path.length === 0 ? 'must hold' : 'must be';
  const is = value === undefined ? '' : `, not ${shown(value)}`;
  return {
    path,
    atKey: false,
    message: `${name} ${must} ${expected(schema)}${is}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
    allowed: likelyFirst(allowed, meant),
  };
}

/** What a value must be, in words. */
export function expected(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) return anyOfWords([...new Set(schema.anyOf.map(expected))]);
  const allowed = allowedValues(schema);
  if (allowed.length > 0) return anyOfWords(allowed);
  switch (schema.type) {
    case 'array':
      return 'a list';
    case 'object':
      return 'an object { … }';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number from ${schema.minimum ?? 0} to ${schema.maximum ?? 'any'}`;
    case 'string':
      return (
        schema.title ?? (schema.pattern === undefined || schema.pattern === '\\S' ? 'a text' : 'a text of its form')
      );
    default:
      return schema.title ?? 'another kind of value';
  }
}

function allowedValues(schema: JsonSchema): readonly string[] {
  const own = schema.enum?.map(String) ?? [];
  return [...own, ...(schema.anyOf ?? []).flatMap(allowedValues)];
}

function likelyFirst(values: readonly string[], likely: string | undefined): readonly string[] {
  return likely === undefined ? values : [likely, ...values.filter((value) => value !== likely)];
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 60 ? `${text.slice(0, 58)}…”` : text;
}

/** A JSON pointer as a path; a step is an index where the data has a list. */
function jsonPath(data: unknown, pointer: string): JsonPath {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(step) : step);
    value = valueAt(value, path.slice(-1));
  }
  return path;
}

function valueAt(data: unknown, path: JsonPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
