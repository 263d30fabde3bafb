import { strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSource } from './editors';
import { useSession } from './session';

const first = 'postmortems/2021-03-09-payments-refused.md';

for (const theme of ['Default Dark Modern', 'Default Light Modern']) {
  describe(`The library in the theme ${theme}`, () => {
    const session = useSession(fromSource, {
      files: 'test/fixtures/library',
      settings: { 'workbench.colorTheme': theme },
    });
    const row = (text: string) =>
      session().workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
    /** The badge of the view container counts open drafts and overdue actions. */
    const badge = (text: string) =>
      session()
        .workbench.page.locator('.activitybar .action-item', { hasText: new RegExp(`^${text}$`) })
        .first();

    it('lists the postmortems and their actions', async () => {
      const { workbench } = session();
      await workbench.runCommand('View: Show Postmortem');
      await row('Logins were refused').waitFor();
      await row('Warn 30 days before a certificate expires').waitFor();
      await badge('3').waitFor();
      await workbench.screenshot(`library ${theme}`);
    });

    it('ticks an action off in its file, and the badge falls', async () => {
      const { workbench, folder } = session();
      const file = join(folder, first);
      const before = readFileSync(file, 'utf8');
      await row('Warn 30 days before a certificate expires')
        .locator('.monaco-checkbox, .custom-view-tree-node-item-checkbox')
        .first()
        .click();
      await badge('2').waitFor();
      strictEqual(readFileSync(file, 'utf8'), before.replace('- [ ] Warn', '- [x] Warn'));
      await workbench.screenshot(`library ticked ${theme}`);
    });

    it('finds a postmortem by a word with a typo', async () => {
      const { workbench } = session();
      await workbench.runCommand('Postmortem: Search Postmortems…');
      const input = workbench.page.locator('.quick-input-widget:visible').filter({ hasText: 'Search Postmortems' });
      await input.locator('.quick-input-box input').fill('certifcate');
      await input.locator('.monaco-list-row').filter({ hasText: '[certificate]' }).first().waitFor();
      await workbench.screenshot(`library search ${theme}`);
      await workbench.page.keyboard.press('Escape');
    });

    it('shows earlier incidents that are alike and what they wait for', async () => {
      const { workbench } = session();
      await row('Logins were refused').click();
      await workbench.tab('2021-09-14-login-refused.md').waitFor();
      await workbench.runCommand('Postmortem: Show Related Incidents');
      await workbench.page
        .locator('.quick-input-list .monaco-list-row')
        .filter({ hasText: 'Renew certificates without a person' })
        .waitFor();
      await workbench.screenshot(`library related ${theme}`);
      await workbench.page.keyboard.press('Escape');
    });
  });
}
