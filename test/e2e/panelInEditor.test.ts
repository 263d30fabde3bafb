import assert from 'node:assert/strict';
import { fromSource } from './editors';
import { useSession } from './session';

describe('The timeline in the editor', () => {
  const session = useSession(fromSource, { files: 'test/fixtures/panel' });
  const entries = () => session().workbench.webview.locator('ol .entry');
  const editorTab = () => session().workbench.page.locator('.tab[data-resource-name="2026-03-04-checkout.md"]');
  const lines = () => session().workbench.page.locator('.monaco-editor .view-line');
  const focusIsInEditor = () => session().workbench.page.evaluate(() => document.activeElement?.tagName !== 'IFRAME');

  it('opens without taking the focus from the text', async () => {
    const { workbench } = session();
    await workbench.quickInput.openFile('2026-03-04-checkout.md');
    await workbench.quickInput.goToLine(17);
    // The button of the editor's title bar, there once the file has been recognised.
    await workbench.page.getByRole('button', { name: 'Show Timeline to the Side' }).click();
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
    await entries().filter({ hasText: 'Alert for checkout' }).click({ timeout: 2000 });
    // The mark follows the editor's cursor, so it tells that the cursor is there.
    await workbench.webview.locator('[aria-current="location"]').filter({ hasText: 'Alert for checkout' }).waitFor();
  });

  it('comes back with the same text after being hidden and after a reload', async () => {
    const { workbench } = session();
    // VS Code keeps unsaved text through a reload only once it has backed it up, and nothing tells when it has.
    await editorTab().click();
    await workbench.page.keyboard.press('ControlOrMeta+S');
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await workbench.page.evaluate(() => Object.assign(window, { beforeReload: true }));
    // The command, not the browser's reload: it waits until the workbench has stored its state.
    await workbench.runCommand('Developer: Reload Window');
    await workbench.page.waitForFunction(() => !('beforeReload' in window));
    await workbench.webview.locator('ol .entry').filter({ hasText: 'found paused' }).waitFor();
    assert.equal(await entries().count(), 9);
    await workbench.screenshot('panel after a reload');
  });

  it('changes the text as one step that can be undone', async () => {
    const { workbench } = session();
    await entries().filter({ hasText: 'Observation ends' }).click();
    const details = workbench.webview.getByRole('region', { name: 'Chosen entry' });
    await details.getByRole('textbox').fill('16:45');
    await details.getByRole('textbox').press('Enter');
    await lines().filter({ hasText: '16:45' }).waitFor();
    await editorTab().click();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await lines().filter({ hasText: '16:30' }).waitFor();
  });

  it('is drawn in VS Code’s own preview as well', async () => {
    const { workbench } = session();
    await editorTab().click();
    await lines().filter({ hasText: 'Observation ends' }).click();
    await workbench.page.keyboard.press('ControlOrMeta+K');
    await workbench.page.keyboard.press('V');
    const preview = workbench.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
    await preview.locator('figure svg').getByText('Time to resolve 1 h 9 min').waitFor();
    await workbench.screenshot('picture in the Markdown preview');
  });
});
