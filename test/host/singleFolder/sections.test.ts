import assert from 'node:assert/strict';
import {
  commands,
  Position,
  SnippetString,
  window,
  workspace,
  WorkspaceEdit,
  type CompletionItem,
  type CompletionList,
  type TextDocument,
} from 'vscode';
import { findingsOf } from '../support/findings';
import { postmortemText } from '../support/examples';
import { closeEditors, remove, show } from '../support/workspaceFiles';

const withoutImpact = postmortemText().replace(/## Impact[^]*?(?=## Detection)/, '');

async function open(text: string, folder = 'postmortems', name = 'search.md'): Promise<TextDocument> {
  const document = await show(folder, text, name);
  await findingsOf(document);
  return document;
}

function headingsOf(document: TextDocument): readonly string[] {
  return document.getText().match(/^## .*$/gm) ?? [];
}

describe('Insert Section', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
  });

  it('puts a section where the standard template has it, its first prompt selected', async () => {
    const document = await open(withoutImpact);
    await commands.executeCommand('postmortem.insertSection', 'impact');
    assert.deepEqual(headingsOf(document).slice(0, 3), ['## Summary', '## Impact', '## Detection']);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    assert.match(document.getText(editor.selection), /^<!--[^]*-->$/);
  });

  it('keeps CRLF', async () => {
    const document = await open(withoutImpact.replaceAll('\n', '\r\n'));
    await commands.executeCommand('postmortem.insertSection', 'impact');
    assert.equal(document.getText().replaceAll('\r\n', '').includes('\n'), false);
    assert.deepEqual(
      headingsOf(document)
        .slice(0, 2)
        .map((heading) => heading.trim()),
      ['## Summary', '## Impact'],
    );
  });

  it('is undone by one step', async () => {
    const document = await open(withoutImpact);
    await commands.executeCommand('postmortem.insertSection', 'impact');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), withoutImpact);
  });

  it('offers what is missing before what is optional and what is there', async () => {
    await open(withoutImpact);
    const real = window.showQuickPick;
    const offered: string[] = [];
    Object.assign(window, {
      showQuickPick: (items: readonly { readonly label: string }[]) => {
        offered.push(...items.map(({ label }) => label));
        return Promise.resolve(undefined);
      },
    });
    await commands.executeCommand('postmortem.insertSection');
    Object.assign(window, { showQuickPick: real });
    assert.deepEqual(offered.slice(0, 3), ['required', 'Impact', 'optional']);
    assert.ok(offered.indexOf('already there') < offered.indexOf('Summary'));
  });
});

describe('Completions on #', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
    await remove('notes');
  });

  /** Types at the end of the document and asks for completions there. */
  async function completionsAfter(document: TextDocument, typed: string): Promise<readonly string[]> {
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(document.lineCount, 0), typed);
    await workspace.applyEdit(edit);
    const end = document.positionAt(document.getText().length);
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
      '#',
    );
    return ours(items);
  }

  /** Without the words of open files, which VS Code offers on its own. */
  function ours(items: readonly CompletionItem[]): readonly string[] {
    return items.filter(({ insertText }) => insertText instanceof SnippetString).map(({ label }) => String(label));
  }

  it('offer the sections that the document lacks, required ones first', async () => {
    const labels = await completionsAfter(await open(withoutImpact), '\n#');
    assert.equal(labels[0], 'Impact');
    assert.ok(labels.includes('Glossary'));
    assert.equal(labels.includes('Summary'), false);
  });

  it('follow the level that was typed', async () => {
    const document = await open(withoutImpact);
    await completionsAfter(document, '\n### Im');
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().length),
    );
    const impact = items.find(({ label }) => label === 'Impact');
    assert.ok(impact && typeof impact.insertText === 'object');
    assert.match(impact.insertText.value, /^### Impact\n/);
  });

  it('stay away inside code, front matter, sentences and files that are no postmortems', async () => {
    assert.deepEqual(await completionsAfter(await open(withoutImpact), '\n```\n#'), []);
    assert.deepEqual(await completionsAfter(await open(withoutImpact), '\nIssue #'), []);
    assert.deepEqual(await completionsAfter(await open('# Notes\n', 'notes', 'README.md'), '\n#'), []);
    const frontMatter = await open('---\n#\n---\n\n# A\n', 'postmortems', 'front.md');
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      frontMatter.uri,
      new Position(1, 1),
      '#',
    );
    assert.deepEqual(ours(items), []);
  });
});
