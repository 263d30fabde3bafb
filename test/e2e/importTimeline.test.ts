import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSource } from './editors';
import { useSession } from './session';

const chat = `Ana Ruiz  [2:56 PM]
Search takes ten seconds
Deploy Bot APP  [2:57 PM]
Release 1.4 finished
`;
const file = '2026-03-04-search.md';
const imported = '- 14:56 Ana Ruiz: Search takes ten seconds\n- 14:57 Deploy Bot: Release 1.4 finished\n';

describe('A person with a copied chat', () => {
  const session = useSession(fromSource, { files: 'test/fixtures/imports' });
  const written = (): string => readFileSync(join(session().folder, 'postmortems', file), 'utf8');

  it('pastes it as they are used to, and then as entries of the timeline', async () => {
    const { workbench } = session();
    const before = written();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.quickInput.openFile(file);
    await workbench.line('The index is compacted').click();
    await workbench.squiggles('info').or(workbench.squiggles('warning')).first().waitFor();
    await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), chat);
    await workbench.page.keyboard.press('ControlOrMeta+V');
    const offer = workbench.page.locator('.post-edit-widget');
    await offer.waitFor();
    await workbench.screenshot('paste offer');
    await offer.click();
    await workbench.page.getByText('Paste as timeline (2 events)').first().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.line('14:57 Deploy Bot: Release 1.4 finished').waitFor();
    await workbench.save();
    assert.equal(written(), before.replace('- 15:36', `${imported}- 15:36`));
  });
});
