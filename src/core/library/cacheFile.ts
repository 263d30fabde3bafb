import { isSummary } from './isSummary';
import type { Summarised } from './summarise';

/** A file as the library last read it. */
export interface CachedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  readonly summarised: Summarised;
}

/** What a cache holds, and why it holds less than expected. */
export interface ReadCache {
  /** That of the header; `undefined` when it is no cache of this version. */
  readonly configKey: string | undefined;
  readonly files: ReadonlyMap<string, CachedFile>;
  /** Why nothing, or only the beginning, could be used; `undefined` when all could. */
  readonly reason: string | undefined;
  /** Lines that later ones replace; with many of them the file is better written anew. */
  readonly stale: number;
}

/** Format of the lines. */
const format = 1;

/**
 * Version of what is read from documents: raise it when a reader or a heuristic of the library changes, so that caches of
 * earlier versions are built anew.
 */
const reading = 2;

const name = 'postmortem-library';

/**
 * First line of a cache file: JSON that says what it is. `configKey` is any text that changes with the settings that
 * summaries depend on. Every line ends with LF, and no line holds one inside: files may be appended to, and a half-written
 * tail loses only itself.
 */
export function cacheHeader(configKey: string): string {
  return `${JSON.stringify({ name, format, reading, configKey })}\n`;
}

/** The line of one file; a later one of the same path replaces it. */
export function cacheLine({ path, size, mtime, summarised }: CachedFile): string {
  const { kind } = summarised;
  const row = { path, size, mtime, ...(kind === 'postmortem' ? { summary: summarised.summary } : summarised) };
  return `${JSON.stringify(row)}\n`;
}

/** The line that says that a file is gone. */
export function cacheRemoval(path: string): string {
  return `${JSON.stringify({ path, gone: true })}\n`;
}

/**
 * Reads what a cache file holds; anything else than such a file gives no files and the reason. Never throws. Without a
 * `configKey` that of the file will do; the caller has to compare it before it relies on the files.
 */
export function readCache(text: string, configKey?: string): ReadCache {
  const files = new Map<string, CachedFile>();
  const headerEnd = text.indexOf('\n');
  const header = text.slice(0, Math.max(0, headerEnd));
  const key = configKey ?? keyIn(header);
  if (key === undefined || headerEnd === -1 || `${header}\n` !== cacheHeader(key))
    return { configKey: undefined, files, reason: reasonFor(header), stale: 0 };
  let stale = 0;
  let reason: string | undefined;
  let start = headerEnd + 1;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const row = end === -1 ? undefined : parsed(text.slice(start, end));
    if (row === undefined) reason = 'A part of it is damaged; what it held is read again.';
    else {
      if (files.has(row.path)) stale++;
      if (row.gone) {
        files.delete(row.path);
        stale++;
      } else files.set(row.path, row.file);
    }
    if (end === -1) break;
    start = end + 1;
  }
  return { configKey: key, files, reason, stale };
}

function keyIn(header: string): string | undefined {
  const key = objectIn(header)?.['configKey'];
  return typeof key === 'string' ? key : undefined;
}

function reasonFor(header: string): string {
  const found = objectIn(header);
  if (found?.['name'] !== name) return 'It is no cache of postmortems.';
  if (found['format'] !== format || found['reading'] !== reading) return 'Another version wrote it.';
  return 'The settings have changed.';
}

type Row =
  { readonly path: string; readonly gone: true } | { readonly path: string; readonly gone: false; file: CachedFile };

function parsed(line: string): Row | undefined {
  const row = objectIn(line);
  const { path, size, mtime } = row ?? {};
  if (row === undefined || typeof path !== 'string') return undefined;
  if (row['gone'] === true) return { path, gone: true };
  if (typeof size !== 'number' || typeof mtime !== 'number') return undefined;
  const summarised = summarisedIn(row, path);
  return summarised && { path, gone: false, file: { path, size, mtime, summarised } };
}

function summarisedIn(row: Readonly<Record<string, unknown>>, path: string): Summarised | undefined {
  if (row['kind'] === 'excluded' && typeof row['reason'] === 'string')
    return { kind: 'excluded', reason: row['reason'] };
  const summary = row['summary'];
  return isSummary(summary, path) ? { kind: 'postmortem', summary } : undefined;
}

function objectIn(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
