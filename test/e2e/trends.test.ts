import { match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSource } from './editors';
import { fileOf } from './files';
import { useSession } from './session';

for (const theme of ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast']) {
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

    it('saves the picture and the rows of a chart in the workspace', async () => {
      const { workbench, folder } = session();
      const saved = async (what: string, extension: string): Promise<string> => {
        const path = join(folder, `incidents-by-severity.${extension}`);
        await workbench.webview.getByRole('button', { name: `Incidents by severity: ${what}` }).click();
        await workbench.quickInput.acceptSuggestion('Save');
        await fileOf(path);
        return readFileSync(path, 'latin1');
      };
      match(await saved('save as SVG', 'svg'), /^<svg [^>]*xmlns=/);
      match(await saved('save as PNG', 'png'), /^\x89PNG/);
      strictEqual(
        await saved('save its rows as CSV', 'csv'),
        [
          'date,title,severity,status,services,tags,duration,timeToDetect,timeToAcknowledge,timeToMitigate,timeToResolve,detection,actionsDone,actionsTotal,path',
          '2021-09-14,Logins were refused,SEV-2,final,"payments; login",certificates,25,5,,25,25,alert,0,1,postmortems/2021-09-14-login-refused.md',
          '2021-03-09,Payments were refused,SEV-1,draft,payments,certificates,42,12,,42,42,alert,1,3,postmortems/2021-03-09-payments-refused.md',
          '2020-11-02,Mail was slow,SEV-3,closed,mail,,,,,,,,1,1,postmortems/2020-11-02-slow-mail.md',
          '',
        ].join('\r\n'),
      );
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
