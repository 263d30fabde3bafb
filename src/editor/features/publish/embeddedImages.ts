import { Uri, workspace } from 'vscode';
import type { MarkdownDocument } from '../../../core/markdown/markdownDocument';
import { imageAddresses, pictureType } from '../../../core/publish/pictures';

const maxBytes = 4 * 1024 * 1024;

/**
 * The pictures of a document as `data:` addresses, by the address that the document uses. Only files in the document's
 * own folder and below are read; what is missing, larger than 4 MB or no picture stays a link.
 */
export async function embeddedImages(uri: Uri, document: MarkdownDocument): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  if (uri.scheme === 'untitled') return images;
  for (const address of imageAddresses(document)) {
    const type = pictureType(address);
    if (type === undefined) continue;
    try {
      const file = Uri.joinPath(uri, '..', decodeURIComponent(address));
      if (!file.path.startsWith(Uri.joinPath(uri, '..', '/').path)) continue;
      if ((await workspace.fs.stat(file)).size > maxBytes) continue;
      images.set(address, `data:${type};base64,${base64(await workspace.fs.readFile(file))}`);
    } catch {
      // The page keeps a link to it.
    }
  }
  return images;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
