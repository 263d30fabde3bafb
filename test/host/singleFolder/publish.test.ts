import assert from 'node:assert/strict';
import { commands, env, window, workspace, type QuickPickItem, type TextDocument, type Uri } from 'vscode';
import { postmortemText } from '../support/examples';
import { findingsOf } from '../support/findings';
import { closeEditors, inWorkspace, remove, show, textOf, write } from '../support/workspaceFiles';

describe('Create Public Version', () => {
  const { showQuickPick, showWarningMessage } = window;
  /** What the person is offered, list by list. */
  let offered: (readonly QuickPickItem[])[];
  let warnings: string[];

  beforeEach(() => {
    offered = [];
    warnings = [];
    // Takes the first audience, and every kind of change.
    Object.assign(window, {
      showQuickPick: (items: readonly QuickPickItem[], options: { readonly canPickMany?: boolean }) => {
        offered.push(items);
        return Promise.resolve(options.canPickMany ? items : items[0]);
      },
      showWarningMessage: (message: string) => {
        warnings.push(message);
        return Promise.resolve(undefined);
      },
    });
  });

  afterEach(async () => {
    Object.assign(window, { showQuickPick, showWarningMessage });
    await closeEditors();
    await remove('publish');
  });

  async function opened(summary: string): Promise<TextDocument> {
    const document = await show('publish', postmortemText({ summary }));
    await findingsOf(document);
    return document;
  }

  function publicFile(source: Uri): Uri {
    return source.with({ path: source.path.replace(/\.md$/, '.public.md') });
  }

  it('shows every change against the document, and writes nothing by itself', async () => {
    const document = await opened('Ana (ana@example.com) <!-- internal -->told Initech<!-- /internal -->.');
    const before = document.getText();
    await commands.executeCommand('postmortem.createPublicVersion');
    const shown = window.activeTextEditor?.document;
    assert.equal(shown?.uri.scheme, 'postmortem-public');
    const text = shown.getText();
    assert.ok(text.includes('Responder 1 (‹e-mail address›) .'), text);
    assert.ok(!/Ana|Initech|OPS-12/.test(text));
    assert.deepEqual(
      offered[1]?.map(({ label }) => label),
      ['People', 'E-mail addresses', 'Tickets'],
    );
    assert.equal(document.getText(), before);
    await assert.rejects(async () => workspace.fs.stat(publicFile(document.uri)));
  });

  it('is saved beside the document, and made anew later', async () => {
    const document = await opened('');
    await commands.executeCommand('postmortem.createPublicVersion');
    await commands.executeCommand('postmortem.savePublicVersion');
    const saved = await textOf(publicFile(document.uri));
    assert.match(
      saved,
      /^# Search answered slowly\n[^]*Responder 1[^]*\n<!-- made from a postmortem, sha256:[\da-f]{64} -->\n$/,
    );
    await window.showTextDocument(document);
    await commands.executeCommand('postmortem.createPublicVersion');
    await commands.executeCommand('postmortem.savePublicVersion');
    assert.equal(await textOf(publicFile(document.uri)), saved);
    assert.deepEqual(warnings, []);
  });

  it('never replaces a file that somebody else wrote', async () => {
    const document = await opened('');
    const path = publicFile(document.uri).path.slice(inWorkspace('').path.length);
    await write(path, 'mine\n');
    await commands.executeCommand('postmortem.createPublicVersion');
    await commands.executeCommand('postmortem.savePublicVersion');
    assert.equal(await textOf(publicFile(document.uri)), 'mine\n');
    assert.match(warnings[0] ?? '', /exists already and was not made here; nothing was overwritten/);
  });

  it('goes to the clipboard, and its report to an unsaved document', async () => {
    await opened('');
    await commands.executeCommand('postmortem.createPublicVersion');
    await commands.executeCommand('postmortem.copyPublicVersion');
    assert.ok((await env.clipboard.readText()).includes('| Responder 1 | 2026-04-01 |'));
    await commands.executeCommand('postmortem.showPublicReport');
    const report = window.activeTextEditor?.document;
    assert.equal(report?.uri.scheme, 'untitled');
    assert.match(report.getText(), /\| 39 \| Tickets \| OPS-12 \| ‹ticket› \|/);
  });

  it('says where a mark is not closed before anything else', async () => {
    await opened('<!-- internal -->');
    await commands.executeCommand('postmortem.createPublicVersion');
    assert.match(warnings[0] ?? '', /This internal block is never closed/);
    assert.notEqual(window.activeTextEditor?.document.uri.scheme, 'postmortem-public');
  });
});

describe('Export Postmortem', () => {
  const { showQuickPick, showSaveDialog } = window;

  afterEach(async () => {
    Object.assign(window, { showQuickPick, showSaveDialog });
    await closeEditors();
    await remove('publish');
  });

  async function exported(label: string): Promise<void> {
    await findingsOf(await show('publish', postmortemText()));
    Object.assign(window, {
      showQuickPick: (items: readonly QuickPickItem[]) => Promise.resolve(items.find((item) => item.label === label)),
    });
    await commands.executeCommand('postmortem.exportPostmortem');
  }

  it('writes a page that stands alone', async () => {
    const target = inWorkspace('publish/page.html');
    Object.assign(window, { showSaveDialog: () => Promise.resolve(target) });
    await exported('Web page');
    const page = await textOf(target);
    assert.match(page, /<h1>Search answered slowly<\/h1>[^]*<svg [^]*<h2 id="action-items">/);
    assert.ok(!/<script|https?:\/\/(?!www\.w3\.org)/.test(page));
  });

  it('drafts a text in an unsaved document and on the clipboard', async () => {
    await exported('Three-part message');
    const text = window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^Search answered slowly[^]*What we are doing next\n- Give compaction an I\/O limit/);
    assert.equal(await env.clipboard.readText(), text);
  });
});
