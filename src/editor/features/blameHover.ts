import { Hover, l10n, languages, MarkdownString, type Disposable } from 'vscode';
import type { BlameFinding } from '../../core/blame/blameFinding';
import { blameIn } from '../../core/rules/blame/blameRules';
import { editorRange } from '../services/editorRange';
import type { PostmortemDocuments } from '../services/postmortemDocuments';
import { openRuleDocumentationCommand, ruleDocumentationUri } from '../services/ruleDocumentationUri';
import { readSettings } from '../services/settings';

/** Says why a phrase was heard as blame; what to do about it is in the finding itself. */
export function registerBlameHover(documents: PostmortemDocuments): Disposable {
  return languages.registerHoverProvider(
    { language: 'markdown' },
    {
      provideHover(document, position) {
        const reading = documents.get(document);
        if (!reading || !readSettings(document.uri).showFindings) return undefined;
        const offset = document.offsetAt(position);
        const shown = new Set(reading.findings.map(({ code, span }) => `${code} ${span.start}`));
        const { postmortem, inForce } = reading;
        // Found already with the reading; this only looks it up.
        const [finding] = blameIn({ postmortem, config: inForce.config, today: undefined }).filter(
          ({ category, span }) =>
            span.start <= offset && offset < span.end && shown.has(`blame-${category} ${span.start}`),
        );
        return finding && new Hover(explanation(finding), editorRange(document, finding.span));
      },
    },
  );
}

function explanation({ category, why }: BlameFinding): MarkdownString {
  const text = new MarkdownString();
  text.isTrusted = { enabledCommands: [openRuleDocumentationCommand] };
  text.appendText(l10n.t('Why this was reported: {0}', why));
  text.appendMarkdown(`\n\n[${l10n.t('About this rule')}](${ruleDocumentationUri(`blame-${category}`).toString()})`);
  return text;
}
