import { readFile, stat } from 'node:fs/promises';
import type { NamedText } from '../core/imports/readSources';
import { isZip, readArchive } from '../core/imports/unzip';
import { Failure } from './failure';
import { standardInput } from './findFiles';
import { slashes } from './paths';
import type { Session } from './session';

const maxBytes = 200 * 1024 * 1024;

/** The texts of files to import; archives are opened. What cannot be read is told. */
export async function readImports(session: Session, operands: readonly string[]): Promise<readonly NamedText[]> {
  const texts: NamedText[] = [];
  for (const operand of operands) {
    const name = operand === standardInput ? 'standard input' : slashes(operand);
    try {
      texts.push(
        ...textsOf(name, operand === standardInput ? await session.readStandardInput() : await bytesOf(operand)),
      );
    } catch (error) {
      session.fail(name, error);
    }
  }
  return texts;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > maxBytes) throw new Failure('too large (up to 200 MB are read)');
  return readFile(path);
}

function textsOf(name: string, bytes: Uint8Array): readonly NamedText[] {
  if (isZip(bytes)) {
    const archive = readArchive(name, bytes);
    if ('problem' in archive) throw new Failure(archive.problem);
    return archive.texts;
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.slice(0, 10_000).includes('\u0000')) return [{ name, text }];
  } catch {
    throw new Failure('is not text in UTF-8');
  }
  throw new Failure('is a binary file');
}
