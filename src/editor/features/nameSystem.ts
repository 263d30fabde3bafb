import {
  CodeAction,
  CodeActionKind,
  l10n,
  languages,
  window,
  workspace,
  type CodeActionProvider,
  type Disposable,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import { editorRange } from '../services/editorRange';
import { loadChecking } from '../services/parts';
import type { PostmortemDocuments } from '../services/postmortemDocuments';
import { readSettings } from '../services/settings';
import { addWordEdit, configFor } from '../services/teamConfigEdit';
import { today } from '../services/today';

/** “Atlas” is a system, not a person: adds the name to the team's `.postmortem.json`, where that answers the finding. */
export function registerNameSystem(documents: PostmortemDocuments, log: LogOutputChannel): Disposable {
  return languages.registerCodeActionsProvider({ language: 'markdown' }, provider(documents, log), {
    providedCodeActionKinds: [CodeActionKind.QuickFix],
  });
}

class NameSystem extends CodeAction {
  constructor(
    readonly name: string,
    readonly configUri: Uri,
  ) {
    super(l10n.t('“{0}” is a system, not a person', name), CodeActionKind.QuickFix);
  }
}

function provider(documents: PostmortemDocuments, log: LogOutputChannel): CodeActionProvider {
  return {
    async provideCodeActions(document, range, context, token) {
      if (context.only && !context.only.contains(CodeActionKind.QuickFix)) return [];
      const reading = documents.get(document);
      if (!reading || !readSettings(document.uri).showFindings) return [];
      const configUri = configFor(reading);
      const touched = reading.findings.filter(
        ({ code, span }) => code.startsWith('blame-') && editorRange(document, span).intersection(range),
      );
      if (!configUri || touched.length === 0) return [];
      const { systemNamesFor } = await loadChecking();
      if (token.isCancellationRequested) return [];
      const { postmortem, inForce } = reading;
      const rules = { postmortem, config: inForce.config, today: today() };
      const names = new Set(touched.flatMap((finding) => systemNamesFor(rules, finding)));
      return [...names].map((name) => new NameSystem(name, configUri));
    },
    // The file is looked at only when the person has chosen: offering must not cost a read.
    async resolveCodeAction(action) {
      if (!(action instanceof NameSystem)) return action;
      try {
        const edit = await addWordEdit(action.configUri, 'systems', action.name);
        if (edit) action.edit = edit;
      } catch (error) {
        log.warn(`${action.configUri.toString()} cannot be changed`, error);
        void window.showErrorMessage(l10n.t('{0} cannot be changed.', workspace.asRelativePath(action.configUri)));
      }
      return action;
    },
  };
}
