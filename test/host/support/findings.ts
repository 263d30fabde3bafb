import assert from 'node:assert/strict';
import {
  CodeActionKind,
  commands,
  extensions,
  languages,
  Range,
  workspace,
  type CodeAction,
  type Diagnostic,
  type Position,
  type TextDocument,
  type Uri,
} from 'vscode';

/** Findings of the document's present version: fix-all waits for it to be read, and findings are shown with it. */
export async function findingsOf(document: TextDocument): Promise<readonly Diagnostic[]> {
  await extensions.getExtension('postmortem-tools.postmortem')?.activate();
  await fixAllActions(document);
  return shownFindings(document.uri);
}

/** What is shown for a document at this moment. */
export function shownFindings(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');
}

/** Waits until what is shown for a document is as wanted. */
export async function untilShown(uri: Uri, wanted: (findings: readonly Diagnostic[]) => boolean): Promise<void> {
  if (wanted(shownFindings(uri))) return;
  await new Promise<void>((resolve) => {
    const subscription = languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((one) => one.toString() === uri.toString()) || !wanted(shownFindings(uri))) return;
      subscription.dispose();
      resolve();
    });
  });
}

export function codesOf(findings: readonly Diagnostic[]): readonly string[] {
  return findings.map(codeOf);
}

export function codeOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** The only finding with a code. */
export async function findingWith(document: TextDocument, code: string): Promise<Diagnostic> {
  const found = (await findingsOf(document)).filter((finding) => codeOf(finding) === code);
  assert.equal(found.length, 1, `${found.length} findings ${code}`);
  const [finding] = found;
  assert.ok(finding);
  return finding;
}

export async function quickFixes(document: TextDocument, range: Range): Promise<readonly CodeAction[]> {
  return actions(document, range, CodeActionKind.QuickFix, 50);
}

export async function refactorings(document: TextDocument, at: Position): Promise<readonly CodeAction[]> {
  return actions(document, new Range(at, at), CodeActionKind.RefactorRewrite, 50);
}

export async function fixAllActions(document: TextDocument): Promise<readonly CodeAction[]> {
  const range = new Range(0, 0, document.lineCount, 0);
  return actions(document, range, CodeActionKind.SourceFixAll.append('postmortem'));
}

/** VS Code drops the question when the text changes meanwhile (a file that was just written is loaded again): asked anew. */
async function actions(
  { uri }: TextDocument,
  range: Range,
  { value }: CodeActionKind,
  resolve?: number,
): Promise<readonly CodeAction[]> {
  for (;;) {
    try {
      return await commands.executeCommand('vscode.executeCodeActionProvider', uri, range, value, resolve);
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'Canceled') throw error;
    }
  }
}

/** Applies the action whose title matches, as choosing it from the light bulb's menu does. */
export async function apply(offered: readonly CodeAction[], title: RegExp): Promise<void> {
  const action = offered.find((one) => title.test(one.title));
  assert.ok(action?.edit, `${String(title)} is not among: ${offered.map((one) => one.title).join(' | ')}`);
  assert.ok(await workspace.applyEdit(action.edit));
}
