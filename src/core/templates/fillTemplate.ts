import { headingText } from './headingText';
import { plainLine } from './plainLine';
import type { Answers, FilledTemplate, Template } from './template';
import { parseTemplate, type TemplateNode } from './templateSyntax';
import { yamlFlowScalar, yamlQuoted, yamlScalar } from './yamlScalar';

type Values = Readonly<Partial<Record<string, string>>>;

/**
 * The text of a new postmortem; line ends are LF. Answers become one line each and are escaped for the place where they
 * stand (front matter or Markdown). Writing starts at the last tab stop `$0`, else at the first one, else at the end.
 */
export function fillTemplate(template: Template, answers: Answers): FilledTemplate {
  const { nodes } = parseTemplate(
    template.text.replace(/\r\n?/g, '\n'),
    template.variables.map(({ name }) => name),
  );
  const values = valuesOf(template, answers);
  const writing = new Writing(values, placeholdersOf(nodes, values));
  writing.write(nodes);
  return writing.filled;
}

/** Every variable with its value as one line of text; what nobody answered is its preset, or empty. */
function valuesOf({ variables }: Template, answers: Answers): Values {
  const date = plainLine(answers.date, 40);
  const own = variables.map(({ name, preset }) => [name, plainLine(answers.own?.[name] ?? preset)] as const);
  return {
    ...Object.fromEntries(own),
    title: plainLine(answers.title ?? '') || `Incident of ${date}`,
    date,
    time: plainLine(answers.time ?? '', 40),
    severity: plainLine(answers.severity ?? '', 40),
    zone: plainLine(answers.zone ?? '', 40),
    author: plainLine(answers.author ?? '', 100),
    id: plainLine(answers.id ?? '', 100),
  };
}

/** The first text that is written for every tab stop: where the number stands again, VS Code repeats it. */
function placeholdersOf(nodes: readonly TemplateNode[], values: Values): ReadonlyMap<number, readonly TemplateNode[]> {
  const placeholders = new Map<number, readonly TemplateNode[]>();
  const visit = (node: TemplateNode): void => {
    if (node.type === 'stop') {
      const [choice] = node.choices;
      const content: readonly TemplateNode[] = choice === undefined ? node.content : [{ type: 'text', text: choice }];
      if (content.length > 0 && !placeholders.has(node.number)) placeholders.set(node.number, content);
      node.content.forEach(visit);
    } else if (node.type === 'condition') {
      if (hasValue(values, node.name) === node.present) node.content.forEach(visit);
    } else if (node.type === 'variable' && !hasValue(values, node.name)) node.otherwise.forEach(visit);
  };
  nodes.forEach(visit);
  return placeholders;
}

function hasValue(values: Values, name: string): boolean {
  return valueOf(values, name) !== '';
}

function valueOf(values: Values, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}

/** Writes the plain text and the snippet side by side. */
class Writing {
  readonly #values: Values;
  readonly #placeholders: ReadonlyMap<number, readonly TemplateNode[]>;
  readonly #frontMatter = new FrontMatterWatch();
  #text = '';
  #snippet = '';
  #hasStops = false;
  #end: number | undefined;
  #first: { readonly number: number; readonly at: number } | undefined;
  /** Numbers of the tab stops around the place, so that none can hold itself. */
  readonly #inside: number[] = [];

  constructor(values: Values, placeholders: ReadonlyMap<number, readonly TemplateNode[]>) {
    this.#values = values;
    this.#placeholders = placeholders;
  }

  get filled(): FilledTemplate {
    const cursor = this.#end ?? this.#first?.at ?? this.#text.length;
    return { text: this.#text, cursor, snippet: this.#hasStops ? this.#snippet : undefined };
  }

  write(nodes: readonly TemplateNode[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#add(node.text);
      else if (node.type === 'variable') this.#variable(node);
      else if (node.type === 'stop') this.#stop(node);
      else if (hasValue(this.#values, node.name) === node.present) this.write(node.content);
    }
  }

  #variable({ name, otherwise }: TemplateNode & { type: 'variable' }): void {
    const value = valueOf(this.#values, name);
    if (value === '') this.write(otherwise);
    else this.#add(this.#escaped(value));
  }

  #stop({ number, content, choices }: TemplateNode & { type: 'stop' }): void {
    if (number === 0) this.#end ??= this.#text.length;
    else {
      this.#hasStops = true;
      if (this.#first === undefined || number < this.#first.number) this.#first = { number, at: this.#text.length };
    }
    if (this.#inside.includes(number)) return;
    this.#inside.push(number);
    if (choices.length > 0) {
      const [first = ''] = choices;
      this.#addPlain(first);
      this.#snippet += `\${${number}|${choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
    } else if (content.length > 0) {
      this.#snippet += `\${${number}:`;
      this.write(content);
      this.#snippet += '}';
    } else {
      const before = this.#snippet;
      this.write(this.#placeholders.get(number) ?? []);
      this.#snippet = `${before}\${${number}}`;
    }
    this.#inside.pop();
  }

  #add(text: string): void {
    this.#addPlain(text);
    this.#snippet += text.replace(/[\\$}]/g, '\\$&');
  }

  #addPlain(text: string): void {
    this.#text += text;
    this.#frontMatter.write(text);
  }

  #escaped(value: string): string {
    if (!this.#frontMatter.isOpen) return headingText(value);
    const line = this.#frontMatter.line;
    if (line.endsWith('"')) return yamlQuoted(value).slice(1, -1);
    if (line.endsWith("'")) return value.replaceAll("'", "''");
    return /[[{][^\]}]*$/.test(line) ? yamlFlowScalar(value) : yamlScalar(value);
  }
}

/** Knows whether the place behind what was written is in front matter: from a first line `---` to the next such line. */
class FrontMatterWatch {
  #line = '';
  #lines = 0;
  #isOpen = false;

  /** Whether a value that is written now stands in front matter. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The line so far. */
  get line(): string {
    return this.#line;
  }

  write(text: string): void {
    if (this.#lines > 0 && !this.#isOpen) return;
    const parts = text.split('\n');
    for (const [index, part] of parts.entries()) {
      this.#line += part;
      if (index === parts.length - 1) return;
      const isFence = /^---[ \t]*$/.test(this.#line);
      this.#isOpen = this.#lines === 0 ? isFence : this.#isOpen && !isFence;
      this.#lines++;
      this.#line = '';
      if (!this.#isOpen) return;
    }
  }
}
