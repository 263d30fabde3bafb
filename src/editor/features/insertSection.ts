import {
  commands,
  l10n,
  QuickPickItemKind,
  SnippetString,
  window,
  type Disposable,
  type QuickPickItem,
  type TextEditor,
} from 'vscode';
import { sectionPrompts } from '../../core/postmortem/sectionPrompts';
import type { SectionKind } from '../../core/postmortem/sectionKind';
import { insertSection } from '../../core/rules/edits/insertSection';
import { snippetBody } from '../../core/templates/sectionText';
import { sectionTitles } from '../../core/templates/sectionTitles';
import { missingSections } from '../services/missingSections';
import type { PostmortemDocuments, PostmortemReading } from '../services/postmortemDocuments';

export const insertSectionCommand = 'postmortem.insertSection';

interface SectionItem extends QuickPickItem {
  /** Separators have none. */
  readonly section?: SectionKind;
}

/** Insert Section…: offers what the document still lacks, and puts the choice where the standard template has it. */
export function registerInsertSection(documents: PostmortemDocuments): Disposable {
  return commands.registerCommand(insertSectionCommand, async (asked?: unknown) => {
    const editor = window.activeTextEditor;
    const reading = editor && (await documents.read(editor.document));
    if (!editor || !reading) {
      void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
      return;
    }
    const kind = isSectionKind(asked) ? asked : await chooseSection(reading);
    if (kind) await insert(editor, documents, kind);
  });
}

async function chooseSection(reading: PostmortemReading): Promise<SectionKind | undefined> {
  const { required, recommended, optional } = missingSections(reading);
  const present = new Set(reading.postmortem.sections.map(({ kind }) => kind));
  const groups: readonly (readonly [string, readonly SectionKind[]])[] = [
    [l10n.t('required'), required],
    [l10n.t('recommended'), recommended],
    [l10n.t('optional'), optional],
    [l10n.t('already there'), [...present]],
  ];
  const items = groups.flatMap(([label, kinds]): SectionItem[] =>
    kinds.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...kinds.map(itemOf)],
  );
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Insert Section'),
    placeHolder: l10n.t('The section goes where the standard template has it'),
    matchOnDetail: true,
  });
  return chosen?.section;
}

function itemOf(section: SectionKind): SectionItem {
  return { label: sectionTitles[section], detail: sectionPrompts[section].prompt, section };
}

async function insert(editor: TextEditor, documents: PostmortemDocuments, kind: SectionKind): Promise<void> {
  // The person may have typed since the list was opened: the place is that of the present text.
  const reading = await documents.read(editor.document);
  if (!reading) return;
  const { span, newText } = insertSection(reading.postmortem, kind);
  const place = editor.document.positionAt(span.start);
  const snippet = new SnippetString(snippetBody(newText.replaceAll('\r\n', '\n')));
  await editor.insertSnippet(snippet, place);
  editor.revealRange(editor.selection);
}

function isSectionKind(value: unknown): value is SectionKind {
  return typeof value === 'string' && Object.hasOwn(sectionTitles, value);
}
