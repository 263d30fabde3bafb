import assert from 'node:assert/strict';
import {
  CodeActionKind,
  commands,
  languages,
  Range,
  workspace,
  type CodeAction,
  type Diagnostic,
  type TextDocument,
  type Uri,
} from 'vscode';

/** Findings of the document's present version: fix-all waits for it to be read, and findings are shown with it. */
export async function findingsOf(document: TextDocument): Promise<readonly Diagnostic[]> {
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
  const kind = CodeActionKind.QuickFix.value;
  return commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 50);
}

export async function fixAllActions(document: TextDocument): Promise<readonly CodeAction[]> {
  const kind = CodeActionKind.SourceFixAll.append('postmortem').value;
  const range = new Range(0, 0, document.lineCount, 0);
  return commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

/** Applies the action whose title matches, as choosing it from the light bulb's menu does. */
export async function apply(actions: readonly CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action?.edit, `${String(title)} is not among: ${actions.map((one) => one.title).join(' | ')}`);
  assert.ok(await workspace.applyEdit(action.edit));
}
