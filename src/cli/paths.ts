import { sep } from 'node:path';

/** A path with forward slashes, as output shows it on every system. */
export function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
