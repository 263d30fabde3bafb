import { readFile, stat } from 'node:fs/promises';
import { Failure } from './failure';

/** A postmortem of this size would take seconds to check and nobody would read it. */
const maxBytes = 2 * 1024 * 1024;

/** A text file as it is on disk. */
export interface DocumentText {
  /** Without a byte order mark, so that columns are those of an editor. */
  readonly text: string;
  /** What stood before the text: a byte order mark or nothing. */
  readonly mark: string;
}

/** Reads a file that must be text in UTF-8; fails with a reason in plain words. */
export async function readDocument(path: string): Promise<DocumentText> {
  const { size } = await stat(path);
  if (size > maxBytes) throw new Failure(`too large (${(size / 1024 / 1024).toFixed(1)} MB; up to 2 MB are read)`);
  return decode(await readFile(path));
}

/** The text of some bytes; a byte order mark is set apart. */
export function decode(bytes: Uint8Array): DocumentText {
  if (bytes.byteLength > maxBytes) throw new Failure('too large (up to 2 MB are read)');
  if (bytes.includes(0)) throw new Failure('is a binary file, not Markdown text');
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), mark };
  } catch {
    throw new Failure('is not text in UTF-8');
  }
}
