import assert from 'node:assert/strict';
import { fromSource } from './editors';
import { useSession } from './session';

describe('The timeline panel beside the editor', () => {
  const session = useSession(fromSource, { files: 'test/fixtures/panel' });
  const entries = () => session().workbench.webview.locator('ol .entry');
  const focusIsInEditor = () => session().workbench.page.evaluate(() => document.activeElement?.tagName !== 'IFRAME');

  it('opens without taking the focus from the text', async () => {
    const { workbench } = session();
    await workbench.quickInput.openFile('2026-03-04-checkout.md');
    await workbench.quickInput.goToLine(17);
    await workbench.runCommand('Postmortem: Show Timeline to the Side');
    await workbench.webview.getByText('Time to resolve').first().waitFor();
    assert.equal(await entries().count(), 8);
    assert.equal(await focusIsInEditor(), true);
    await workbench.screenshot('panel beside the editor');
  });

  it('marks the entry at the cursor', async () => {
    const { workbench } = session();
    await workbench.quickInput.goToLine(20);
    await workbench.webview.locator('[aria-current="location"]').filter({ hasText: 'Support reports' }).waitFor();
  });

  it('is drawn anew while the text is written', async () => {
    const { workbench } = session();
    await workbench.page.keyboard.press('End');
    await workbench.type('\n15:20 The rotation job is found paused');
    await workbench.webview.locator('ol .entry').filter({ hasText: 'found paused' }).waitFor();
    assert.equal(await entries().count(), 9);
    assert.equal(await focusIsInEditor(), true);
  });

  it('shows the line of an entry that is clicked', async () => {
    const { workbench } = session();
    await entries().filter({ hasText: 'Alert for checkout' }).click();
    await workbench.cursorAt(/^Ln 18, Col 1$/);
    await workbench.webview.locator('[aria-current="location"]').filter({ hasText: 'Alert for checkout' }).waitFor();
  });

  it('comes back with the same text after being hidden and after a reload', async () => {
    const { workbench } = session();
    await workbench.save();
    await workbench.page.reload();
    await workbench.webview.locator('ol .entry').filter({ hasText: 'found paused' }).waitFor();
    assert.equal(await entries().count(), 9);
    await workbench.screenshot('panel after a reload');
  });
});
