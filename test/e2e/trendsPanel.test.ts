import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { defaultConfig } from '../../src/core/config/defaultConfig';
import { BlockReader } from '../../src/core/library/blockReader';
import { computeTrends } from '../../src/core/library/computeTrends';
import { Summariser } from '../../src/core/library/summarise';
import {
  isTrendsPanelMessage,
  type LibraryFilter,
  type TrendsHostMessage,
  type TrendsPanelMessage,
} from '../../src/protocol/trendsMessages';
import { trendsParts } from '../../src/protocol/trendsParts';
import { launchBrowser } from '../workbench/browser.mjs';
import { generateLibrary } from '../bench/generateLibrary';
import { PanelPage, type PanelOptions } from './panelPage';
import { themes, type Theme } from './panelThemes';
import { seriousFindings } from './seriousFindings';

const summariser = new Summariser(new BlockReader());
const summaries = generateLibrary(80).flatMap(({ path, text }) => {
  const summarised = summariser.summarise(text, { path, globPath: path, config: defaultConfig });
  return summarised.kind === 'postmortem' ? [summarised.summary] : [];
});

let pictures = 0;

function trends(filter: LibraryFilter = {}): readonly TrendsHostMessage[] {
  const picture = ++pictures;
  const parts = [...trendsParts(computeTrends(summaries, { today: '2026-03-06', filter }))];
  return parts.map((part, index) => {
    return { type: 'trends', picture, part, isLast: index === parts.length - 1, isComplete: true };
  });
}

describe('The panel of trends', () => {
  let browser: Browser;
  const opened: PanelPage[] = [];

  before(async () => {
    mkdirSync('test/e2e/screenshots', { recursive: true });
    browser = await launchBrowser();
  });

  after(() => browser.close());

  afterEach(async () => {
    for (const panel of opened.splice(0)) {
      deepStrictEqual(panel.errors, []);
      await panel.page.close();
    }
  });

  async function open(messages = trends(), options: PanelOptions = {}): Promise<PanelPage> {
    const panel = await PanelPage.open(browser, { panel: 'trends', ...options });
    opened.push(panel);
    for (const message of messages) await panel.send(message);
    await panel.page.getByRole('heading', { name: 'Trends', exact: true }).waitFor();
    return panel;
  }

  /** The last message of this type, once there is one. */
  async function sent<T extends TrendsPanelMessage['type']>(
    panel: PanelPage,
    type: T,
  ): Promise<TrendsPanelMessage & { readonly type: T }> {
    await panel.page.waitForFunction(
      (wanted) => (window as unknown as { posted: { type: string }[] }).posted.some((one) => one.type === wanted),
      type,
    );
    const message: unknown = (await panel.posted()).filter((one) => (one.type as string) === type).at(-1);
    ok(isTrendsPanelMessage(message) && message.type === type);
    return message as TrendsPanelMessage & { readonly type: T };
  }

  const firstBar = (panel: PanelPage) => panel.page.locator('figure[aria-label^="Incidents by"] .choosable').first();

  for (const theme of Object.keys(themes) as Theme[])
    it(`has nothing that axe finds serious in the ${theme} theme`, async () => {
      const panel = await open(trends(), { theme, width: 1100 });
      await panel.screenshot(theme);
      deepStrictEqual(await seriousFindings(panel), []);
      await firstBar(panel).press('Enter');
      await panel.page.getByRole('region', { name: 'Incidents behind the figure' }).waitFor();
      deepStrictEqual(await seriousFindings(panel), []);
      const none = await open(trends({ services: ['no such service'] }), { theme });
      deepStrictEqual(await seriousFindings(none), []);
    });

  it('stays within the width of a narrow side bar and of a page at 200 %', async () => {
    for (const options of [{ width: 320 }, { width: 380, height: 450, scale: 2 }]) {
      const panel = await open(trends(), options);
      await firstBar(panel).press('Enter');
      const overflow = await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await panel.screenshot(`width-${options.width}`);
      ok(overflow <= 0, `${overflow} px too wide`);
    }
  });

  it('leads from a bar to its incidents with one key, and from there to a document', async () => {
    const panel = await open();
    const bar = firstBar(panel);
    const label = await bar.getAttribute('aria-label');
    await bar.press('Enter');
    const rows = panel.page.getByRole('region', { name: 'Incidents behind the figure' });
    strictEqual(await rows.getByRole('heading').textContent(), label);
    ok(await rows.getByRole('heading').evaluate((heading) => heading === document.activeElement));
    const link = rows.locator('button.link').first();
    const title = await link.textContent();
    await link.click();
    const { path } = await sent(panel, 'open');
    strictEqual(summaries.find((summary) => summary.path === path)?.title, title);
  });

  it('asks for its filters, keeps them, and clears them', async () => {
    const panel = await open();
    await panel.page.getByRole('form', { name: 'Filters' }).getByLabel('Severity').selectOption('SEV-1');
    deepStrictEqual((await sent(panel, 'filter')).filter, { severities: ['SEV-1'] });
    deepStrictEqual(await panel.state(), { filter: { severities: ['SEV-1'] } });
    for (const message of trends({ severities: ['SEV-1'] })) await panel.send(message);
    const count = summaries.filter(({ severity }) => severity === 'SEV-1').length;
    match((await panel.page.getByRole('status').textContent()) ?? '', new RegExp(`^${count} incidents`));
    await panel.page.getByRole('button', { name: 'Clear' }).click();
    deepStrictEqual((await sent(panel, 'filter')).filter, {});
  });

  it('begins with the filter that it had', async () => {
    const state = { filter: { tags: ['dns'] } };
    const panel = await PanelPage.open(browser, { panel: 'trends', state });
    opened.push(panel);
    deepStrictEqual(await panel.posted(), [{ type: 'filter', ...state }, { type: 'ready' }]);
  });

  it('gives each chart as an SVG that stands alone', async () => {
    const panel = await open();
    for (const button of await panel.page.getByRole('button', { name: /: save as SVG$/ }).all()) await button.click();
    const saved = (await panel.posted()).filter((one) => (one.type as string) === 'save');
    const pictures = saved.map((one) => (one as unknown as { content: string }).content);
    strictEqual(pictures.length, await panel.page.locator('figure.chart svg').count());
    for (const svg of pictures) {
      match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      ok(!svg.includes('class=') && !svg.includes('style=') && !svg.includes('var(--') && !svg.includes('<script'));
    }
  });

  it('gives a chart as a PNG of twice its size', async () => {
    const panel = await open();
    const chart = panel.page.locator('figure.chart').first();
    const width = await chart.locator('svg').evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width);
    await chart.getByRole('button', { name: /save as PNG$/ }).click();
    const message = await sent(panel, 'save');
    const png = Buffer.from(message.content, 'base64');
    deepStrictEqual([message.kind, png.subarray(1, 4).toString(), png.readUInt32BE(16)], ['png', 'PNG', 2 * width]);
  });

  it('asks for the rows of a chart and of a bar as CSV', async () => {
    const panel = await open();
    await panel.page.getByRole('button', { name: 'Causes: save its rows as CSV' }).click();
    strictEqual((await sent(panel, 'saveRows')).paths.length, summaries.length);
    await firstBar(panel).press('Enter');
    await panel.page.getByRole('region', { name: 'Incidents behind the figure' }).getByText('CSV').click();
    const { name, paths } = await sent(panel, 'saveRows');
    ok(name === 'incidents' && paths.length > 0 && paths.length < summaries.length);
  });
});
