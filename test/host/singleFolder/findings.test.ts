import assert from 'node:assert/strict';
import {
  commands,
  languages,
  Range,
  window,
  workspace,
  WorkspaceEdit,
  type Hover,
  type TextDocument,
  type Uri,
} from 'vscode';
import { codeOf, codesOf, findingsOf, findingWith, shownFindings, untilShown } from '../support/findings';
import { postmortemText } from '../support/examples';
import { closeEditors, remove, show, textOf } from '../support/workspaceFiles';

const blaming = postmortemText({ summary: 'The engineer forgot to raise the limit.' });

describe('Findings', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
    await remove('notes');
  });

  function open(text: string, folder = 'postmortems', name = 'search.md'): Promise<TextDocument> {
    return show(folder, text, name);
  }

  it('appear when a postmortem is opened', async () => {
    const { uri } = await open(blaming);
    await untilShown(uri, (findings) => codesOf(findings).includes('blame-omission'));
  });

  it('stand on the words they are about, signed, with a link to the page of the rule', async () => {
    const document = await open(blaming);
    const finding = await findingWith(document, 'blame-omission');
    assert.match(document.getText(finding.range), /forgot/);
    assert.equal(finding.source, 'postmortem');
    assert.ok(typeof finding.code === 'object');
    assert.equal(finding.code.target.scheme, 'command');
    assert.equal(finding.message.includes('blame-omission'), false);
  });

  it('say on hover why they were reported, and who teaches it', async () => {
    const document = await open(blaming);
    const { range } = await findingWith(document, 'blame-omission');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, range.start);
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
    assert.match(text.join('\n'), /Reported because/);
    assert.match(text.join('\n'), /\*\*Why:\*\*/);
    assert.match(text.join('\n'), /\*\*Source:\*\*/);
    assert.match(text.join('\n'), /\(command:postmortem\.openRuleDocumentation\?/);
  });

  it('are the same in a file with CRLF', async () => {
    const lf = await open(blaming);
    const crlf = await open(blaming.replaceAll('\n', '\r\n'), 'postmortems', 'windows.md');
    const seen = async (document: TextDocument): Promise<readonly unknown[]> =>
      (await findingsOf(document)).map((finding) => [codeOf(finding), finding.message, finding.range]);
    assert.deepEqual(await seen(crlf), await seen(lf));
    assert.ok((await seen(lf)).length > 0);
  });

  it('are those of the newest text while somebody types', async () => {
    const document = await open(blaming);
    const before = (await findingWith(document, 'blame-omission')).range;
    const edits = ['x', 'yy\n', 'z'].map((typed) => {
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, before.start.with({ character: 0 }), typed);
      return workspace.applyEdit(edit);
    });
    await Promise.all(edits);
    const { range } = await findingWith(document, 'blame-omission');
    assert.equal(document.isDirty, true);
    assert.equal(
      document.getText(range),
      document.getText().slice(document.getText().indexOf('forgot')).slice(0, document.getText(range).length),
    );
    assert.equal(range.start.line, before.start.line + 1);
  });

  it('can be asked for by several at once', async () => {
    const document = await open(blaming);
    const [first, second] = await Promise.all([findingsOf(document), findingsOf(document)]);
    assert.deepEqual(codesOf(second), codesOf(first));
    assert.ok(first.length > 0);
  });

  it('of one document stay while those of another go', async () => {
    const first = await open(blaming);
    const second = await open(blaming, 'postmortems', 'other.md');
    await findingsOf(first);
    await findingsOf(second);
    await languages.setTextDocumentLanguage(second, 'plaintext');
    await untilShown(second.uri, (findings) => findings.length === 0);
    assert.ok(shownFindings(first.uri).length > 0);
  });

  it('come for an unsaved document that is a postmortem, and go when it is closed', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: blaming });
    await window.showTextDocument(document);
    assert.ok(codesOf(await findingsOf(document)).includes('blame-omission'));
    const gone = untilShown(document.uri, (findings) => findings.length === 0);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await gone;
    assert.equal(document.isClosed, true);
  });

  it('are never shown in other Markdown, whatever it says', async () => {
    const others: readonly (readonly [string, string])[] = [
      ['README.md', '# Tool\n\nThe engineer forgot to raise the limit.\n\n## Usage\n\nRun it.\n'],
      ['CHANGELOG.md', '# Changelog\n\n## 1.2.0 - 2026-03-04\n\n- 10:00 you should have known\n\n## Summary\n'],
      ['meeting.md', '# Meeting\n\n- 10:00 Ana forgot the slides\n- 10:30 Lunch\n'],
    ];
    for (const [name, text] of others) {
      assert.deepEqual(await findingsOf(await open(text, 'notes', name)), [], name);
    }
  });

  it('are gone when the file becomes another language', async () => {
    const document = await open(blaming);
    await findingsOf(document);
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await untilShown(document.uri, (findings) => findings.length === 0);
  });

  it('can be switched off and on', async () => {
    const document = await open(blaming);
    await findingsOf(document);
    await workspace.getConfiguration('postmortem').update('findings.enabled', false);
    await untilShown(document.uri, (findings) => findings.length === 0);
    await workspace.getConfiguration('postmortem').update('findings.enabled', undefined);
    await untilShown(document.uri, (findings) => findings.length > 0);
  });

  it('come again after an undo of everything', async () => {
    const document = await open(blaming);
    const before = codesOf(await findingsOf(document));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), '');
    await workspace.applyEdit(edit);
    await findingsOf(document);
    await commands.executeCommand('undo');
    assert.deepEqual(codesOf(await findingsOf(document)), before);
  });
});

describe('Bad input', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
  });

  async function openedAndUnchanged(text: string): Promise<Uri> {
    const document = await show('postmortems', text);
    await findingsOf(document);
    assert.equal(document.isDirty, false);
    assert.equal(await textOf(document.uri), text);
    return document.uri;
  }

  it('is read as well as it can be, and never changed', async () => {
    const texts = [
      '',
      '\n\n\n',
      '---\ntitle: [unclosed\n---\n\n# A\n',
      '---\n: : :\n\t- x\n',
      '# A\n\n```\nno end\n',
      '\u202e# שלום\n\n## ملخص\n\n🔥🔥\n',
      '# A\r\n\r\n## Summary\r\n\rmixed\n',
      '<!-- no end\n# A\n',
      `${'> '.repeat(500)}deep\n`,
      `${'['.repeat(5000)}\n`,
    ];
    for (const text of texts) await openedAndUnchanged(text);
  });

  it('of five megabytes is left alone', async () => {
    const uri = await openedAndUnchanged(`# Long\n\n${'The engineer forgot it.\n'.repeat(220_000)}`);
    assert.deepEqual(shownFindings(uri), []);
  });

  it('may vanish while it is open', async () => {
    const document = await show('postmortems', blaming);
    await workspace.fs.delete(document.uri);
    await findingsOf(document);
  });
});
