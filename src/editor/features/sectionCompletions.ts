import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  languages,
  MarkdownString,
  Range,
  SnippetString,
  type Disposable,
} from 'vscode';
import { sectionPrompts } from '../../core/postmortem/sectionPrompts';
import type { SectionKind } from '../../core/postmortem/sectionKind';
import { sectionSnippetBody } from '../../core/templates/sectionText';
import { sectionTitles } from '../../core/templates/sectionTitles';
import { lineContext } from '../services/lineContext';
import { missingSections } from '../services/missingSections';
import type { PostmortemDocuments, PostmortemReading } from '../services/postmortemDocuments';

/** On `#` at the start of a line: the sections that the document still lacks, the required ones first. */
export function registerSectionCompletions(documents: PostmortemDocuments): Disposable {
  return languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      provideCompletionItems(document, position) {
        const line = document.lineAt(position);
        const typed = /^(#{1,6})[ \t]*[^#]*$/.exec(line.text.slice(0, position.character));
        const [, marks] = typed ?? [];
        if (marks === undefined || line.text.slice(position.character).trim() !== '') return undefined;
        // The reading of a moment ago does: what is being typed here is no section yet.
        const reading = documents.latest(document);
        if (!reading?.recognition.isPostmortem || lineContext(document, position.line) !== 'text') return undefined;
        const level = marks.length === 1 ? usualLevel(reading) : marks.length;
        const { required, recommended, optional } = missingSections(reading);
        const items = [...required, ...recommended, ...optional].map((kind, index) => {
          const item = itemOf(kind, level, new Range(line.range.start, line.range.end));
          item.filterText = `${marks} ${item.label as string}`;
          item.sortText = String(index).padStart(3, '0');
          return item;
        });
        // With every further `#` the level changes.
        return new CompletionList(items, true);
      },
    },
    '#',
  );
}

function itemOf(kind: SectionKind, level: number, range: Range): CompletionItem {
  const item = new CompletionItem(sectionTitles[kind], CompletionItemKind.Struct);
  item.documentation = new MarkdownString(sectionPrompts[kind].prompt);
  item.insertText = new SnippetString(sectionSnippetBody(kind, level));
  item.range = range;
  return item;
}

/** The level of the document's other sections; 2 while there are none. */
function usualLevel({ postmortem }: PostmortemReading): number {
  const levels = postmortem.sections.filter(({ form }) => form === 'heading').map(({ level }) => level);
  return levels.length > 0 ? Math.min(...levels) : 2;
}
