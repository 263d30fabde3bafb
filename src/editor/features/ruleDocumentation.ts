import { commands, Disposable, l10n, Uri, window, workspace, type LogOutputChannel } from 'vscode';
import { findingCodes, type FindingCode } from '../../core/rules/findingCode';
import { openRuleDocumentationCommand } from '../services/ruleDocumentationUri';
import type { RulePages } from '../services/rulePages';

/** Each rule's page is a document of its own, so that the Markdown preview shows nothing but that rule. */
const scheme = 'postmortem-rule';

/** Opens the page of a rule: what it looks for, why, how to answer it and how to suppress it. */
export function registerRuleDocumentation(pages: RulePages, log: LogOutputChannel): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => {
        const code = path.replace(/^\/|\.md$/g, '');
        return (await pages.page(code)) ?? l10n.t('There is no page for "{0}".', code);
      },
    }),
    commands.registerCommand(openRuleDocumentationCommand, async (asked?: unknown) => {
      const code = findingCodes.find((one) => one === asked) ?? (await chooseCode());
      if (!code) return;
      const page = Uri.from({ scheme, path: `/${code}.md` });
      try {
        await commands.executeCommand('markdown.showPreview', page);
      } catch (error) {
        // The built-in Markdown extension can be switched off; the text itself reads well, too.
        log.debug('No Markdown preview', error);
        await window.showTextDocument(await workspace.openTextDocument(page), { preview: true });
      }
    }),
  );
}

async function chooseCode(): Promise<FindingCode | undefined> {
  const title = l10n.t('Open Rule Documentation');
  const chosen = await window.showQuickPick([...findingCodes], { title });
  return findingCodes.find((code) => code === chosen);
}
