import type { Nodes } from 'mdast';
import type { MarkdownDocument } from '../markdown/markdownDocument';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** The media type of a picture beside the document that a page may hold; `undefined` for any other address. */
export function pictureType(address: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]|[?#]/i.test(address)) return undefined;
  return types[/\.(\w{1,5})$/.exec(address)?.[1]?.toLowerCase() ?? ''];
}

/** The addresses of a document's pictures, each once. */
export function imageAddresses({ blocks }: MarkdownDocument): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { root } of blocks) {
    const open: Nodes[] = [root];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'image') addresses.add(node.url);
      if ('children' in node) open.push(...node.children);
    }
  }
  return addresses;
}
