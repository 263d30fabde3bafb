import { fromSource } from './editors';
import { useSession } from './session';

const draft = '2026-03-04-search-results-missing.md';

for (const theme of ['Default Dark Modern', 'Default Light Modern']) {
  describe(`The review checklist in the theme ${theme}`, () => {
    const session = useSession(fromSource, {
      files: 'media/examples',
      settings: { 'workbench.colorTheme': theme },
    });
    const row = (text: string) =>
      session().workbench.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();

    it('is opened by its command and tells what is open', async () => {
      const { workbench } = session();
      await workbench.quickInput.openFile(draft);
      await workbench.squiggles('warning').first().waitFor();
      await workbench.runCommand('Postmortem: Show Review Readiness');
      await row('Tells it without blame').waitFor();
    });

    it('leads to a finding in the text', async () => {
      const { workbench } = session();
      await row('Stated durations agree').click();
      await workbench.cursorAt(/^Ln 17, Col \d+ \(11 selected\)/);
    });

    it('is told in short by the language status', async () => {
      const { workbench } = session();
      await workbench.page.locator('#status\\.languageStatus').click();
      await workbench.page.locator('.hover-language-status').filter({ hasText: 'points are open' }).first().waitFor();
      await workbench.screenshot(`readiness ${theme}`);
    });
  });
}
