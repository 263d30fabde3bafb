import {
  commands,
  Disposable,
  l10n,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import { findingCodes, type FindingCode } from '../../core/rules/findingCode';
import { openRuleDocumentationCommand } from '../services/ruleDocumentationUri';

/** Each rule's page is a document of its own, so that the Markdown preview shows nothing but that rule. */
const scheme = 'postmortem-rule';

/** Opens the page of a rule: what it looks for, why, how to answer it and how to suppress it. */
export function registerRuleDocumentation(context: ExtensionContext, log: LogOutputChannel): Disposable {
  const rules = Uri.joinPath(context.extensionUri, 'media', 'docs', 'rules.md');
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => {
        const code = path.replace(/^\/|\.md$/g, '');
        const text = new TextDecoder().decode(await workspace.fs.readFile(rules));
        return pageOf(code, text) ?? l10n.t('There is no page for "{0}".', code);
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

/** The part of the rules' page below the heading that names the code. */
function pageOf(code: string, text: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const headings = lines.flatMap((line, index) => {
    const heading = /^(#{1,6})\s+`?([a-z-]+)`?\s*$/.exec(line);
    return heading ? [{ index, level: heading[1]?.length ?? 1, title: heading[2] }] : [];
  });
  const start = headings.find(({ title }) => title === code);
  if (!start) return undefined;
  const ownLevel = new RegExp(`^#{1,${start.level}}\\s`);
  const length = lines.slice(start.index + 1).findIndex((line) => ownLevel.test(line));
  return lines.slice(start.index, length < 0 ? undefined : start.index + 1 + length).join('\n');
}
