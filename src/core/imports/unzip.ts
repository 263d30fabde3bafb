import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import { BadSource } from './adapter';
import type { NamedText } from './readSources';

/** More than this is no export of one incident, or a file made to exhaust memory. */
const mostBytes = 200 * 1024 * 1024;
const mostFiles = 20_000;
/** What goes into the decompressor at once; it gives back at most about a thousand times as much. */
const step = 4096;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

export type ArchiveReading = { readonly texts: readonly NamedText[] } | { readonly problem: string };

/**
 * The texts of an export: the days of a chat with its users, else every text file. Names are only shown, nothing is
 * written anywhere. A problem for archives that are damaged or too large.
 */
export function readArchive(name: string, bytes: Uint8Array): ArchiveReading {
  try {
    return { texts: textsIn(name, bytes) };
  } catch (error) {
    if (error instanceof BadSource) return { problem: error.message };
    throw error;
  }
}

function textsIn(name: string, bytes: Uint8Array): readonly NamedText[] {
  const texts = unzip(bytes).map(({ path, parts }) => ({ name: `${name}:${path}`, text: strFromU8(joined(parts)) }));
  const days = texts.filter((file) => /\d{4}-\d{2}-\d{2}\.json$/.test(file.name));
  const chosen = days.length === 0 ? texts : [...texts.filter((file) => /\busers\.json$/.test(file.name)), ...days];
  const filled = chosen.filter(({ text }) => !/^\s*(?:\[\s*\])?\s*$/.test(text.slice(0, 100)));
  if (filled.length === 0) throw new BadSource('is an archive without a text that can be read');
  return filled;
}

interface Member {
  readonly path: string;
  readonly parts: Uint8Array[];
}

function unzip(bytes: Uint8Array): readonly Member[] {
  const members: Member[] = [];
  let size = 0;
  let files = 0;
  // The library would catch what its callbacks throw, so what is wrong is kept until it returns.
  let fault: string | undefined;
  const archive = new Unzip((file) => {
    if (++files > mostFiles) fault ??= `is an archive of more than ${mostFiles} files`;
    if (fault !== undefined || !/\.(?:json|jsonl|ndjson|txt|log|csv|tsv)$/i.test(file.name)) return;
    const member: Member = { path: shownName(file.name), parts: [] };
    members.push(member);
    file.ondata = (error, data) => {
      if (error) fault ??= 'is a damaged archive';
      if (fault !== undefined) return;
      size += data.length;
      if (size > mostBytes) fault = `is an archive of more than ${mostBytes / 1024 / 1024} MB`;
      else if (data.length > 0) member.parts.push(data);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step) {
    try {
      archive.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    } catch {
      fault ??= 'is a damaged archive';
    }
    if (fault !== undefined) throw new BadSource(fault);
  }
  return members;
}

function shownName(path: string): string {
  return path.replace(/\p{Cc}/gu, '').slice(-120);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
