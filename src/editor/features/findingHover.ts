import { Hover, l10n, languages, MarkdownString, type Disposable } from 'vscode';
import type { Finding } from '../../core/rules/finding';
import { editorRange } from '../services/editorRange';
import type { PostmortemDocuments } from '../services/postmortemDocuments';
import { openRuleDocumentationCommand, ruleDocumentationUri } from '../services/ruleDocumentationUri';
import type { RulePages } from '../services/rulePages';
import { readSettings } from '../services/settings';

/** Says why a reader cares and who teaches it; what was found and what to do stand in the finding itself. */
export function registerFindingHover(documents: PostmortemDocuments, pages: RulePages): Disposable {
  return languages.registerHoverProvider(
    { language: 'markdown' },
    {
      async provideHover(document, position) {
        const reading = documents.get(document);
        if (!reading || !readSettings(document.uri).showFindings) return undefined;
        const offset = document.offsetAt(position);
        const touched = reading.findings.filter(({ span }) => span.start <= offset && offset < span.end);
        if (touched.length === 0) return undefined;
        const texts = await Promise.all(touched.map((finding) => explanation(finding, pages)));
        // One finding may be about a word of a sentence that another is about: the hover is about the words they share.
        const ranges = touched.map(({ span }) => editorRange(document, span));
        const range = ranges.reduce((all, one) => all.intersection(one) ?? all);
        return new Hover(texts, range);
      },
    },
  );
}

async function explanation(finding: Finding, pages: RulePages): Promise<MarkdownString> {
  const text = new MarkdownString();
  text.isTrusted = { enabledCommands: [openRuleDocumentationCommand] };
  const { reason } = finding;
  if (reason !== undefined) text.appendMarkdown(`${escaped(l10n.t('Reported because: {0}', reason))}\n\n`);
  for (const paragraph of await pages.paragraphs(finding.code, 'Why', 'Source')) {
    text.appendMarkdown(`${paragraph}\n\n`);
  }
  return text.appendMarkdown(`[${l10n.t('About this rule')}](${ruleDocumentationUri(finding.code).toString()})`);
}

/** As `appendText` does it, but with blanks at which a line may break. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&');
}
