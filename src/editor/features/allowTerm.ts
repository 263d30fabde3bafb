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
import type { Finding } from '../../core/rules/finding';
import { editorRange } from '../services/editorRange';
import type { PostmortemDocuments } from '../services/postmortemDocuments';
import { readSettings } from '../services/settings';
import { addWordEdit, configFor } from '../services/teamConfigEdit';
import { configFileName } from '../services/teamConfigs';

/** A phrase that is longer than this is a sentence; allowing it would never match anything else. UTF-16 units. */
const longestTerm = 60;

/** Adds words that were reported to the team's `.postmortem.json`, for everybody and for the command line, too. */
export function registerAllowTerm(documents: PostmortemDocuments, log: LogOutputChannel): Disposable {
  return languages.registerCodeActionsProvider({ language: 'markdown' }, provider(documents, log), {
    providedCodeActionKinds: [CodeActionKind.QuickFix],
  });
}

class AllowTerm extends CodeAction {
  constructor(
    title: string,
    readonly term: string,
    readonly configUri: Uri,
  ) {
    super(title, CodeActionKind.QuickFix);
  }
}

function provider(documents: PostmortemDocuments, log: LogOutputChannel): CodeActionProvider {
  return {
    provideCodeActions(document, range, context) {
      if (context.only && !context.only.contains(CodeActionKind.QuickFix)) return [];
      const reading = documents.get(document);
      if (!reading || !readSettings(document.uri).showFindings) return [];
      const configUri = configFor(reading);
      if (!configUri) return [];
      return reading.findings
        .filter((finding) => isAboutWords(finding) && editorRange(document, finding.span).intersection(range))
        .flatMap((finding) => {
          const term = document.getText(editorRange(document, finding.span)).replace(/\s+/g, ' ').trim();
          if (term === '' || term.length > longestTerm) return [];
          return [new AllowTerm(l10n.t('Allow “{0}” in {1}', term, configFileName), term, configUri)];
        });
    },
    // The file is looked at only when the person has chosen: offering must not cost a read.
    async resolveCodeAction(action) {
      if (!(action instanceof AllowTerm)) return action;
      try {
        const edit = await addWordEdit(action.configUri, 'allow', action.term);
        if (edit) action.edit = edit;
      } catch (error) {
        log.warn(`${action.configUri.toString()} cannot be changed`, error);
        void window.showErrorMessage(l10n.t('{0} cannot be changed.', workspace.asRelativePath(action.configUri)));
      }
      return action;
    },
  };
}

function isAboutWords({ code }: Finding): boolean {
  return code.startsWith('blame-') || code === 'vague-quantifier';
}
