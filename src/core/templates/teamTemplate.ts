import type { Span } from '../markdown/span';
import { headingText } from './headingText';
import { includeRefusal, includesIn } from './includes';
import { plainLine } from './plainLine';
import type { Template } from './template';
import { readTemplateFrontMatter, type TemplateFrontMatter } from './templateFrontMatter';
import { templateProblem, type TemplateProblem } from './templateProblem';
import { parseTemplate } from './templateSyntax';

/** Longer than any form that people fill in. UTF-16 units, includes counted. */
export const longestTemplate = 500_000;
const mostIncludes = 100;

/**
 * The text of a file of the templates folder; the path is relative to it, with forward slashes. Fails with a reason in
 * plain words when the file cannot be read.
 */
export type ReadTemplateFile = (path: string) => Promise<string>;

/** Whether a file of the templates folder is a template by itself: Markdown, and no part for others (`_part.md`). */
export function isTemplateFile(name: string): boolean {
  return /^[^_.].*\.(?:md|markdown)$/i.test(name);
}

/**
 * A team's own template from a Markdown file of its templates folder. The file name without its ending is its id. Its
 * front matter may name and describe it and bring variables (templateFrontMatter.ts); without a name, its first heading
 * is its title unless that is only a variable. `<!-- include: part.md -->` stands for the text of another file. What
 * keeps it from being used is in `problems`, each with file and place; nothing is thrown.
 */
export async function teamTemplate(fileName: string, read: ReadTemplateFile): Promise<Template> {
  const loading = new TemplateLoading(read);
  const text = await loading.load(fileName);
  const { name, description, variables } = loading.about;
  const id = plainLine(fileName).replace(/\.(?:md|markdown)$/i, '');
  return {
    id,
    title: name ?? titleOf(id, text),
    description: description ?? 'Your team’s own template.',
    text,
    variables,
    problems: loading.problems,
  };
}

function titleOf(id: string, text: string): string {
  const heading = /^#[ \t]+([^\n{}$]+)$/m.exec(text.slice(0, 5000))?.[1];
  const words = id.replace(/[-_]+/g, ' ').trim();
  const title = heading === undefined ? words.charAt(0).toUpperCase() + words.slice(1) : plainLine(heading, 80);
  return title || headingText(id);
}

/** Reads a template with the files that it includes, and gathers what is wrong with them. */
class TemplateLoading {
  readonly #read: ReadTemplateFile;
  readonly problems: TemplateProblem[] = [];
  about: Pick<TemplateFrontMatter, 'name' | 'description' | 'variables'> = {
    name: undefined,
    description: undefined,
    variables: [],
  };
  #length = 0;
  #included = 0;

  constructor(read: ReadTemplateFile) {
    this.#read = read;
  }

  async load(path: string): Promise<string> {
    const source = await this.#source(path);
    if (source === undefined) return '';
    const about = readTemplateFrontMatter(source);
    this.about = about;
    for (const { message, span } of about.problems) this.#problem(path, source, span, message);
    this.#check(path, source, about.block);
    return this.#expanded(path, source, about.text, [path]);
  }

  async #source(path: string): Promise<string | undefined> {
    let text: string;
    try {
      text = (await this.#read(path)).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    } catch (error) {
      this.#problem(path, '', nowhere, error instanceof Error ? error.message : String(error));
      return undefined;
    }
    this.#length += text.length;
    if (this.#length <= longestTemplate) return text;
    const limit = `${longestTemplate / 1000} KB`;
    this.#problem(path, '', nowhere, `a template with all it includes may have up to ${limit}; this is longer`);
    return undefined;
  }

  /** Reports what the syntax cannot mean, outside of what the template says about itself. */
  #check(path: string, source: string, about: Span | undefined): void {
    const own = this.about.variables.map(({ name }) => name);
    for (const { message, span } of parseTemplate(blanked(source, about), own).problems)
      this.#problem(path, source, span, message);
  }

  /** The text with every include replaced by its file; `chain` are the files around it, outermost first. */
  async #expanded(path: string, source: string, text: string, chain: readonly string[]): Promise<string> {
    let result = '';
    let from = 0;
    for (const { path: included, span } of includesIn(text)) {
      result += text.slice(from, span.start);
      from = span.end;
      const at = source.indexOf(text.slice(span.start, span.end));
      const place = { start: at, end: at + span.end - span.start };
      const refusal = this.#refusal(included, chain);
      if (refusal !== undefined) this.#problem(path, source, place, `“${included}” ${refusal}`);
      else result += await this.#include(included, chain);
    }
    return result + text.slice(from);
  }

  #refusal(included: string, chain: readonly string[]): string | undefined {
    if (chain.includes(included)) return `includes itself: ${[...chain, included].join(' → ')}`;
    if (++this.#included > mostIncludes) return `is one include too many; there may be ${mostIncludes}`;
    return includeRefusal(included);
  }

  async #include(path: string, chain: readonly string[]): Promise<string> {
    const source = await this.#source(path);
    if (source === undefined) return '';
    const { text, block } = readTemplateFrontMatter(source);
    this.#check(path, source, block);
    return (await this.#expanded(path, source, text, [...chain, path])).replace(/\n+$/, '');
  }

  #problem(path: string, source: string, span: Span, message: string): void {
    this.problems.push(templateProblem(path, source, span, message));
  }
}

const nowhere = { start: 0, end: 0 };

/** The text with a part of it blank, so that places stay those of the file. */
function blanked(text: string, part: Span | undefined): string {
  if (part === undefined) return text;
  return text.slice(0, part.start) + text.slice(part.start, part.end).replace(/[^\n]/g, ' ') + text.slice(part.end);
}
