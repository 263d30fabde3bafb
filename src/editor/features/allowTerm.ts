import { modify, parseTree } from 'jsonc-parser';
import {
  CodeAction,
  CodeActionKind,
  l10n,
  languages,
  Position,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeActionProvider,
  type Disposable,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import type { Finding } from '../../core/rules/finding';
import { editorRange } from '../services/editorRange';
import type { PostmortemDocuments, PostmortemReading } from '../services/postmortemDocuments';
import { readSettings } from '../services/settings';
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
        const edit = await allowEdit(action.configUri, action.term);
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

/** The file in force, else a new one at the top of the workspace folder or beside the document. */
function configFor({ document, inForce }: PostmortemReading): Uri | undefined {
  if (inForce.uri) return inForce.uri;
  const folder = workspace.getWorkspaceFolder(document.uri)?.uri;
  if (folder) return Uri.joinPath(folder, configFileName);
  return document.uri.scheme === 'untitled' ? undefined : Uri.joinPath(document.uri, '..', configFileName);
}

async function allowEdit(uri: Uri, term: string): Promise<WorkspaceEdit | undefined> {
  const edit = new WorkspaceEdit();
  const document = await openIfThere(uri);
  if (!document) {
    edit.createFile(uri, { ignoreIfExists: true });
    edit.insert(uri, new Position(0, 0), `${JSON.stringify({ allow: [term] }, undefined, 2)}\n`);
    return edit;
  }
  const changes = appendTo(document.getText(), 'allow', term);
  for (const { offset, length, content } of changes) {
    edit.replace(uri, new Range(document.positionAt(offset), document.positionAt(offset + length)), content);
  }
  return changes.length > 0 ? edit : undefined;
}

async function openIfThere(uri: Uri): Promise<TextDocument | undefined> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  return workspace.openTextDocument(uri);
}

/** The smallest change that adds an item to a list of a JSON text; comments and layout stay. */
function appendTo(text: string, key: string, item: string): ReturnType<typeof modify> {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (root && root.type !== 'object') return [];
  const list = root?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  if (list?.type !== 'array') return modify(text, [key], [item], { formattingOptions });
  const items = list.children ?? [];
  if (items.some(({ value }) => value === item)) return [];
  return modify(text, [key, items.length], item, { formattingOptions, isArrayInsertion: true });
}
