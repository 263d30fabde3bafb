import assert from 'node:assert/strict';
import { fromSource } from './editors';
import { useSession } from './session';

const finished = '2026-02-11-checkout-certificate.md';
const draft = '2026-03-04-search-results-missing.md';
const themes = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

for (const theme of themes) {
  describe(`In the theme ${theme}`, () => {
    const settings = { 'workbench.colorTheme': theme };
    const session = useSession(fromSource, { files: 'media/examples', settings });

    it('a postmortem is shown with its timeline, and both follow the theme', async () => {
      const { workbench } = session();
      await workbench.quickInput.openFile(finished);
      await workbench.runCommand('Postmortem: Show Timeline to the Side');
      await workbench.webview.getByText('Time to resolve').first().waitFor();
      const colourOf = (element: Element) => getComputedStyle(element).backgroundColor;
      const panel = await workbench.webview.locator('body').evaluate(colourOf);
      const editor = await workbench.page
        .locator('.monaco-editor .monaco-editor-background')
        .first()
        .evaluate(colourOf);
      assert.ok([editor, 'rgba(0, 0, 0, 0)'].includes(panel), `the panel is ${panel}, the editor ${editor}`);
      await workbench.screenshot(`timeline ${theme}`);
    });

    it('a finding explains itself where the text is and in the list of problems', async () => {
      const { workbench } = session();
      await workbench.quickInput.openFile(draft);
      await (await workbench.problem('should have checked')).first().waitFor();
      await workbench.page.locator('.monaco-editor .view-line').first().click();
      await workbench.select('should have checked');
      await workbench.showHover('what did people see at the time');
      await workbench.screenshot(`findings ${theme}`);
    });
  });
}
