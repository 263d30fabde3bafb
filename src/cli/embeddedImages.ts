import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { MarkdownDocument } from '../core/markdown/markdownDocument';
import { imageAddresses, pictureType } from '../core/publish/pictures';
import { standardInput } from './findFiles';

const maxBytes = 4 * 1024 * 1024;

/**
 * The pictures of a document as `data:` addresses, by the address that the document uses. Only files below the
 * document's own folder are read, links resolved; what is missing, larger than 4 MB or no picture stays a link.
 */
export async function embeddedImages(path: string, document: MarkdownDocument): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  if (path === standardInput) return images;
  for (const address of imageAddresses(document)) {
    const data = await pictureAt(dirname(path), address).catch(() => undefined);
    if (data !== undefined) images.set(address, data);
  }
  return images;
}

async function pictureAt(folder: string, address: string): Promise<string | undefined> {
  const type = pictureType(address);
  if (type === undefined) return undefined;
  const file = await realpath(resolve(folder, decodeURIComponent(address)));
  if (/^\.\.(?:[\\/]|$)/.test(relative(await realpath(folder), file))) return undefined;
  if ((await stat(file)).size > maxBytes) return undefined;
  return `data:${type};base64,${(await readFile(file)).toString('base64')}`;
}
