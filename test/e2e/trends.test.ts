import { ok } from 'node:assert/strict';
import { fromSource } from './editors';
import { useSession } from './session';

for (const theme of ['Default Dark Modern', 'Default High Contrast Light']) {
  describe(`Trends in the theme ${theme}`, () => {
    const session = useSession(fromSource, {
      files: 'test/fixtures/library',
      settings: { 'workbench.colorTheme': theme },
    });

    it('shows charts over all postmortems', async () => {
      const { workbench } = session();
      await workbench.runCommand('Postmortem: Show Trends');
      await workbench.webview.getByRole('heading', { name: 'Time to resolve' }).waitFor();
      ok((await workbench.webview.locator('svg .mark').count()) > 3);
      await workbench.screenshot(`trends ${theme}`);
    });

    it('leads from a bar to its incidents and from there into a document, by keyboard', async () => {
      const { workbench } = session();
      const bar = workbench.webview.locator('figure[aria-label^="Incidents by"] .choosable').first();
      await bar.focus();
      await bar.press('Enter');
      const rows = workbench.webview.getByRole('region', { name: 'Incidents behind the figure' });
      await rows.waitFor();
      await workbench.screenshot(`trends rows ${theme}`);
      const link = rows.locator('button.link').first();
      const title = await link.textContent();
      await link.click();
      await workbench.page
        .locator('.monaco-editor .view-line')
        .filter({ hasText: title ?? '' })
        .first()
        .waitFor();
    });

    it('narrows all charts by a filter', async () => {
      const { workbench } = session();
      const status = workbench.webview.getByRole('status');
      const before = await status.textContent();
      const years = workbench.webview.getByLabel('From');
      await years.fill('2021-06-01');
      await years.press('Tab');
      await workbench.webview
        .locator('[role=status]')
        .filter({ hasNotText: before ?? '' })
        .waitFor();
    });
  });
}
