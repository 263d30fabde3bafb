import { anyOfWords } from '../config/schemaProblem';
import { nearMiss } from '../config/nearMiss';
import type { Span } from '../markdown/span';
import { knownVariables } from './knownVariables';

/** A piece of a template, in the order of the text. */
export type TemplateNode =
  | { readonly type: 'text'; readonly text: string }
  /** `otherwise` stands where the variable is empty. */
  | { readonly type: 'variable'; readonly name: string; readonly otherwise: readonly TemplateNode[] }
  /** Where the cursor goes by Tab, from 1 on; 0 is the last one. The first of several choices is offered. */
  | {
      readonly type: 'stop';
      readonly number: number;
      readonly content: readonly TemplateNode[];
      readonly choices: readonly string[];
    }
  /** Kept only where the variable has a value (`present`), or only where it has none. */
  | {
      readonly type: 'condition';
      readonly name: string;
      readonly present: boolean;
      readonly content: readonly TemplateNode[];
    };

export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** Deeper than any template; rendering recurses. */
const mostNesting = 20;
const lastStop = 99;
const token = /\\(?:[\\$}]|\{\{)|\{\{([#^/]?)([A-Za-z_]\w{0,39})\}\}|\$\{|\$(\d+|[A-Za-z_]\w*)|\}/g;
const choiceList = /(?:\\[^]|[^\\|]){0,2000}\|\}/y;

/**
 * Reads what a template's text means. Variables are `${title}` and `${title:text where it is empty}`, tab stops `$1`,
 * `${1}`, `${1:text}` and `${1|one,two|}` with `$0` as the last one: VS Code's snippet syntax without its transforms.
 * `{{title}}` is `${title}`, `{{cursor}}` is `$0`, and what stands from `{{#zone}}` (`{{^zone}}`) to `{{/zone}}` is kept
 * only with (without) a value. `\$` is a dollar sign, `\{{` two braces. What cannot be meant is a problem and is kept as text. Never
 * throws; linear. `own` are the names of the template's own variables.
 */
export function parseTemplate(text: string, own: readonly string[] = []): ParsedTemplate {
  return new TemplateParser(text, [...knownVariables, ...own]).parse();
}

interface Frame {
  readonly start: number;
  /** What ends it: a closing brace or the mark `{{/name}}`. */
  readonly endsWith: 'brace' | { readonly name: string } | undefined;
  readonly nodes: TemplateNode[];
  readonly node: (nodes: readonly TemplateNode[]) => TemplateNode;
}

class TemplateParser {
  readonly #text: string;
  readonly #names: readonly string[];
  readonly #problems: { message: string; span: Span }[] = [];
  readonly #frames: Frame[] = [];
  readonly #root: TemplateNode[] = [];
  #from = 0;

  constructor(text: string, names: readonly string[]) {
    this.#text = text;
    this.#names = names;
  }

  parse(): ParsedTemplate {
    token.lastIndex = 0;
    for (let match = token.exec(this.#text); match !== null; match = token.exec(this.#text)) {
      const behind = this.#read(match);
      if (behind !== undefined) this.#from = token.lastIndex = behind;
    }
    this.#addText(this.#text.length);
    this.#closeAll();
    return { nodes: this.#root, problems: this.#problems };
  }

  /** Takes in one token and says where the text behind it begins; `undefined` leaves it as text. */
  #read(match: RegExpExecArray): number | undefined {
    const [whole, mark = '', name, simple] = match;
    const { index } = match;
    if (whole.startsWith('\\')) return this.#escape(index, whole);
    if (whole === '}') return this.#closeBrace(index);
    if (name !== undefined) return this.#mustache(index, whole, mark, name);
    return whole === '${' ? this.#braces(index) : this.#simple(index, whole, simple ?? '');
  }

  #escape(index: number, whole: string): number | undefined {
    const isKept = whole === '\\\\' || whole === '\\}';
    if (isKept && this.#top?.endsWith !== 'brace') {
      // Outside a placeholder these are the Markdown's own; the second backslash may escape what follows.
      token.lastIndex = index + 1;
      return undefined;
    }
    this.#addText(index);
    this.#nodes.push({ type: 'text', text: whole.slice(1) });
    return index + whole.length;
  }

  #closeBrace(index: number): number | undefined {
    const top = this.#top;
    if (top?.endsWith !== 'brace') return undefined;
    this.#addText(index);
    this.#close();
    return index + 1;
  }

  #mustache(index: number, whole: string, mark: string, name: string): number {
    this.#addText(index);
    const end = index + whole.length;
    if (mark === '/') {
      const { endsWith } = this.#top ?? {};
      if (typeof endsWith === 'object' && endsWith.name === name) this.#close();
      return end;
    }
    if (mark === '' && name === 'cursor') this.#nodes.push(stop(0, [], []));
    else {
      this.#checkName({ start: index, end }, name);
      if (mark === '') this.#nodes.push({ type: 'variable', name, otherwise: [] });
      else {
        const present = mark === '#';
        this.#open(index, { name }, (content) => ({ type: 'condition', name, present, content }));
      }
    }
    return end;
  }

  #simple(index: number, whole: string, name: string): number | undefined {
    const end = index + whole.length;
    if (/^\d/.test(name)) {
      const isAmount = name.length > 2 || /^(?:[.,]\d|[kKmMbB]\b)/.test(this.#text.slice(end, end + 3));
      if (isAmount || /\p{L}/u.test(this.#text.charAt(index - 1))) {
        return this.#wrong(index, end, `is an amount of money to a reader and a tab stop here; write \`\\${whole}\``);
      }
      this.#addText(index);
      this.#nodes.push(stop(Number(name), [], []));
      return end;
    }
    if (!this.#names.includes(name)) {
      const way = this.#meant(name) ?? `write \`\\${whole}\` for the words themselves`;
      return this.#wrong(index, end, `would be read as a variable that there is not; ${way}`);
    }
    this.#addText(index);
    this.#nodes.push({ type: 'variable', name, otherwise: [] });
    return end;
  }

  #braces(index: number): number | undefined {
    const rest = index + 2;
    const [whole, name = '', next = ''] =
      /^(\d{1,9}|[A-Za-z_]\w{0,39})([:}|/])/.exec(this.#text.slice(rest, rest + 60)) ?? [];
    const behind = rest + (whole?.length ?? 0);
    if (whole === undefined) {
      return this.#wrong(index, rest, 'begins no variable and no tab stop; write `\\${` for the characters themselves');
    }
    if (next === '/')
      return this.#wrong(index, behind, 'transforms what was typed, which templates cannot; leave it out');
    const number = /^\d/.test(name) ? Number(name) : undefined;
    if (number !== undefined && number > lastStop)
      return this.#wrong(index, behind, `is beyond the last tab stop, ${lastStop}`);
    if (next === '|') return this.#choices(index, behind, number);
    this.#addText(index);
    if (number === undefined) this.#checkName({ start: index, end: behind }, name);
    const node = (nodes: readonly TemplateNode[]): TemplateNode =>
      number === undefined ? { type: 'variable', name, otherwise: nodes } : stop(number, nodes, []);
    if (next === '}') this.#nodes.push(node([]));
    else if (number === undefined && this.#text.charAt(behind) === '-') {
      return this.#wrong(index, behind + 1, 'has a dash that would be written, too; leave it out: `${name:text}`');
    } else this.#open(index, 'brace', node);
    return behind;
  }

  #choices(index: number, behind: number, number: number | undefined): number | undefined {
    choiceList.lastIndex = behind;
    const list = choiceList.exec(this.#text)?.[0];
    if (number === undefined || list === undefined) {
      return this.#wrong(index, behind, 'is no list of choices; one is written like `${1|low,high|}`');
    }
    this.#addText(index);
    const choices = list
      .slice(0, -2)
      .split(/(?<=(?<!\\)(?:\\\\){0,20}),/)
      .map((choice) => choice.replace(/\\([\\,|$}])/g, '$1'));
    this.#nodes.push(stop(number, [], choices));
    return behind + list.length;
  }

  #checkName(span: Span, name: string): void {
    if (this.#names.includes(name)) return;
    const way =
      this.#meant(name) ??
      `there are ${anyOfWords(this.#names)}, and your own under \`template.variables\` in the front matter`;
    this.#problems.push({
      span,
      message: `\`${this.#text.slice(span.start, span.end)}\`: no variable “${name}”; ${way}`,
    });
  }

  #meant(name: string): string | undefined {
    const meant = nearMiss(name, this.#names);
    return meant === undefined ? undefined : `did you mean “${meant}”?`;
  }

  #wrong(start: number, end: number, message: string): undefined {
    this.#problems.push({ span: { start, end }, message: `\`${this.#text.slice(start, end)}\` ${message}` });
  }

  get #top(): Frame | undefined {
    return this.#frames.at(-1);
  }

  get #nodes(): TemplateNode[] {
    return this.#top?.nodes ?? this.#root;
  }

  #addText(end: number): void {
    if (end > this.#from) this.#nodes.push({ type: 'text', text: this.#text.slice(this.#from, end) });
  }

  #open(start: number, endsWith: Frame['endsWith'], node: Frame['node']): void {
    if (this.#frames.length < mostNesting) this.#frames.push({ start, endsWith, nodes: [], node });
    else this.#problems.push({ span: { start, end: start + 2 }, message: 'this nests deeper than a template can' });
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame) this.#nodes.push(frame.node(frame.nodes));
  }

  /** A condition may reach to the end; a placeholder has to say where it ends. */
  #closeAll(): void {
    for (let top = this.#top; top; top = this.#top) {
      if (top.endsWith === 'brace') {
        const span = { start: top.start, end: top.start + 2 };
        const message = '`${` is never closed; add the `}`, or write `\\${` for the characters themselves';
        this.#problems.push({ span, message });
      }
      this.#close();
    }
  }
}

function stop(number: number, content: readonly TemplateNode[], choices: readonly string[]): TemplateNode {
  return { type: 'stop', number, content, choices };
}

/** The names of the variables that a template asks for, each once. */
export function variablesIn(nodes: readonly TemplateNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: TemplateNode): void => {
    if (node.type === 'variable' || node.type === 'condition') names.add(node.name);
    if (node.type === 'variable') node.otherwise.forEach(visit);
    else if (node.type !== 'text') node.content.forEach(visit);
  };
  nodes.forEach(visit);
  return names;
}
