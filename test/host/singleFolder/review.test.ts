import assert from 'node:assert/strict';
import { commands, QuickPickItemKind, window, type QuickPickItem, type TextDocument } from 'vscode';
import { postmortemText } from '../support/examples';
import { findingsOf } from '../support/findings';
import { closeEditors, remove, show } from '../support/workspaceFiles';

describe('Review', () => {
  const { showQuickPick, showInputBox } = window;
  let offered: readonly QuickPickItem[];

  afterEach(async () => {
    Object.assign(window, { showQuickPick, showInputBox });
    await closeEditors();
    await remove('review');
  });

  async function opened(frontMatter: string, text = postmortemText({})): Promise<TextDocument> {
    const document = await show('review', `---\n${frontMatter}---\n\n${text}`);
    await findingsOf(document);
    return document;
  }

  function choose(wanted: string | readonly string[] | undefined, typed?: string): void {
    Object.assign(window, {
      showQuickPick: (items: readonly QuickPickItem[]) => {
        offered = items;
        if (wanted === undefined) return Promise.resolve(undefined);
        const labels = typeof wanted === 'string' ? [wanted] : wanted;
        const chosen = items.filter(({ label }) => labels.some((one) => label.startsWith(one)));
        assert.equal(chosen.length, labels.length, items.map(({ label }) => label).join(' | '));
        return Promise.resolve(typeof wanted === 'string' ? chosen[0] : chosen);
      },
      showInputBox: () => Promise.resolve(typed),
    });
  }

  const rows = (): string[] =>
    offered.map(({ label, kind }) => (kind === QuickPickItemKind.Separator ? `— ${label}` : label));

  it('shows what is open first, goes to its place, and moves all the same', async () => {
    const text = postmortemText({}).replace(/## Impact[^]*?(?=\n## )/, '## Impact\n');
    const document = await opened('status: draft\ndate: 2026-03-04\n', text);
    choose('Impact: ');
    await commands.executeCommand('postmortem.changeReviewStatus');
    assert.equal(rows()[0], '— Before “In review”');
    assert.ok(rows()[1]?.startsWith('Impact: '), rows().join(' | '));
    const line = window.activeTextEditor?.selection.active.line ?? -1;
    assert.equal(document.lineAt(line).text, '## Impact');
    assert.match(document.getText(), /^status: draft$/m);

    choose('Move to “In review”');
    await commands.executeCommand('postmortem.changeReviewStatus');
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    assert.ok(document.getText().startsWith(`---\nstatus: in-review\ndate: 2026-03-04\nsubmitted: ${today}\n---\n`));
    await commands.executeCommand('undo');
    assert.match(document.getText(), /^status: draft$/m);
    assert.doesNotMatch(document.getText(), /submitted/);
  });

  it('goes back to any status', async () => {
    const document = await opened('status: final\n');
    choose('Draft');
    await commands.executeCommand('postmortem.changeReviewStatus');
    assert.ok(document.getText().startsWith('---\nstatus: draft\n---\n'));
  });

  it('keeps reviewers and sign-offs, and says who is missing', async () => {
    const document = await opened('status: in-review\n');
    choose(undefined, 'Chidi Park, Dana Ruiz');
    await commands.executeCommand('postmortem.addReviewers');
    assert.match(document.getText(), /^reviewers: \[Chidi Park, Dana Ruiz\]$/m);

    choose('Dana Ruiz');
    await commands.executeCommand('postmortem.signOff');
    assert.deepEqual(rows(), ['Chidi Park', 'Dana Ruiz', 'Somebody Else…']);
    assert.match(document.getText(), /^signoffs: \[Dana Ruiz \d{4}-\d\d-\d\d\]$/m);

    choose(undefined);
    await commands.executeCommand('postmortem.changeReviewStatus');
    assert.ok(rows().includes('Chidi Park has not signed it off'), rows().join(' | '));

    choose('Somebody Else', 'Eve Lund');
    await commands.executeCommand('postmortem.signOff');
    assert.match(document.getText(), /^signoffs: \[Dana Ruiz \d{4}-\d\d-\d\d, Eve Lund \d{4}-\d\d-\d\d\]$/m);
  });

  it('puts the review questions into the document, and ticks them', async () => {
    const document = await opened('status: in-review\n');
    choose(['Would an outsider', 'Do the actions']);
    await commands.executeCommand('postmortem.reviewQuestions');
    assert.match(document.getText(), /<!-- internal -->\n\n## Review questions\n\n- \[ \] Does the impact/);
    assert.match(document.getText(), /^- \[x\] Would an outsider/m);
    choose(['Does the impact']);
    await commands.executeCommand('postmortem.reviewQuestions');
    assert.deepEqual(
      offered.filter(({ picked }) => picked).map(({ label }) => label.slice(0, 14)),
      ['Do the actions', 'Would an outsi'],
    );
    assert.match(document.getText(), /^- \[x\] Does the impact[^]*^- \[ \] Would an outsider/m);
    choose(undefined);
    const before = document.getText();
    await commands.executeCommand('postmortem.reviewQuestions');
    assert.equal(document.getText(), before);
  });
});
