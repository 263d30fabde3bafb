import {
  CompletionItem,
  CompletionItemKind,
  Disposable,
  Hover,
  languages,
  MarkdownString,
  type TextDocument,
} from 'vscode';
import {
  frontMatterCompletions,
  frontMatterHover,
  type FrontMatterCompletion,
} from '../../core/config/frontMatterHelp';
import { editorRange } from '../services/editorRange';
import type { PostmortemDocuments } from '../services/postmortemDocuments';

const markdown = { language: 'markdown' };

/** Completes and explains the keys and values of a postmortem's front matter. */
export function registerFrontMatter(documents: PostmortemDocuments): Disposable {
  return Disposable.from(
    languages.registerCompletionItemProvider(
      markdown,
      {
        provideCompletionItems(document, position) {
          const reading = documents.latest(document);
          if (!reading?.recognition.isPostmortem) return undefined;
          const choices = { severities: reading.inForce.config.incidentSeverities };
          return frontMatterCompletions(document.getText(), document.offsetAt(position), choices).map(
            (completion, index) => itemOf(document, completion, index),
          );
        },
      },
      ':',
    ),
    languages.registerHoverProvider(markdown, {
      provideHover(document, position) {
        if (!documents.latest(document)?.recognition.isPostmortem) return undefined;
        const hover = frontMatterHover(document.getText(), document.offsetAt(position));
        return hover && new Hover(new MarkdownString(hover.markdown), editorRange(document, hover.span));
      },
    }),
  );
}

function itemOf(document: TextDocument, completion: FrontMatterCompletion, index: number): CompletionItem {
  const { kind, label, documentation, newText, replace } = completion;
  const item = new CompletionItem(label, kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value);
  if (documentation !== '') item.documentation = new MarkdownString(documentation);
  item.insertText = newText;
  item.filterText = newText;
  item.range = editorRange(document, replace);
  item.sortText = String(index).padStart(3, '0');
  // A key wants its value next; Markdown does not offer it by itself.
  if (kind === 'key') item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
