import { env, l10n, Range, Uri, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { parseIsoDate } from '../../../core/timeline/calendar';
import type { LibraryAction } from '../../../core/library/libraryActions';
import type { TextEdit } from '../../../core/markdown/span';
import type { ActionItem } from '../../../core/postmortem/actionItem';
import type { Postmortem } from '../../../core/postmortem/postmortem';
import { editorRange } from '../../services/editorRange';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import type * as LibraryPart from '../../parts/library';

type Part = typeof LibraryPart;

/** Changes action items in their files, each by the smallest edit that says it. */
export class ActionEdits {
  readonly #library: PostmortemLibrary;
  readonly #documents: PostmortemDocuments;

  constructor(library: PostmortemLibrary, documents: PostmortemDocuments) {
    this.#library = library;
    this.#documents = documents;
  }

  /** Whether the file now says so. */
  toggle(action: LibraryAction, done: boolean): Promise<boolean> {
    return this.#change(action, (part, postmortem, item) => part.toggleAction(postmortem, item, done));
  }

  async askDue(action: LibraryAction): Promise<void> {
    const value = await window.showInputBox({
      title: l10n.t('Set Due Date'),
      prompt: action.action.text,
      value: action.action.due ?? '',
      placeHolder: l10n.t('A day such as 2026-03-04'),
      validateInput: (text) =>
        parseIsoDate(text.trim()) ? undefined : l10n.t('Give a day that exists, as year-month-day: 2026-03-04.'),
    });
    if (value !== undefined) await this.#set(action, 'due', value);
  }

  async askOwner(action: LibraryAction): Promise<void> {
    const value = await window.showInputBox({
      title: l10n.t('Set Owner'),
      prompt: action.action.text,
      value: action.action.owner ?? '',
      placeHolder: l10n.t('Who sees to it'),
      validateInput: (text) => (text.trim() === '' ? l10n.t('Give a name, a handle or a team.') : undefined),
    });
    if (value !== undefined) await this.#set(action, 'owner', value);
  }

  async openTicket(action: LibraryAction): Promise<void> {
    const found = await this.#find(action);
    const link = found && found.part.ticketLink(found.postmortem, found.item);
    if (link !== undefined) await env.openExternal(Uri.parse(link, true));
    else void window.showInformationMessage(l10n.t('The file names {0} without a link.', action.action.ticket ?? ''));
  }

  #set(action: LibraryAction, field: 'owner' | 'due', value: string): Promise<boolean> {
    return this.#change(action, (part, postmortem, item) => part.setActionField(postmortem, item, field, value));
  }

  async #change(
    action: LibraryAction,
    editsOf: (part: Part, postmortem: Postmortem, item: ActionItem) => readonly TextEdit[] | undefined,
  ): Promise<boolean> {
    const found = await this.#find(action);
    if (!found) return false;
    const { part, document, postmortem, item } = found;
    const edits = editsOf(part, postmortem, item);
    if (!edits) {
      const open = l10n.t('Open');
      const message = l10n.t('This item has no place for it in its file: it stands in plain prose.');
      if ((await window.showWarningMessage(message, open)) === open) await this.#open(document, item);
      return false;
    }
    // A file that somebody is writing in is theirs to save.
    const wasDirty = document.isDirty;
    const change = new WorkspaceEdit();
    for (const { span, newText } of edits) change.replace(document.uri, editorRange(document, span), newText);
    const isApplied = await workspace.applyEdit(change);
    if (isApplied && !wasDirty) await document.save();
    return isApplied;
  }

  async #find(action: LibraryAction) {
    const uri = this.#library.uriOf(action.postmortem);
    const part = this.#library.contents?.part;
    if (!uri || !part) return undefined;
    try {
      const document = await workspace.openTextDocument(uri);
      const postmortem = (await this.#documents.read(document))?.postmortem;
      const item = postmortem && part.findAction(postmortem, action.action);
      if (postmortem && item) return { part, document, postmortem, item };
    } catch {
      // Gone since it was read: the same to the person as an item that is gone.
    }
    void window.showWarningMessage(l10n.t('The file no longer has this action item.'));
    return undefined;
  }

  async #open(document: TextDocument, { span }: ActionItem): Promise<void> {
    const start = document.positionAt(span.start);
    await window.showTextDocument(document, { selection: new Range(start, start) });
  }
}
