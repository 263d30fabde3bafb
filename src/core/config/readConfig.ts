import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import validate from 'validator:config';
import configSchema from '../../../schemas/config.schema.json';
import type { Span } from '../markdown/span';
import type { Config } from './config';
import { configFrom } from './configFile';
import type { JsonPath, JsonSchema } from './jsonSchema';
import { pathName, schemaProblems, type SchemaProblem } from './schemaProblem';

export interface ConfigProblem {
  /** JSON path of the key at fault ("rules.action-no-due"), empty for the file itself. */
  readonly key: string;
  readonly message: string;
  readonly span: Span;
  /** What may stand there, the most likely first; empty when it cannot be listed. */
  readonly allowed: readonly string[];
}

export interface ConfigReading {
  /** `undefined` when the text cannot be used at all; the caller keeps the last good one. */
  readonly config: Config | undefined;
  readonly problems: readonly ConfigProblem[];
  /** JSON paths of the settings that the text gives and that are in force ("rules.action-no-due", "severities"). */
  readonly given: readonly string[];
}

/** Nobody writes a policy of this size; reading it would only cost time. */
const maxLength = 1_000_000;
/** A policy nests four levels; the parser would run out of stack on tens of thousands. */
const maxDepth = 50;

/**
 * Reads the text of a `.postmortem.json`; comments and trailing commas are tolerated. Keys that are not given, and
 * values that cannot be used, keep their defaults; each of the latter is a problem. Never throws.
 */
export function readConfig(text: string): ConfigReading {
  if (text.length > maxLength) return unusable('This file is too large for a configuration.', { start: 0, end: 0 });
  const tooDeep = deeperThan(text, maxDepth);
  if (tooDeep !== undefined) return unusable('This nests deeper than any setting.', tooDeep);
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined || tree === undefined) return unusable(syntaxMessage(error), syntaxSpan(text, error));
  const data = plainValue(tree);
  const problems = validate(data) ? [] : schemaProblems(configSchema as JsonSchema, data, validate.errors ?? []);
  const located = problems.map((problem) => locate(problem, tree));
  if (tree.type !== 'object') return { config: undefined, problems: located, given: [] };
  for (const { path } of problems) remove(data, path);
  return {
    config: configFrom(data as object),
    problems: located,
    given: givenKeys(tree).filter((key) => located.every((problem) => problem.key !== key)),
  };
}

function unusable(message: string, span: Span): ConfigReading {
  return { config: undefined, problems: [{ key: '', message, span, allowed: [] }], given: [] };
}

/** The first bracket that opens more than so many levels. */
function deeperThan(text: string, levels: number): Span | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const bracket = text.charAt(start);
    if (bracket === '{' || bracket === '[') depth++;
    if (bracket === '}' || bracket === ']') depth--;
    if (depth > levels) return { start, end: start + 1 };
  }
  return undefined;
}

function syntaxMessage(error: ParseError | undefined): string {
  if (error === undefined) return 'This file is empty; write {} to use the defaults.';
  const words = printParseErrorCode(error.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return `This is not valid JSON: ${words}.`;
}

function syntaxSpan(text: string, error: ParseError | undefined): Span {
  const start = Math.min(error?.offset ?? 0, text.length);
  return { start, end: Math.min(start + (error?.length ?? 0), text.length) };
}

/** A copy that may be changed, without prototypes, so that no key of a file can mean more than itself. */
function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return getNodeValue(node) as unknown;
  const value = Object.create(null) as Record<string, unknown>;
  for (const { children: [key, child] = [] } of node.children ?? [])
    if (key !== undefined && child !== undefined) value[String(key.value)] = plainValue(child);
  return value;
}

function locate({ path, atKey, message, allowed }: SchemaProblem, tree: Node): ConfigProblem {
  const node = findNodeAtLocation(tree, [...path]) ?? tree;
  const at = atKey ? (node.parent?.children?.[0] ?? node) : node;
  return { key: pathName(path), message, span: { start: at.offset, end: at.offset + at.length }, allowed };
}

/** Takes out what a path leads to; the rest of the file stays in force. List items leave a hole, which is skipped. */
function remove(data: unknown, path: JsonPath): void {
  const last = path[path.length - 1];
  let holder = data;
  for (const step of path.slice(0, -1)) holder = (holder as Record<string | number, unknown> | undefined)?.[step];
  if (last !== undefined && typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, last);
}

function givenKeys(tree: Node): string[] {
  const keys: string[] = [];
  for (const property of tree.children ?? []) {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    if (name === '$schema') continue;
    const inner = value?.type === 'object' ? (value.children ?? []) : [];
    keys.push(
      ...(inner.length === 0 ? [name] : inner.map(({ children }) => `${name}.${String(children?.[0]?.value)}`)),
    );
  }
  return keys;
}
