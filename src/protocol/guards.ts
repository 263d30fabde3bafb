/** Building blocks of the guards: each says whether a value that came over the wire has a shape. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON drops `undefined` fields, and VS Code's transport is JSON: absent and `undefined` are the same. */
export function isOptional<T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || is(value);
}

export function isArrayOf(value: unknown, is: (value: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(is);
}

export function isOneOf<T extends string>(allowed: readonly T[], value: unknown): value is T {
  return allowed.some((one) => one === value);
}
