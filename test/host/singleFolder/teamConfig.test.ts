import assert from 'node:assert/strict';
import { Uri, workspace, type TextDocument } from 'vscode';
import { codesOf, findingsOf, shownFindings, untilShown } from '../support/findings';
import { postmortemText } from '../support/examples';
import { resetConfig, writeConfig } from '../support/teamConfig';
import { closeEditors, inWorkspace, remove, show } from '../support/workspaceFiles';

const withoutImpact = postmortemText().replace(/## Impact[^]*?(?=## Detection)/, '');

const isMissing = (document: TextDocument, missing: boolean): Promise<void> =>
  untilShown(document.uri, (findings) => codesOf(findings).includes('missing-section') === missing);

describe('The team configuration', () => {
  afterEach(async () => {
    await resetConfig();
    await closeEditors();
    await remove('postmortems');
    await remove('incidents');
  });

  async function open(text = withoutImpact, folder = 'postmortems'): Promise<TextDocument> {
    const document = await show(folder, text);
    await findingsOf(document);
    return document;
  }

  it('is followed as soon as it is saved', async () => {
    const document = await open();
    await isMissing(document, true);
    await writeConfig({ rules: { 'missing-section': 'off' } });
    await isMissing(document, false);
    await writeConfig({ rules: { 'missing-section': 'error' } });
    await isMissing(document, true);
  });

  it('that is nearest counts', async () => {
    await writeConfig({ rules: { 'missing-section': 'error' } });
    const document = await open();
    await isMissing(document, true);
    await writeConfig({ rules: { 'missing-section': 'off' } }, Uri.joinPath(document.uri, '..', '.postmortem.json'));
    await isMissing(document, false);
  });

  it('decides which files are postmortems', async () => {
    await writeConfig({ documents: { include: ['incidents/**/*.md'] } });
    const document = await open('# Nothing yet\n', 'incidents');
    assert.ok((await findingsOf(document)).length > 0);
  });

  it('when broken is reported in its own file, and the last good one stays', async () => {
    await writeConfig({ rules: { 'missing-section': 'off' } });
    const document = await open();
    const uri = inWorkspace('.postmortem.json');
    await writeConfig('{ "rules": ');
    await untilShown(uri, (findings) => findings.length > 0);
    assert.equal(codesOf(await findingsOf(document)).includes('missing-section'), false);
    await writeConfig({});
    await untilShown(uri, (findings) => findings.length === 0);
    await isMissing(document, true);
  });

  it('names the key that it does not know', async () => {
    await open();
    const uri = inWorkspace('.postmortem.json');
    await writeConfig({ rulez: {} });
    await untilShown(uri, (findings) => findings.length > 0);
    const [problem] = shownFindings(uri);
    assert.match(problem?.message ?? '', /rule/);
    assert.equal(problem?.range.start.line, 1);
  });
});

describe('A team configuration that another program writes', () => {
  after(async () => {
    await closeEditors();
    await remove('postmortems');
  });

  it('is followed, and so is its end', async () => {
    const document = await show('postmortems', withoutImpact);
    await findingsOf(document);
    await isMissing(document, true);
    // Not that of the whole workspace: an editor keeps a file that was deleted, and could not save it for the next test.
    const uri = Uri.joinPath(document.uri, '..', '.postmortem.json');
    await workspace.fs.writeFile(uri, new TextEncoder().encode('{ "rules": { "missing-section": "off" } }'));
    await isMissing(document, false);
    await workspace.fs.delete(uri);
    await isMissing(document, true);
  });
});
