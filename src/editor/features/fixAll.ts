import { CodeAction, CodeActionKind, l10n, languages, WorkspaceEdit, type Disposable } from 'vscode';
import { safeEdits } from '../../core/rules/safeEdits';
import { editorRange } from '../services/editorRange';
import type { PostmortemDocuments } from '../services/postmortemDocuments';
import { readSettings } from '../services/settings';

const fixAllKind = CodeActionKind.SourceFixAll.append('postmortem');

/** Applies every safe fix at once, by command or on save (`editor.codeActionsOnSave`). */
export function registerFixAll(documents: PostmortemDocuments): Disposable {
  return languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      async provideCodeActions(document, _range, context, token) {
        if (!context.only?.intersects(fixAllKind) || !readSettings(document.uri).showFindings) return [];
        // Saving follows an edit at once: here, and only here, it is worth waiting for the present version's reading.
        const reading = await documents.read(document);
        const edits = reading ? safeEdits(reading.findings) : [];
        if (edits.length === 0 || token.isCancellationRequested) return [];
        const action = new CodeAction(l10n.t('Apply every safe fix'), fixAllKind);
        action.edit = new WorkspaceEdit();
        for (const { span, newText } of edits) action.edit.replace(document.uri, editorRange(document, span), newText);
        return [action];
      },
    },
    { providedCodeActionKinds: [fixAllKind] },
  );
}
