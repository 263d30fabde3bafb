import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSource } from './editors';
import { fileOf } from './files';
import { useSession } from './session';

const file = '2026-03-04-checkout.md';

describe('The timeline taken out of the panel', () => {
  const session = useSession(fromSource, { files: 'test/fixtures/panel' });
  const panel = () => session().workbench.webview;
  const saved = (extension: string) =>
    join(session().folder, 'postmortems', file.replace('.md', `-timeline.${extension}`));

  async function take(choice: string): Promise<void> {
    await panel().getByText('Export', { exact: true }).click();
    await panel().getByRole('button', { name: choice }).click();
  }

  /** Takes the name that the dialog suggests. */
  async function save(choice: string, extension: string): Promise<Buffer> {
    const path = saved(extension);
    await take(choice);
    await session().workbench.quickInput.acceptSuggestion('Save the timeline');
    await fileOf(path);
    return readFileSync(path);
  }

  async function copied(choice: string, name: string): Promise<string> {
    const { page } = session().workbench;
    await take(choice);
    await page
      .locator('.statusbar-item')
      .filter({ hasText: `Timeline copied as ${name}` })
      .waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  before(async () => {
    const { workbench } = session();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.quickInput.openFile(file);
    await workbench.page.getByRole('button', { name: 'Show Timeline to the Side' }).click();
    await panel().getByText('Time to resolve').first().waitFor();
  });

  it('is saved as SVG beside the document', async () => {
    const svg = (await save('Save as SVG…', 'svg')).toString();
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200"/);
    assert.match(svg, /Time to resolve 1 h 9 min/);
    assert.doesNotMatch(svg, /\[resolved\]/);
  });

  it('is saved as PNG of twice the size', async () => {
    const png = await save('Save as PNG…', 'png');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.readUInt32BE(16), 2400);
  });

  it('is saved as a page that needs nothing else', async () => {
    const page = (await save('Save as web page…', 'html')).toString();
    assert.match(page, /<h1>Checkout unavailable after a certificate expired<\/h1>/);
    assert.match(page, /<li>Time to mitigate: <strong>45 min<\/strong><\/li>/);
    assert.doesNotMatch(page, /<script|(?:src|href)=/);
  });

  it('is not saved when the dialog is left', async () => {
    const before = readdirSync(join(session().folder, 'postmortems'));
    await take('Save as SVG…');
    await session().workbench.quickInput.question('Save the timeline');
    await session().workbench.quickInput.cancel();
    assert.deepEqual(readdirSync(join(session().folder, 'postmortems')), before);
  });

  it('is copied as a Markdown table', async () => {
    const table = await copied('Copy as Markdown table', 'Markdown table');
    assert.match(table, /^\| Time \(UTC\) \| Event \|\n\| --- \| --- \|\n\| 09:12 \| Certificate rotation job/);
    assert.match(table, /\n\| 16:00 \| Resolved: Error rate back to normal \|\n/);
  });

  it('is copied as a Mermaid timeline and as a Mermaid Gantt chart', async () => {
    const timeline = await copied('Copy as Mermaid timeline', 'Mermaid timeline');
    assert.match(timeline, /^timeline\n/);
    assert.match(timeline, /\n {4}section Undetected\n {8}14∶51 : Impact starts∶ Old certificate expires/);
    const gantt = await copied('Copy as Mermaid Gantt chart', 'Mermaid Gantt chart');
    assert.match(gantt, /^gantt\n/);
    assert.match(gantt, /\n {4}Undetected :2026-03-04 14:51, 2026-03-04 14:55\n/);
  });

  it('offers the fixes of its findings', async () => {
    const { workbench } = session();
    await workbench.line('Support reports').click();
    await workbench.page.keyboard.press('End');
    await workbench.type('\n- 14:20 The first shop calls');
    const entry = panel().locator('ol .entry').filter({ hasText: 'The first shop calls' });
    await entry.locator('.remark').first().waitFor();
    await entry.click();
    const details = panel().getByRole('region', { name: 'Chosen entry' });
    await details.locator('.finding button').first().waitFor();
    await workbench.screenshot('finding with its fix in the panel');
    await details.getByRole('button', { name: 'Sort the timeline' }).click();
    await panel().locator('ol .entry').nth(1).filter({ hasText: 'The first shop calls' }).waitFor();
    assert.equal(await panel().locator('ol .entry .remark').filter({ hasText: '14:20' }).count(), 0);
    await details.getByText('The first shop calls').waitFor();
    await workbench.tab(file).first().click();
    await workbench.save();
  });

  it('follows a file that is changed on disk and open in no editor', async () => {
    const { workbench, folder } = session();
    const path = join(folder, 'postmortems', file);
    await workbench.tab(file).first().locator('.action-label.codicon-close').click();
    writeFileSync(path, readFileSync(path, 'utf8').replace('Observation ends', 'Watch ends'));
    await panel().locator('ol .entry').filter({ hasText: 'Watch ends' }).waitFor();
  });
});
