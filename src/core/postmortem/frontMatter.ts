import { parse as parseToml, TomlError } from 'smol-toml';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Block } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import type { Located } from './actionItem';
import type { MetadataProblem } from './metadata';
import { normalKey } from './metadataKeys';

/** One key with its values; a list has several. */
export interface MetadataEntry {
  readonly key: string;
  readonly values: readonly Located[];
}

export interface FrontMatter {
  readonly source: 'yaml' | 'toml';
  /** With its fences, without the line end behind them. */
  readonly span: Span;
  readonly entries: readonly MetadataEntry[];
  readonly problems: readonly MetadataProblem[];
}

/** Front matter longer than this is data of another kind. */
const longest = 100_000;
const cache = new WeakMap<object, FrontMatter>();

/** The front matter that a document's first block holds; places count from the start of the document. */
export function readFrontMatter(block: Block | undefined): FrontMatter | undefined {
  const node = block?.root.children[0] as
    { type: string; position?: { start: { offset?: number }; end: { offset?: number } } } | undefined;
  if (!block || (node?.type !== 'yaml' && node?.type !== 'toml')) return undefined;
  const known = cache.get(block.root);
  // A byte order mark in front of the block shifts its places.
  if (known?.span.start === block.start) return known;
  const span = { start: block.start, end: block.start + (node.position?.end.offset ?? block.text.trimEnd().length) };
  const from = /^.*(?:\r\n|\n|\r)/.exec(block.text)?.[0].length ?? 3;
  const inner = block.text.slice(from, Math.max(from, span.end - block.start - 3));
  const reading =
    inner.length > longest
      ? { entries: [], problems: [] }
      : node.type === 'yaml'
        ? readYaml(inner, block.start + from)
        : readToml(inner, block.start + from);
  const frontMatter: FrontMatter = { source: node.type, span, ...reading };
  cache.set(block.root, frontMatter);
  return frontMatter;
}

type Reading = Pick<FrontMatter, 'entries' | 'problems'>;

function readYaml(source: string, offset: number): Reading {
  const problems: MetadataProblem[] = [];
  const entries: MetadataEntry[] = [];
  try {
    const document = parseDocument(source, { logLevel: 'silent', strict: true, uniqueKeys: true });
    for (const { code, message, pos } of document.errors) {
      const start = offset + Math.min(pos[0], source.length);
      const span = { start, end: Math.max(start, offset + Math.min(pos[1], source.length)) };
      problems.push(unquoted(code, source, pos[0], offset) ?? problem('YAML', message, span));
    }
    if (isMap(document.contents)) {
      for (const { key, value } of document.contents.items) {
        if (isScalar(key))
          entries.push({ key: normalKey(String(key.value)), values: yamlValues(value as Node | null, source, offset) });
      }
    }
  } catch {
    // The parser recurses: thousands of nested brackets exhaust the stack.
    problems.push(problem('YAML', 'it is nested too deeply', { start: offset, end: offset + source.length }));
  }
  return { entries, problems };
}

function yamlValues(node: Node | null, source: string, offset: number): readonly Located[] {
  if (!node || isAlias(node)) return [];
  if (isSeq(node)) return node.items.flatMap((item) => yamlValues(item as Node | null, source, offset));
  if (!isScalar(node) || node.value === null || !node.range) return [];
  const value = typeof node.value === 'string' ? node.value.trim() : source.slice(node.range[0], node.range[1]).trim();
  return value === '' ? [] : [{ value, span: { start: offset + node.range[0], end: offset + node.range[1] } }];
}

/** The most common slip: a value that YAML takes for syntax because it stands without quotes. */
function unquoted(code: string, source: string, at: number, offset: number): MetadataProblem | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'BAD_SCALAR_START') return undefined;
  const start = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  const line = /^[^\r\n]*/.exec(source.slice(start))?.[0] ?? '';
  const [whole, key = '', blanks = '', value = ''] = /^([\w-]+)(:[ \t]+)(\S.*)$/.exec(line.trimEnd()) ?? [];
  if (whole === undefined || value.length > 500) return undefined;
  const from = offset + start + key.length + blanks.length;
  const sign = code === 'BAD_SCALAR_START' ? `begins with ${value.charAt(0)}` : 'has a colon followed by a blank';
  return {
    key,
    message: `The value of “${key}” ${sign}, which means something in YAML. Put it in double quotes.`,
    span: { start: from, end: from + value.length },
    allowed: [JSON.stringify(value)],
  };
}

function problem(language: string, message: string, span: Span): MetadataProblem {
  const first = (message.split('\n')[0] ?? message)
    .replace(/ at line \d+.*$/, '')
    .replace(/^Invalid TOML document: /, '')
    .replace(/[:.]\s*$/, '');
  return { key: undefined, message: `The front matter is not valid ${language}: ${first}.`, span, allowed: [] };
}

/** TOML values without places: they are sought in the lines again, which is enough for plain keys, strings and lists. */
function readToml(source: string, offset: number): Reading {
  try {
    parseToml(source);
  } catch (error) {
    const at = error instanceof TomlError ? offsetOf(source, error.line, error.column) : 0;
    const message = error instanceof Error ? error.message : 'it cannot be read';
    return {
      entries: tomlEntries(source, offset),
      problems: [problem('TOML', message, { start: offset + at, end: offset + at })],
    };
  }
  return { entries: tomlEntries(source, offset), problems: [] };
}

function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) start = source.indexOf('\n', start) + 1 || start;
  return Math.min(source.length, start + Math.max(0, column - 1));
}

const tomlLine = /^[ \t]*("[^"\r\n]{1,100}"|[\w-]{1,100})[ \t]*=[ \t]*/gm;
const tomlString = /"((?:[^"\\\r\n]|\\.){0,1000})"|'([^'\r\n]{0,1000})'/g;

function tomlEntries(source: string, offset: number): readonly MetadataEntry[] {
  const entries: MetadataEntry[] = [];
  tomlLine.lastIndex = 0;
  for (let match = tomlLine.exec(source); match; match = tomlLine.exec(source)) {
    const start = match.index + match[0].length;
    const list = source.charAt(start) === '[';
    const close = list ? source.indexOf(']', start) : source.slice(start).search(/[\r\n]/) + start;
    const end = close < start ? source.length : close;
    const values = [...source.slice(start, end).matchAll(tomlString)].map((found): Located => {
      const value = (found[1] ?? found[2] ?? '').replace(/\\(["\\])/g, '$1');
      return {
        value,
        span: { start: offset + start + found.index, end: offset + start + found.index + found[0].length },
      };
    });
    const bare = source
      .slice(start, end)
      .replace(/\s*#.*$/, '')
      .trimEnd();
    if (values.length === 0 && !list && bare !== '') {
      values.push({ value: bare, span: { start: offset + start, end: offset + start + bare.length } });
    }
    entries.push({
      key: normalKey((match[1] ?? '').replace(/"/g, '')),
      values: values.filter(({ value }) => value !== ''),
    });
    tomlLine.lastIndex = Math.max(tomlLine.lastIndex, list ? end : start);
  }
  return entries;
}
