import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packaged, type Installation } from './editors';
import { fileOf } from './files';
import { useSession } from './session';

const file = '2026-03-04-checkout.md';
const inside = /Ana|Initech|OPS-1|db-7|corp\.example|@example/;

// As people have it: the package holds every part that these commands load.
const [installation] = packaged.slice(-1) as [Installation];

describe(`Taking a postmortem elsewhere, in ${installation.name}`, () => {
  const session = useSession(installation, { files: 'test/fixtures/publish' });
  const beside = (ending: string) => join(session().folder, 'postmortems', file.replace('.md', ending));

  before(async () => {
    const { workbench } = session();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.quickInput.openFile(file);
    await workbench.page.getByRole('button', { name: 'Show Timeline to the Side' }).waitFor();
  });

  it('shows every change of the version for others before anything is written', async () => {
    const { workbench } = session();
    await workbench.runCommand('Postmortem: Create Public Version…');
    await workbench.quickInput.pick('Who will read it?', 'Customers and the public');
    await workbench.quickInput.acceptSuggestion('you see every change');
    await workbench.page.locator('.monaco-diff-editor .editor.modified .view-line').first().waitFor();
    // The diff wraps long lines: a few words that stay together.
    await workbench.line('Responder 1 switches').first().waitFor();
    await workbench.screenshot('public version');

    assert.equal(existsSync(beside('.public.md')), false);
  });

  it('says why each change was made', async () => {
    const { workbench } = session();
    await workbench.runCommand('Postmortem: Show Changes of Public Version');
    await workbench.line('Internal').first().waitFor();
    await workbench.screenshot('public version report');
    await workbench.runCommand('View: Revert and Close Editor');
  });

  it('writes it beside the document, with nothing inside it', async () => {
    const { workbench } = session();
    await workbench.runCommand('Postmortem: Save Public Version');
    await workbench.tab(file.replace('.md', '.public.md')).waitFor();
    const text = readFileSync(beside('.public.md'), 'utf8');
    assert.doesNotMatch(text, inside);
    assert.match(text, /40 minutes for a third of all customers/);
  });

  it('exports one page that is fit to read and to print', async () => {
    const { workbench } = session();
    await workbench.quickInput.openFile(file);
    await workbench.runCommand('Postmortem: Export Postmortem…');
    await workbench.quickInput.pick('Export Postmortem', 'Web page');
    await workbench.quickInput.acceptSuggestion('Save the page');
    await fileOf(beside('.html'));
    const page = await workbench.page.context().browser()?.newPage();
    assert.ok(page);
    await page.goto(`file://${beside('.html')}`);
    await page.getByRole('heading', { name: 'Checkout was slow' }).waitFor();
    await page.screenshot({ path: 'test/e2e/screenshots/exported page.png', fullPage: true });
    await printed(page);
    await page.close();
  });

  it('copies rich text with headings and tables for a wiki', async () => {
    const { workbench } = session();
    await workbench.runCommand('Postmortem: Export Postmortem…');
    await workbench.quickInput.pick('Export Postmortem', 'Rich text');
    await workbench.webview.getByRole('button', { name: 'Copy' }).click();
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Rich text copied' }).waitFor();
    const copied = await workbench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item && (await (await item.getType('text/html')).text());
    });
    assert.match(copied ?? '', /<h1[^>]*>Checkout was slow<\/h1>/);
    assert.match(copied ?? '', /<table>[^]*two seconds/);
    assert.doesNotMatch(copied ?? '', /<script|<button/);
  });

  it('drafts a message from what the document holds', async () => {
    const { workbench } = session();
    await workbench.quickInput.openFile(file);
    await workbench.runCommand('Postmortem: Export Postmortem…');
    await workbench.quickInput.pick('Export Postmortem', 'Three-part message');
    await workbench.line('What we are doing next').first().waitFor();
    const message = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(message, /What happened[^]*What we did[^]*What we are doing next/);
  });
});

/** The page as a printer gets it: as a picture of the screen in the print style, and as a PDF of several pages. */
async function printed(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: 'test/e2e/screenshots/exported page in print.png', fullPage: true });
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  writeFileSync('test/e2e/screenshots/exported page.pdf', pdf);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
}
