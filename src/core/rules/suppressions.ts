import type { Nodes } from 'mdast';
import { nearMiss } from '../config/nearMiss';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import { findingCodes, type FindingCode } from './findingCode';
import { countBelow } from './spanIndex';

export type SuppressionKind = 'next-line' | 'region' | 'file';

/** One `<!-- postmortem-disable… -->` comment. */
export interface Suppression {
  readonly kind: SuppressionKind;
  /** Codes as written; empty means all. */
  readonly codes: readonly string[];
  /** The comment itself. */
  readonly span: Span;
  /** The lines it is about: 0-based, both inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The comment that ends a region before the document does. */
  readonly closedBy?: Span;
}

/** A suppression, or one code of it, that keeps nothing quiet. */
export interface UnusedSuppression {
  readonly span: Span;
  /** The code that suppresses nothing; `undefined` when the whole comment does not. */
  readonly code: string | undefined;
  readonly message: string;
}

const pattern = /<!--\s{0,20}postmortem-(disable-next-line|disable-file|disable|enable)(?![\w-])([^>]{0,2000}?)-->/g;

/** The suppressions of a document in document order. Comments inside code are text, not suppressions. */
export function suppressionsOf(document: MarkdownDocument): readonly Suppression[] {
  if (!document.text.includes('postmortem-disable')) return [];
  const found: Suppression[] = [];
  const open: { codes: readonly string[]; span: Span; firstLine: number }[] = [];
  const close = (lastLine: number, codes: readonly string[], closedBy?: Span): void => {
    for (let i = open.length - 1; i >= 0; i--) {
      const region = open[i];
      if (region === undefined || (codes.length > 0 && !region.codes.some((code) => codes.includes(code)))) continue;
      const still = codes.length > 0 ? region.codes.filter((code) => !codes.includes(code)) : [];
      const ended = region.codes.filter((code) => !still.includes(code));
      found.push({ ...region, kind: 'region', codes: ended, lastLine, ...(closedBy && { closedBy }) });
      if (still.length > 0) open[i] = { ...region, codes: still };
      else open.splice(i, 1);
    }
  };
  for (const { span, words, line, codes } of directives(document)) {
    if (words === 'enable') close(line, codes, span);
    else if (words === 'disable') open.push({ codes, span, firstLine: line });
    else if (words === 'disable-file')
      found.push({ kind: 'file', codes, span, firstLine: 0, lastLine: document.lines.lineCount });
    else {
      const next = document.lines.lineAt(span.end) + 1;
      found.push({ kind: 'next-line', codes, span, firstLine: next, lastLine: next });
    }
  }
  close(document.lines.lineCount, []);
  return found.sort((a, b) => a.span.start - b.span.start);
}

interface Directive {
  readonly words: string;
  readonly codes: readonly string[];
  readonly span: Span;
  readonly line: number;
}

function* directives(document: MarkdownDocument): Iterable<Directive> {
  for (const block of document.blocks) {
    if (!block.text.includes('<!--')) continue;
    for (const html of htmlIn(block.root)) {
      const offset = html.position?.start.offset ?? 0;
      // Inside lists and quotes the node's value has lost its indentation, so the text itself is searched.
      const source = block.text.slice(offset, html.position?.end.offset ?? offset);
      for (const match of source.matchAll(pattern)) {
        const start = block.start + offset + match.index;
        yield {
          words: match[1] ?? '',
          codes: codesIn(match[2] ?? ''),
          span: { start, end: start + match[0].length },
          line: document.lines.lineAt(start),
        };
      }
    }
  }
}

function* htmlIn(node: Nodes): Iterable<Nodes> {
  if (node.type === 'html') yield node;
  else if ('children' in node) for (const child of node.children) yield* htmlIn(child);
}

/** Codes stand between blanks or commas; what follows ` -- ` is the writer's reason. */
function codesIn(words: string): readonly string[] {
  const beforeReason = words.split(/\s--(?:\s|$)/, 1)[0] ?? '';
  return beforeReason.split(/[\s,]+/).filter((word) => word !== '');
}

/** The suppressions that keep a code quiet on a 0-based line; of several parts around each other, one. */
export function suppressionLookup(
  suppressions: readonly Suppression[],
): (code: FindingCode, line: number) => readonly Suppression[] {
  const nextLines = new Map<string, Suppression[]>();
  const parts = new Map<string, Suppression[]>();
  for (const one of suppressions) {
    for (const code of one.codes.length > 0 ? one.codes : [everyCode]) {
      const isNext = one.kind === 'next-line';
      const [map, key] = isNext ? [nextLines, `${code} ${one.firstLine}`] : [parts, code];
      const known = map.get(key);
      if (known === undefined) map.set(key, [one]);
      else known.push(one);
    }
  }
  const wide = new Map([...parts].map(([code, ones]) => [code, widestUpTo(ones)]));
  return (code, line) =>
    [code, everyCode].flatMap((key) => [
      ...(nextLines.get(`${key} ${line}`) ?? []),
      ...(wide
        .get(key)?.(line)
        .filter(({ lastLine }) => lastLine >= line) ?? []),
    ]);
}

const everyCode = '';

/** For a line, the part beginning on or before it that goes furthest. */
function widestUpTo(parts: readonly Suppression[]): (line: number) => readonly Suppression[] {
  const sorted = [...parts].sort((a, b) => a.firstLine - b.firstLine);
  const starts = sorted.map(({ firstLine }) => firstLine);
  let widest: Suppression | undefined;
  const best = sorted.map((one) => (widest = widest === undefined || one.lastLine > widest.lastLine ? one : widest));
  return (line) => best.slice(Math.max(0, countBelow(starts, line + 1) - 1), countBelow(starts, line + 1));
}

/** What remains unused, given which codes each suppression kept quiet. */
export function unusedSuppressions(
  used: ReadonlyMap<Suppression, ReadonlySet<FindingCode>>,
): readonly UnusedSuppression[] {
  const unused: UnusedSuppression[] = [];
  const known = new Set<string>(findingCodes);
  for (const [{ span, codes }, quiet] of used) {
    if (codes.length === 0 && quiet.size === 0) {
      unused.push({ span, code: undefined, message: 'There is nothing here to keep quiet. Can this comment go?' });
    }
    for (const code of codes) {
      if (!known.has(code)) unused.push({ span, code, message: unknownCode(code) });
      else if (!quiet.has(code as FindingCode)) {
        unused.push({ span, code, message: `Nothing here reports “${code}” any more. Can it go?` });
      }
    }
  }
  return unused;
}

function unknownCode(code: string): string {
  const near = nearMiss(code, findingCodes);
  return `There is no finding called “${code}”. ${near === undefined ? 'Is it spelt right?' : `Did you mean ${near}?`}`;
}
