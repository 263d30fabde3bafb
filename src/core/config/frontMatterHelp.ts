import frontMatterSchema from '../../../schemas/front-matter.schema.json';
import type { Span } from '../markdown/span';
import { fieldKeys, normalKey } from '../postmortem/metadataKeys';
import type { JsonSchema } from './jsonSchema';

/** A key or a value that may be written at the cursor. */
export interface FrontMatterCompletion {
  readonly kind: 'key' | 'value';
  readonly label: string;
  /** What it means, one sentence of Markdown; empty when the label says it all. */
  readonly documentation: string;
  /** What `replace` becomes. */
  readonly newText: string;
  readonly replace: Span;
}

/** What a key means, shown over the key and its value. */
export interface FrontMatterHover {
  readonly markdown: string;
  /** The key. */
  readonly span: Span;
}

/** What the completions of values draw on beside the schema. */
export interface FrontMatterChoices {
  /** The team's severity scale, worst first. */
  readonly severities?: readonly string[];
}

const schema: JsonSchema = frontMatterSchema as JsonSchema;
const properties: readonly (readonly [string, JsonSchema])[] = Object.entries(schema.properties ?? {});
/** Front matter is short; looking further would only cost time. */
const longest = 20_000;

/**
 * Keys that the front matter still lacks, or values of the key on the line. Offsets count UTF-16 units. Nothing outside
 * front matter; front matter that is not closed yet ends at the first empty line.
 */
export function frontMatterCompletions(
  text: string,
  offset: number,
  { severities = [] }: FrontMatterChoices = {},
): readonly FrontMatterCompletion[] {
  const line = lineIn(text, offset);
  if (line === undefined) return [];
  const keyPart = /^[\w-]*$/.exec(line.before)?.[0];
  if (keyPart !== undefined) return keyCompletions(line, keyPart);
  const [whole, key, blanks, typed] = /^([\w -]+):([ \t]*)([^#[\]{},"']*)$/.exec(line.before) ?? [];
  if (whole === undefined || key === undefined || blanks === undefined || typed === undefined) return [];
  const rest = /^[^\r\n#]*/.exec(line.after)?.[0].trimEnd() ?? '';
  const replace = { start: offset - typed.length, end: offset + rest.length };
  const lead = blanks === '' ? ' ' : '';
  return choicesOf(propertyOf(key), severities).map(([label, documentation]) => ({
    kind: 'value',
    label,
    documentation,
    newText: lead + label,
    replace,
  }));
}

/** What the key on the line means, wherever on the line the offset is; nothing for keys of the team's own. */
export function frontMatterHover(text: string, offset: number): FrontMatterHover | undefined {
  const line = lineIn(text, offset);
  const key = /^([\w-]+(?: [\w-]+)*)[ \t]*:/.exec((line?.before ?? '') + (line?.after ?? ''))?.[1];
  if (line === undefined || key === undefined) return undefined;
  const name = propertyOf(key);
  const property = name === undefined ? undefined : schema.properties?.[name];
  if (name === undefined || property === undefined) return undefined;
  const start = offset - line.before.length;
  return { markdown: explained(name, property), span: { start, end: start + key.length } };
}

function keyCompletions(line: Line, typed: string): readonly FrontMatterCompletion[] {
  const after = /^[\w-]*(:?[ \t]*)/.exec(line.after);
  const hasColon = after?.[1]?.startsWith(':') ?? false;
  const word = /^[\w-]*/.exec(line.after)?.[0].length ?? 0;
  const replace = { start: line.offset - typed.length, end: line.offset + word };
  return properties
    .filter(([name]) => !line.keys.has(name))
    .map(([name, property]) => ({
      kind: 'key',
      label: name,
      documentation: explained(name, property),
      newText: hasColon ? name : `${name}: `,
      replace,
    }));
}

function choicesOf(name: string | undefined, severities: readonly string[]): readonly (readonly [string, string])[] {
  if (name === 'severity') return severities.map((severity) => [severity, '']);
  const property = name === undefined ? undefined : schema.properties?.[name];
  if (property === undefined) return [];
  if (property.type === 'boolean') return [['true', ''] as const, ['false', ''] as const];
  const { enum: values, enumDescriptions, examples } = property;
  if (values !== undefined) return values.map((value, i) => [String(value), enumDescriptions?.[i] ?? '']);
  // Examples of other keys would be taken for the truth.
  return name === 'timezone' || name === 'type' ? (examples ?? []).map((value) => [String(value), '']) : [];
}

function explained(name: string, { description = '', enum: values, enumDescriptions, examples }: JsonSchema): string {
  const choices = (values ?? []).map((value, i) => `- \`${String(value)}\`: ${enumDescriptions?.[i] ?? ''}`);
  const example = examples?.[0] === undefined ? [] : [`Example: \`${name}: ${String(examples[0])}\``];
  return [description, ...(choices.length > 0 ? [choices.join('\n')] : example)].join('\n\n');
}

/** The schema's name of a key that a document uses (`Affected_Services` is `services`). */
function propertyOf(key: string): string | undefined {
  const normal = normalKey(key);
  if (Object.hasOwn(schema.properties ?? {}, normal)) return normal;
  const field = Object.entries(fieldKeys).find(([, names]) => names.includes(normal))?.[0];
  return field ?? otherNames.get(normal);
}

const otherNames: ReadonlyMap<string, string> = new Map([
  ['time zone', 'timezone'],
  ['zone', 'timezone'],
  ['incident commander', 'commander'],
  ['reviewed by', 'reviewers'],
  ['reviewer', 'reviewers'],
  ['team', 'teams'],
  ['incident id', 'id'],
]);

interface Line {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  /** The schema's names of the keys of all lines. */
  readonly keys: ReadonlySet<string>;
}

/** The line at an offset, when it lies between the fences of YAML front matter. */
function lineIn(text: string, offset: number): Line | undefined {
  const head = text.slice(0, longest);
  const opening = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/.exec(head)?.[0].length;
  if (opening === undefined || offset < opening || offset > head.length) return undefined;
  // Front matter that is not closed yet ends at the first empty line.
  const closing =
    /^(?:---|\.\.\.)[ \t]*$/m.exec(head.slice(opening))?.index ?? /^[ \t]*$/m.exec(head.slice(opening))?.index;
  const end = closing === undefined ? head.length : opening + closing;
  if (offset >= end && closing !== undefined) return undefined;
  const inner = head.slice(opening, end);
  const at = offset - opening;
  const start = Math.max(inner.lastIndexOf('\n', at - 1), inner.lastIndexOf('\r', at - 1)) + 1;
  const stop = inner.slice(at).search(/[\r\n]/);
  const names = [...inner.matchAll(/^([\w-]+(?: [\w-]+){0,4})[ \t]*:/gm)].map(([, key]) => propertyOf(key ?? ''));
  return {
    offset,
    before: inner.slice(start, at),
    after: stop < 0 ? inner.slice(at) : inner.slice(at, at + stop),
    keys: new Set(names.filter((name) => name !== undefined)),
  };
}
