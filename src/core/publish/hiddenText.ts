import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import type { Redactor } from './redactor';

/** Blocks whose words a reader sees as one. */
const readAsOne: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell', 'code', 'html', 'yaml']);

/**
 * Blocks that still show what must not be seen, although their source does not hold it as it stands: written with
 * character references (`ana&#64;…`), backslashes or emphasis in the middle of a word. Nothing safe can be kept of them.
 */
export function hiddenText({ blocks }: MarkdownDocument, redactor: Redactor): readonly Span[] {
  const found: Span[] = [];
  for (const { root, start } of blocks) {
    const open: Nodes[] = [root];
    for (let node = open.pop(); node; node = open.pop()) {
      if (readAsOne.has(node.type)) {
        const { position } = node;
        const visible = node.type === 'html' ? withoutReferences(node.value) : toString(node);
        if (position && redactor.find(visible).length > 0) {
          found.push({ start: start + (position.start.offset ?? 0), end: start + (position.end.offset ?? 0) });
        }
      } else if ('children' in node) open.push(...node.children);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** HTML with its tags gone and its numeric references resolved, as far as a name or an address could hide in it. */
function withoutReferences(html: string): string {
  return html
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});?/gi, (_, code: string) => {
      const point = /^x/i.test(code) ? parseInt(code.slice(1), 16) : Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    })
    .replace(/&(?:commat|period|sol|colon|lowbar|hyphen|dash);/g, (name) => references[name] ?? name)
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '');
}

const references: Readonly<Record<string, string>> = {
  '&commat;': '@',
  '&period;': '.',
  '&sol;': '/',
  '&colon;': ':',
  '&lowbar;': '_',
  '&hyphen;': '-',
  '&dash;': '-',
};
