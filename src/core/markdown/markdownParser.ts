import type { Definition, Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Construct, Extension } from 'micromark-util-types';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { plainFrontMatter } from './plainFrontMatter';
import { plainPhrases, wordsAlone, type Stretch } from './plainPhrases';
import { plainTree } from './plainTree';
import { tamedText } from './tamedText';

/** CommonMark with tables and task lists: the parts of GFM that postmortems use (the rest costs a third of the time). */
export class MarkdownParser {
  readonly #depth: 'inline' | 'blocks';
  #labels: readonly string[] = [];
  readonly #body: Processor<Root>;
  readonly #whole: Processor<Root>;

  /** `blocks`: the words of paragraphs, headings and cells stay plain text; all else is as with `inline`, for much less time. */
  constructor(depth: 'inline' | 'blocks' = 'inline') {
    this.#depth = depth;
    this.#body = this.#processor().freeze();
    this.#whole = this.#processor().use(remarkFrontmatter, ['yaml', 'toml']).freeze();
  }

  /** Parses a piece of a document; `labels` are link reference labels that the rest of the document defines (normalised). */
  parse(text: string, labels: readonly string[] = []): Root {
    this.#labels = labels;
    const tamed = tamedText(text);
    const read =
      this.#depth === 'blocks' ? wordsAlone : (words: readonly Stretch[]) => plainPhrases(words, labels.length > 0);
    return plainTree(tamed, read) ?? pruned(this.#body.parse(tamed));
  }

  /** Parses a whole document or its beginning, where front matter may stand. */
  parseWhole(text: string, labels: readonly string[] = []): Root {
    this.#labels = labels;
    const plain = this.#depth === 'blocks' ? plainFrontMatter(text) : undefined;
    return plain ?? pruned(this.#whole.parse(tamedText(text)));
  }

  #processor(): Processor<Root> {
    const depth = this.#depth;
    const plugin = function (this: Processor): void {
      const data = this.data();
      const inline = depth === 'inline' ? definedElsewhere : noInline;
      data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), inline];
      data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()];
    };
    const labelsOf = (): readonly string[] => this.#labels;
    // Where a bracket closes, micromark looks the label up among the definitions it has seen; ours are put there first.
    const elsewhere: Construct = {
      name: 'definedElsewhere',
      tokenize(_effects, _ok, nok) {
        const { defined } = this.parser;
        for (const label of labelsOf()) if (!defined.includes(label)) defined.push(label);
        return nok;
      },
    };
    const definedElsewhere: Extension = { text: { 93: elsewhere } };
    return unified().use(remarkParse).use(plugin) as unknown as Processor<Root>;
  }
}

/** What micromark looks for within the words of a paragraph, but for line ends and check boxes. */
const noInline: Extension = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

/** Deeper trees are no writing; those who walk them by recursion would exhaust the stack. */
const deepest = 100;

/** The tree without what stands deeper than anyone writes. */
function pruned(root: Root): Root {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const next: Nodes[] = [];
    for (const node of level) {
      if (!('children' in node)) continue;
      if (depth === deepest) node.children = [];
      for (const child of node.children) next.push(child);
    }
    level = next;
  }
  return root;
}

/** The labels that a tree defines, in the form in which micromark compares them. */
export function labelsDefinedIn(root: Root): string[] {
  const labels: string[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition') labels.push(normalLabel(node));
    else if ('children' in node) for (const child of node.children) open.push(child);
  }
  return labels;
}

function normalLabel({ identifier }: Definition): string {
  return identifier.toLowerCase().toUpperCase();
}
