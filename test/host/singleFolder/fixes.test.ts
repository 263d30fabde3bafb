import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, DiagnosticTag, window, workspace, type TextDocument } from 'vscode';
import { apply, codesOf, findingsOf, findingWith, fixAllActions, quickFixes, untilShown } from '../support/findings';
import { postmortemText } from '../support/examples';
import { resetConfig, writeConfig } from '../support/teamConfig';
import { closeEditors, inWorkspace, remove, show } from '../support/workspaceFiles';

const sentence = 'The engineer forgot to raise the limit.';
const blaming = postmortemText({ summary: sentence });

describe('Quick fixes', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
  });

  function open(text: string): Promise<TextDocument> {
    return show('postmortems', text);
  }

  it('insert a missing section in its place', async () => {
    const whole = postmortemText();
    const document = await open(whole.replace(/## Impact[^]*?(?=## Detection)/, ''));
    const { range } = await findingWith(document, 'missing-section');
    await apply(await quickFixes(document, range), /Impact/);
    const headings = (document.getText().match(/^## .*$/gm) ?? []).slice(0, 3);
    assert.deepEqual(headings, ['## Summary', '## Impact', '## Detection']);
    assert.equal(codesOf(await findingsOf(document)).includes('missing-section'), false);
  });

  it('that leave something to fill in select the first gap', async () => {
    const document = await show('postmortems', postmortemText({ summary: 'Alice should have checked the limit.' }));
    const { range } = await findingWith(document, 'blame-counterfactual');
    await apply(await quickFixes(document, range), /^Rewrite/);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    assert.match(document.getText(editor.selection), /^\[[^\]]+\]$/);
    assert.equal(codesOf(await findingsOf(document)).includes('blame-counterfactual'), false);
  });

  it('belong to their finding', async () => {
    const document = await open(blaming);
    const { range } = await findingWith(document, 'blame-omission');
    for (const action of await quickFixes(document, range)) {
      assert.equal(action.diagnostics?.length ?? 1, 1, action.title);
      assert.equal(action.command, undefined);
    }
  });

  it('suppress a finding on its line without tearing the paragraph apart', async () => {
    const document = await open(blaming);
    const { range } = await findingWith(document, 'blame-omission');
    await apply(await quickFixes(document, range), /^Suppress blame-omission on this line$/);
    const comment = '<!-- postmortem-disable-next-line blame-omission -->\n';
    assert.equal(document.getText(), blaming.replace('On 2026-03-04 search', `${comment}On 2026-03-04 search`));
    assert.equal(codesOf(await findingsOf(document)).includes('blame-omission'), false);
  });

  it('suppress a finding in the middle of a list so that the list goes on', async () => {
    const item = '- 2026-03-04 14:58 The latency alert fires [detected]';
    const text = postmortemText().replace(item, `${item}\n- 2026-03-04 14:59 ${sentence}`);
    const document = await open(text);
    const { range } = await findingWith(document, 'blame-omission');
    await apply(await quickFixes(document, range), /^Suppress blame-omission on this line$/);
    const comment = '\n  <!-- postmortem-disable-next-line blame-omission -->';
    assert.equal(document.getText(), text.replace(item, `${item}${comment}`));
    assert.equal(codesOf(await findingsOf(document)).includes('blame-omission'), false);
  });

  it('suppress a finding in a table around the table', async () => {
    const table = /\| Action \|[^]*$/.exec(postmortemText())?.[0] ?? '';
    const row = '| Look into the disks |  |  |  |  |  |\n';
    const text = postmortemText() + row;
    const document = await open(text);
    const { range } = await findingWith(document, 'action-vague');
    await apply(await quickFixes(document, range), /^Suppress action-vague around this block$/);
    assert.equal(
      document.getText(),
      text.replace(
        table + row,
        `<!-- postmortem-disable action-vague -->\n${table}${row}<!-- postmortem-enable action-vague -->\n`,
      ),
    );
    assert.equal(codesOf(await findingsOf(document)).includes('action-vague'), false);
  });

  it('take a suppression out that keeps nothing quiet', async () => {
    const comment = '<!-- postmortem-disable-next-line blame-omission -->\n';
    const text = postmortemText().replace('Compaction needs', `${comment}Compaction needs`);
    const document = await open(text);
    const hint = await findingWith(document, 'unused-suppression');
    assert.equal(hint.severity, DiagnosticSeverity.Hint);
    assert.deepEqual(hint.tags, [DiagnosticTag.Unnecessary]);
    assert.equal(document.getText(hint.range), comment.trim());
    await apply(await quickFixes(document, hint.range), /^Remove the suppression of blame-omission$/);
    assert.equal(document.getText(), postmortemText());
    assert.equal(codesOf(await findingsOf(document)).includes('unused-suppression'), false);
  });

  it('suppress a code in the whole file, below the front matter', async () => {
    const frontMatter = '---\ntitle: Search answered slowly\nstatus: draft\n---';
    const text = `${frontMatter}\n\n${blaming}`.replaceAll('\n', '\r\n');
    const document = await open(text);
    const { range } = await findingWith(document, 'blame-omission');
    await apply(await quickFixes(document, range), /^Suppress blame-omission in this file$/);
    const [before = '', after = ''] = text.split('draft\r\n---');
    const comment = '\r\n\r\n<!-- postmortem-disable-file blame-omission -->';
    assert.equal(document.getText(), `${before}draft\r\n---${comment}${after}`);
    assert.equal(codesOf(await findingsOf(document)).includes('blame-omission'), false);
  });

  it('allow a term in the configuration that is there, and keep its layout and comments', async () => {
    await writeConfig('// ours\n{\n    "allow": [\n        "minor" // said on purpose\n    ],\n    "people": []\n}\n');
    const document = await open(blaming);
    const { range } = await findingWith(document, 'blame-omission');
    const term = document.getText(range);
    await apply(await quickFixes(document, range), /^Allow “/);
    const config = await workspace.openTextDocument(inWorkspace('.postmortem.json'));
    assert.match(config.getText(), /^\/\/ ours\n\{\n {4}"allow": \[\n {8}"minor",/);
    assert.ok(config.getText().includes(JSON.stringify(term)), config.getText());
    assert.ok(config.getText().endsWith('    "people": []\n}\n'));
    await config.save();
    await untilShown(document.uri, (findings) => !codesOf(findings).includes('blame-omission'));
    await resetConfig();
  });

  it('are undone by one step', async () => {
    const document = await open(blaming);
    const { range } = await findingWith(document, 'blame-omission');
    await apply(await quickFixes(document, range), /in this file/);
    assert.notEqual(document.getText(), blaming);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), blaming);
  });
});

describe('Fix all', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
  });

  it('applies the safe fixes together and leaves the rest', async () => {
    const text = blaming.replace(/(- 2026-03-04 14:58.*\n)(- 2026-03-04 15:00.*\n)/, '$2$1');
    const document = await show('postmortems', text);
    const before = codesOf(await findingsOf(document));
    assert.ok(before.includes('timeline-order'), before.join());
    await apply(await fixAllActions(document), /safe/);
    assert.equal(document.getText(), blaming);
  });

  it('offers nothing where nothing is safe', async () => {
    const document = await show('postmortems', postmortemText());
    assert.deepEqual(await fixAllActions(document), []);
  });
});
