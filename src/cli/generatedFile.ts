import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { generator } from '../core/publish/documentHtml';
import { originOf } from '../core/publish/publicOrigin';
import { Failure } from './failure';
import { slashes } from './paths';

/**
 * Writes a file that is made from documents, in one step. What was made earlier is replaced; a file of anybody else's is
 * left as it is, with a message. Folders are made.
 */
export async function writeGenerated(path: string, text: string): Promise<void> {
  const there = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (there === text) return;
  if (there !== undefined && !isGenerated(there))
    throw new Failure(`${slashes(path)}: exists already and was not made here; nothing was overwritten`);
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function isGenerated(text: string): boolean {
  return (
    originOf(text) !== undefined ||
    text.slice(0, 2000).includes(`<meta name="generator" content="${generator}">`) ||
    text.slice(0, 2000).includes(`<generator>${generator}</generator>`)
  );
}
