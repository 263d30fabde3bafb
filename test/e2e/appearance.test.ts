import assert from 'node:assert/strict';
import { fromSource } from './editors';
import { useSession } from './session';

const example = '2026-02-11-checkout-certificate.md';
const themes = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

for (const theme of themes) {
  describe(`An example postmortem in the theme ${theme}`, () => {
    const settings = { 'workbench.colorTheme': theme };
    const session = useSession(fromSource, { files: 'media/examples', settings });

    it('is shown with its timeline, and both follow the theme', async () => {
      const { workbench } = session();
      await workbench.quickInput.openFile(example);
      await workbench.runCommand('Postmortem: Show Timeline to the Side');
      await workbench.webview.getByText('Time to resolve').first().waitFor();
      const colourOf = (element: Element) => getComputedStyle(element).backgroundColor;
      const panel = await workbench.webview.locator('body').evaluate(colourOf);
      const editor = await workbench.page
        .locator('.monaco-editor .monaco-editor-background')
        .first()
        .evaluate(colourOf);
      assert.ok([editor, 'rgba(0, 0, 0, 0)'].includes(panel), `the panel is ${panel}, the editor ${editor}`);
      await workbench.screenshot(`example ${theme}`);
    });
  });
}
