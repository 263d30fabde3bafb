import { CodeAction, CodeActionKind, CodeActionTriggerKind, languages, WorkspaceEdit, type Disposable } from 'vscode';
import { editorRange } from '../services/editorRange';
import { loadChecking } from '../services/parts';
import type { PostmortemDocuments } from '../services/postmortemDocuments';

/** Offers what can be done with the entry, action or status at the cursor, in the menus of refactorings. */
export function registerRefactorings(documents: PostmortemDocuments): Disposable {
  return languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      async provideCodeActions(document, range, { only, triggerKind }, token) {
        // Asked with every move of the cursor, an answer would put a light bulb on every line.
        if (triggerKind === CodeActionTriggerKind.Automatic) return [];
        if (only && !only.contains(CodeActionKind.RefactorRewrite)) return [];
        const reading = documents.get(document);
        if (!reading?.recognition.isPostmortem) return [];
        const { refactoringsAt } = await loadChecking();
        if (token.isCancellationRequested) return [];
        return refactoringsAt(reading.postmortem, document.offsetAt(range.start)).map(({ title, edits }) => {
          const action = new CodeAction(title, CodeActionKind.RefactorRewrite);
          action.edit = new WorkspaceEdit();
          for (const { span, newText } of edits)
            action.edit.replace(document.uri, editorRange(document, span), newText);
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.RefactorRewrite] },
  );
}
