import { isMap, isNode, parseDocument } from 'yaml';
import validate from 'validator:template';
import templateSchema from '../../../schemas/template.schema.json';
import type { JsonPath, JsonSchema } from '../config/jsonSchema';
import { schemaProblems } from '../config/schemaProblem';
import type { Span } from '../markdown/span';
import { knownVariables } from './knownVariables';
import { plainLine } from './plainLine';
import type { TemplateVariable } from './template';

/** What a template's front matter says about the template itself. */
export interface TemplateFrontMatter {
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly variables: readonly TemplateVariable[];
  /** The template's text without what it says about itself. */
  readonly text: string;
  /** Where it stands in the text that was read. */
  readonly block: Span | undefined;
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

const unnamed = { name: undefined, description: undefined, variables: [] };

type Problem = TemplateFrontMatter['problems'][number];
type Block = Omit<TemplateFrontMatter, 'text' | 'block'>;

interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly variables?: Readonly<
    Record<
      string,
      { readonly prompt?: string; readonly choices?: readonly (string | number)[]; readonly default?: string | number }
    >
  >;
}

/**
 * Reads the key `template` of YAML front matter (schemas/template.schema.json) and takes its lines out of the text, with
 * the front matter itself when nothing else is in it. The other keys may hold variables, so they are no YAML yet and
 * are left alone. What cannot be used is a problem, and the rest counts. Never throws.
 */
export function readTemplateFrontMatter(text: string): TemplateFrontMatter {
  const block = ownBlock(text);
  if (block === undefined) return { ...unnamed, problems: [], text, block };
  const rest = withoutBlock(text, block);
  try {
    return { ...readBlock(text.slice(block.start, block.end), block.start), text: rest, block };
  } catch {
    // The parser recurses: thousands of nested brackets exhaust the stack.
    return { ...unnamed, problems: [{ message: '`template` is nested too deeply', span: block }], text: rest, block };
  }
}

/** The line `template:` and the indented or empty ones below it. */
function ownBlock(text: string): Span | undefined {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const closing = /^---[ \t]*$/m.exec(text.slice(opening))?.index;
  if (closing === undefined) return undefined;
  const found = /^template[ \t]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n|[ \t\r]*\n)*/m.exec(
    text.slice(opening, opening + closing),
  );
  if (found === null) return undefined;
  const start = opening + found.index;
  return { start, end: start + found[0].length };
}

function withoutBlock(text: string, block: Span): string {
  const rest = text.slice(0, block.start) + text.slice(block.end);
  return rest.replace(/^---[ \t]*\r?\n\s*---[ \t]*\r?\n(?:[ \t]*\r?\n)*/, '');
}

function readBlock(source: string, offset: number): Block {
  const document = parseDocument(source, { logLevel: 'silent', strict: true, uniqueKeys: true });
  const at: PlaceOf = (path, atKey) => spanOf(document, path, atKey, source, offset);
  const [error] = document.errors;
  if (error !== undefined) {
    const start = offset + Math.min(error.pos[0], source.length);
    const span = { start, end: Math.max(start, offset + Math.min(error.pos[1], source.length)) };
    return {
      ...unnamed,
      problems: [{ message: `this is not YAML: ${error.message.split(/ at line |\n/)[0] ?? ''}`, span }],
    };
  }
  const data = document.toJS({ maxAliasCount: 10 }) as { template: Described | null };
  if (data.template === null) return { ...unnamed, problems: [] };
  if (!validate(data)) {
    const wrong = schemaProblems(templateSchema as JsonSchema, data, validate.errors ?? []);
    return { ...unnamed, problems: wrong.map(({ path, atKey, message }) => ({ message, span: at(path, atKey) })) };
  }
  return described(data.template, at);
}

type PlaceOf = (path: JsonPath, atKey: boolean) => Span;

function described({ name, description, variables = {} }: Described, at: PlaceOf): Block {
  const entries = Object.entries(variables);
  return {
    name: name === undefined ? undefined : plainLine(name, 80),
    description: description === undefined ? undefined : plainLine(description, 200),
    variables: entries.map(([variable, { prompt, choices = [], default: preset }]) => ({
      name: variable,
      prompt: plainLine(prompt ?? '') || variable,
      choices: choices.map((choice) => plainLine(String(choice))),
      preset: plainLine(String(preset ?? choices[0] ?? '')),
    })),
    problems: entries.flatMap(([variable, { choices, default: preset }]) => [
      ...takenName(variable, at),
      ...foreignDefault(variable, choices?.map(String), preset, at),
    ]),
  };
}

function takenName(name: string, at: PlaceOf): Problem[] {
  if (!(knownVariables as readonly string[]).includes(name) && name !== 'cursor') return [];
  const message = `“${name}” is a variable that every template has; choose another name`;
  return [{ message, span: at(['template', 'variables', name], true) }];
}

function foreignDefault(
  name: string,
  choices: readonly string[] | undefined,
  preset: string | number | undefined,
  at: PlaceOf,
): Problem[] {
  if (preset === undefined || choices === undefined || choices.includes(String(preset))) return [];
  const message = `“${preset}” is none of the choices of “${name}”`;
  return [{ message, span: at(['template', 'variables', name, 'default'], false) }];
}

function spanOf(
  document: ReturnType<typeof parseDocument>,
  path: JsonPath,
  atKey: boolean,
  source: string,
  offset: number,
): Span {
  const last = path.at(-1);
  const holder = atKey ? document.getIn(path.slice(0, -1), true) : undefined;
  const pair = isMap(holder) ? holder.items.find(({ key }) => String(key) === last) : undefined;
  const node = pair?.key ?? document.getIn([...path], true);
  const range = isNode(node) ? node.range : undefined;
  return { start: offset + (range?.[0] ?? 0), end: offset + (range?.[1] ?? source.trimEnd().length) };
}
