import assert from 'node:assert/strict';
import { languages, window, workspace, type TextDocument } from 'vscode';
import { codesOf, findingsOf, untilShown } from '../support/findings';
import { postmortemText } from '../support/examples';
import { removeConfig, writeConfig } from '../support/teamConfig';
import { closeEditors, inWorkspace, remove, write } from '../support/workspaceFiles';

const withoutImpact = postmortemText().replace(/## Impact[^]*?(?=## Detection)/, '');

describe('The team configuration', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
    await remove('incidents');
    await removeConfig();
  });

  async function open(text: string, path = 'postmortems/search.md'): Promise<TextDocument> {
    const document = await workspace.openTextDocument(await write(path, text));
    await window.showTextDocument(document);
    return document;
  }

  const isMissing = (document: TextDocument, missing: boolean): Promise<void> =>
    untilShown(document.uri, (findings) => codesOf(findings).includes('missing-section') === missing);

  it('is followed as soon as it is written, changed and deleted', async () => {
    const document = await open(withoutImpact);
    await isMissing(document, true);
    await writeConfig({ rules: { 'missing-section': 'off' } });
    await isMissing(document, false);
    await writeConfig({ rules: { 'missing-section': 'error' } });
    await isMissing(document, true);
    await writeConfig({ rules: { 'missing-section': 'off' } });
    await isMissing(document, false);
    await removeConfig();
    await isMissing(document, true);
    await writeConfig({});
  });

  it('decides which files are postmortems', async () => {
    await writeConfig({ documents: { include: ['incidents/*.md'] } });
    const document = await open('# Nothing yet\n', 'incidents/one.md');
    assert.ok((await findingsOf(document)).length > 0);
  });

  it('the nearest one counts', async () => {
    await writeConfig({ rules: { 'missing-section': 'error' } });
    await write('postmortems/.postmortem.json', '{ "rules": { "missing-section": "off" } }');
    assert.equal(codesOf(await findingsOf(await open(withoutImpact))).includes('missing-section'), false);
  });

  it('when broken is reported in its own file, and the last good one stays', async () => {
    await writeConfig({ rules: { 'missing-section': 'off' } });
    const document = await open(withoutImpact);
    await isMissing(document, false);
    const uri = inWorkspace('.postmortem.json');
    const reported = untilReported(true);
    await writeConfig('{ "rules": ');
    await reported;
    assert.equal(codesOf(await findingsOf(document)).includes('missing-section'), false);
    const mended = untilReported(false);
    await writeConfig({});
    await mended;
    await isMissing(document, true);

    async function untilReported(wanted: boolean): Promise<void> {
      await untilShown(uri, (findings) => findings.length > 0 === wanted);
    }
  });

  it('names the key that it does not know', async () => {
    await findingsOf(await open(withoutImpact));
    const uri = inWorkspace('.postmortem.json');
    const reported = untilShown(uri, (findings) => findings.length > 0);
    await writeConfig({ rulez: {} });
    await reported;
    const [problem] = languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');
    assert.match(problem?.message ?? '', /rule/);
    assert.deepEqual(problem?.range.start.line, 1);
  });
});
