import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { PublicChange } from './publicChange';
import type { Redactor } from './redactor';
import { wholeLines } from './wholeLines';

/**
 * Links, images and definitions whose address must not be told: the label stays, the address goes. References to such a
 * definition lose their brackets. Changes do not overlap with the labels, whose text is looked at by itself.
 */
export function publicLinks(document: MarkdownDocument, redactor: Redactor): readonly PublicChange[] {
  const faults = new Map<string, string>();
  const changes: PublicChange[] = [];
  const references: { readonly node: LinkReference | ImageReference; readonly start: number }[] = [];
  eachNode(document, (node, start) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') references.push({ node, start });
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const fault = pathFault(node, redactor) ?? redactor.linkFault(node.url) ?? redactor.find(node.title ?? '')[0];
    if (fault === undefined) return;
    if (node.type === 'definition') faults.set(node.identifier, fault.reason);
    for (const span of addressSpans(node, start, document.text))
      changes.push({
        kind: fault.kind,
        span,
        newText: replacement(node),
        reason: `Link removed. ${fault.reason}`,
        unsure: false,
      });
  });
  for (const { node, start } of references) {
    const reason = faults.get(node.identifier);
    if (reason === undefined) continue;
    for (const span of addressSpans(node, start, document.text))
      changes.push({
        kind: 'link',
        span,
        newText: replacement(node),
        reason: `Link removed. ${reason}`,
        unsure: false,
      });
  }
  return changes;
}

/** A path leads to a file that readers elsewhere do not have; a picture cannot be looked through for what it shows. */
function pathFault(
  node: Definition | Image | Link,
  redactor: Redactor,
): Pick<PublicChange, 'kind' | 'reason'> | undefined {
  if (!redactor.wants('link') || /^(?:#|[a-z][a-z\d+.-]{1,30}:|\/\/)/i.test(node.url)) return undefined;
  return {
    kind: 'link',
    reason:
      node.type === 'image' ? 'Nobody has looked at what the picture shows.' : 'Leads to a file beside the document.',
  };
}

function replacement(node: Pointing): string {
  return node.type === 'image' || node.type === 'imageReference' ? '‹picture›' : '';
}

type Pointing = Definition | Image | ImageReference | Link | LinkReference;

/** What is taken from a link so that its label remains; a definition and a bare address go as a whole. */
function addressSpans(
  node: Pointing,
  blockStart: number,
  text: string,
): { readonly start: number; readonly end: number }[] {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined) return [];
  const [start, end] = [blockStart + from, blockStart + to];
  if (node.type === 'definition') return [wholeLines(text, { start, end })];
  if (node.type === 'image' || node.type === 'imageReference') return [{ start, end }];
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  // `<https://…>`: the label is the address.
  if (first === undefined || last === undefined || (node.type === 'link' && isAutolink(node))) return [{ start, end }];
  return [
    { start, end: blockStart + first },
    { start: blockStart + last, end },
  ];
}

function isAutolink({ url, children: [child], position }: Link): boolean {
  return (
    child?.type === 'text' &&
    (child.value === url || `mailto:${child.value}` === url) &&
    child.position?.start.offset === (position?.start.offset ?? 0) + 1 &&
    (position?.end.offset ?? 0) === (child.position.end.offset ?? 0) + 1
  );
}

function eachNode({ blocks }: MarkdownDocument, visit: (node: Nodes, blockStart: number) => void): void {
  for (const { root, start } of blocks) {
    const open: Nodes[] = [root];
    for (let node = open.pop(); node; node = open.pop()) {
      visit(node, start);
      if ('children' in node) for (const child of [...node.children].reverse()) open.push(child);
    }
  }
}
