import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../workbench/browser.mjs';
import { isPanelMessage } from '../../src/protocol/timelineMessages';
import type { TimelineView } from '../../src/core/timeline/view';
import { afternoon, manyEntries, threeDays, viewOf } from '../unit/timeline/timelineViews';
import { type PanelOptions, PanelPage } from './panelPage';
import { type Theme, themes } from './panelThemes';
import { seriousFindings } from './seriousFindings';

const uri = 'file:///a.md';

describe('the timeline panel', function () {
  this.timeout(60_000);
  let browser: Browser;
  const opened: PanelPage[] = [];

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    for (const panel of opened.splice(0)) await panel.page.close();
  });

  async function open(view: TimelineView | undefined, options: PanelOptions = {}): Promise<PanelPage> {
    const panel = await PanelPage.open(browser, options);
    opened.push(panel);
    if (view) await panel.send({ type: 'timeline', uri, version: 1, view });
    return panel;
  }

  const rows = (panel: PanelPage) => panel.page.locator('ol .entry');
  const picture = (panel: PanelPage) => panel.page.getByRole('listbox', { name: 'Timeline picture' });
  const reveals = async (panel: PanelPage) => (await panel.posted()).filter(({ type }) => type === 'reveal');

  it('draws the picture and the list from data, within its policy', async () => {
    const panel = await open(afternoon);
    strictEqual(await rows(panel).count(), afternoon.entries.length);
    strictEqual(await picture(panel).getByRole('option').count(), afternoon.entries.length);
    strictEqual(await panel.page.getByRole('heading', { level: 1 }).textContent(), afternoon.title);
    strictEqual(
      await panel.page.getByRole('button', { name: /Time to resolve/ }).textContent(),
      'Time to resolve1 h 9 min14:51 → 16:00',
    );
    deepStrictEqual(panel.errors, []);
  });

  it('shows an entry in the editor on click and on Enter, and leaves the focus here', async () => {
    const panel = await open(afternoon);
    await rows(panel).nth(4).click();
    await picture(panel).focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.press('Control+Enter');
    deepStrictEqual(await reveals(panel), [
      { type: 'reveal', uri, line: 34, focus: false },
      { type: 'reveal', uri, line: 35, focus: false },
      { type: 'reveal', uri, line: 35, focus: true },
    ]);
    await picture(panel)
      .getByRole('option', { name: /Traffic moved/ })
      .click();
    deepStrictEqual((await reveals(panel)).at(-1), { type: 'reveal', uri, line: 43, focus: false });
  });

  it('marks the entry at the cursor', async () => {
    const panel = await open(afternoon);
    await panel.send({ type: 'cursor', uri, line: 36 });
    strictEqual(
      await panel.page.locator('[aria-current="location"] .what').innerText(),
      `Declared ${afternoon.entries[6]?.text}`,
    );
    strictEqual(await panel.page.locator('.cursor-ring').count(), 1);
    await panel.send({ type: 'cursor', uri, line: 2 });
    strictEqual(await panel.page.locator('[aria-current]').count(), 0);
  });

  it('follows the document while it is written, and keeps focus and zoom', async () => {
    const panel = await open(afternoon);
    await panel.page.getByRole('button', { name: 'Outage' }).click();
    await rows(panel).nth(2).focus();
    const [first, ...rest] = afternoon.entries;
    ok(first);
    const view = { ...afternoon, entries: [{ ...first, text: 'Changed words' }, ...rest] };
    await panel.send({ type: 'timeline', uri, version: 2, view });
    strictEqual(await rows(panel).first().locator('.what').innerText(), 'Changed words');
    strictEqual(
      await rows(panel)
        .nth(2)
        .evaluate((row) => row === document.activeElement),
      true,
    );
    ok(((await panel.state()) as { zoom: number }).zoom > 1);
  });

  it('remembers document, zoom and clock through a reload', async () => {
    const panel = await open(afternoon);
    await panel.page.getByRole('combobox').selectOption('reader');
    await picture(panel).press('+');
    const state = (await panel.state()) as { zoom: number };
    const again = await open(afternoon, { state });
    deepStrictEqual(await again.state(), state);
    strictEqual(await again.page.getByRole('combobox').inputValue(), 'reader');
    strictEqual(await rows(again).first().locator('time').innerText(), '10:12');
  });

  it('searches and filters list and picture alike', async () => {
    const panel = await open(afternoon);
    await panel.page.getByRole('searchbox').fill('certificate');
    strictEqual(await rows(panel).count(), 4);
    strictEqual(await picture(panel).getByRole('option').count(), 4);
    await panel.page.getByRole('searchbox').fill('');
    await panel.page.getByRole('button', { name: /^Response/ }).click();
    strictEqual(await rows(panel).count(), afternoon.entries.filter(({ kind }) => kind !== 'response').length);
  });

  it('zooms with keys and wheel around what is looked at, and back', async () => {
    const panel = await open(afternoon, { height: 1200 });
    const zoom = async () => ((await panel.state()) as { zoom: number }).zoom;
    await picture(panel).press('o');
    const outage = await zoom();
    ok(outage > 1);
    await picture(panel).hover();
    await panel.page.mouse.wheel(0, -200);
    await panel.page.waitForFunction(
      (least) => (window as unknown as { state: { zoom: number } }).state.zoom > least,
      outage,
    );
    await picture(panel).press('0');
    strictEqual(await zoom(), 1);
  });

  it('tells what a mark stands for when the pointer rests on it', async () => {
    const panel = await open(afternoon);
    await picture(panel)
      .getByRole('option', { name: /Support reports/ })
      .hover();
    const tooltip = await panel.page.locator('.tooltip').innerText();
    ok(tooltip.includes('15:12') && tooltip.includes('UTC') && tooltip.includes('+2 min'), tooltip);
  });

  it('says what to write when there is nothing yet, and why when there is nothing to show', async () => {
    const panel = await open(viewOf([]));
    ok((await panel.page.locator('pre').innerText()).includes('[detected]'));
    await panel.send({ type: 'unavailable', uri, reason: 'The file was moved.' });
    strictEqual((await panel.page.getByText('The file was moved.').count()) > 0, true);
  });

  it('shows hostile text as text and ignores what is no message', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const panel = await open(
      viewOf([`10:00 ${hostile} [impactStart]`, `10:01 ${'\u202e'}evil`], {
        title: hostile,
        severity: hostile,
        zone: hostile,
      }),
    );
    await panel.page.evaluate(() => window.postMessage({ type: 'timeline', uri: 1, view: '<b>' }, '*'));
    strictEqual(await panel.page.title(), 'Timeline');
    strictEqual(await panel.page.locator('img, #root script').count(), 0);
    ok((await rows(panel).first().innerText()).includes(hostile));
    deepStrictEqual(panel.errors, []);
  });

  it('draws absurd times', async () => {
    const extremes = afternoon.entries.map((entry, place) => ({
      ...entry,
      minutes: [0, 5e9, -5e9, 1e-9][place % 4],
      endMinutes: undefined,
      date: '9999-12-31',
    }));
    const panel = await open({ ...afternoon, entries: extremes });
    strictEqual(await rows(panel).count(), extremes.length);
    deepStrictEqual(panel.errors, []);
    deepStrictEqual(
      (await panel.posted()).filter(({ type }) => type === 'failed'),
      [],
    );
  });

  it('changes an entry through the extension, for the version it shows', async () => {
    const panel = await open(afternoon);
    await rows(panel).nth(9).click();
    const details = panel.page.getByRole('region', { name: 'Chosen entry' });
    await details.getByRole('combobox').selectOption('detected');
    await details.getByRole('textbox').fill('15:13');
    await details.getByRole('textbox').press('Enter');
    await details.getByRole('textbox').fill('soon');
    await details.getByRole('textbox').press('Enter');
    strictEqual(await details.getByRole('textbox').inputValue(), '15:12');
    deepStrictEqual((await panel.posted()).slice(2), [
      { type: 'mark', uri, version: 1, entry: 9, milestone: 'detected' },
      { type: 'retime', uri, version: 1, entry: 9, time: '15:13' },
    ]);
  });

  it('shows what the rules say, with the fixes', async () => {
    const finding = {
      finding: 3,
      severity: 'warning',
      message: '15:12 comes after 15:19. Which is right?',
      fixes: ['Sort the entries'],
    } as const;
    const entries = afternoon.entries.map((entry, place) => (place === 9 ? { ...entry, findings: [finding] } : entry));
    const panel = await open({ ...afternoon, entries, findings: [{ ...finding, finding: 4, fixes: [] }] });
    ok((await rows(panel).nth(9).innerText()).includes('Which is right?'));
    await rows(panel).nth(9).click();
    await panel.page.getByRole('button', { name: 'Sort the entries' }).click();
    deepStrictEqual((await panel.posted()).at(-1), { type: 'fix', uri, version: 1, finding: 3, fix: 0 });
    await panel.page.getByText('1 remark about the timeline').click();
    strictEqual(await panel.page.locator('.notices .finding').count(), 1);
    await panel.screenshot('findings');
    deepStrictEqual(await seriousFindings(panel), []);
  });

  it('begins an entry where the picture is empty', async () => {
    const panel = await open(afternoon);
    await picture(panel).dblclick({ position: { x: 740, y: 78 } });
    const added = (await panel.posted()).at(-1);
    ok(added?.type === 'add' && added.minute > 990 && added.minute < 1000, JSON.stringify(added));
  });

  it('divides the lanes by actor on choice and remembers it', async () => {
    const entries = afternoon.entries.map((entry, place) => ({
      ...entry,
      actor: place % 2 ? 'Payments team' : 'On-call',
    }));
    const panel = await open({ ...afternoon, entries });
    await panel.page.getByRole('combobox', { name: 'Lanes' }).selectOption('actor');
    deepStrictEqual(await panel.page.locator('.lane-title').allTextContents(), ['ON-CALL', 'PAYMENTS TEAM']);
    strictEqual(((await panel.state()) as { lanes: string }).lanes, 'actor');
    deepStrictEqual(await seriousFindings(panel), []);
    await panel.screenshot('actors');
  });

  it('paints a PNG of twice the size', async () => {
    const panel = await open(afternoon);
    await panel.page.getByText('Export', { exact: true }).click();
    await panel.screenshot('export-menu');
    deepStrictEqual(await seriousFindings(panel), []);
    await panel.page.getByRole('button', { name: 'Save as PNG…' }).click();
    await panel.page.waitForFunction(() =>
      (window as unknown as { posted: { type: string }[] }).posted.some(({ type }) => type === 'savePng'),
    );
    const message = (await panel.posted()).find((one) => one.type === 'savePng');
    ok(message && isPanelMessage(message));
    const png = Buffer.from(message.image, 'base64');
    strictEqual(png.readUInt32BE(16), 2400);
    mkdirSync('test/e2e/screenshots', { recursive: true });
    writeFileSync('test/e2e/screenshots/panel-saved.png', png);
  });

  it('exports through the extension, on the clock that it shows', async () => {
    const panel = await open(afternoon);
    await panel.page.getByRole('combobox').selectOption('utc');
    await panel.page.getByText('Export', { exact: true }).click();
    await panel.page.getByRole('button', { name: 'Copy as Markdown table' }).click();
    deepStrictEqual((await panel.posted()).at(-1), { type: 'export', uri, format: 'table', zone: 'utc' });
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`has nothing that axe finds serious in the ${theme} theme`, async () => {
      for (const view of [afternoon, threeDays, viewOf([])]) {
        const panel = await open(view, { theme });
        const serious = await seriousFindings(panel);
        deepStrictEqual(serious, []);
        if (view === afternoon) await panel.screenshot(theme);
      }
    });
  }

  it('stays within the width of a narrow side bar and of a page at 200 %', async () => {
    for (const options of [{ width: 320 }, { width: 380, height: 450, scale: 2 }]) {
      const panel = await open(afternoon, options);
      const overflow = await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      ok(overflow <= 0, `${overflow} px too wide`);
      await panel.screenshot(`width-${options.width}`);
    }
  });

  it('draws with the system’s colours when they are forced', async () => {
    const panel = await open(afternoon, { forcedColors: true });
    strictEqual(
      await panel.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--text')),
      'CanvasText',
    );
    await panel.screenshot('forced-colors');
  });

  it('stays quick with 2,000 entries', async () => {
    const panel = await open(undefined);
    const view = manyEntries(2000);
    const cpu = await cpuTime(panel);
    // Handing the entries over from here each time would cost the page more than drawing them.
    const held = await panel.page.evaluateHandle((given) => given, view);
    const paint = (version: number, text?: string) =>
      held.evaluate(
        async (given, [version, text]) => {
          const entries = given.entries.map((entry, place) => (place === 900 && text ? { ...entry, text } : entry));
          const start = performance.now();
          const data = { type: 'timeline', uri: 'file:///a.md', version, view: { ...given, entries } };
          window.dispatchEvent(new MessageEvent('message', { data }));
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return performance.now() - start;
        },
        [version, text] as const,
      );
    const first = await paint(1);
    // The rest of the list follows the first paint.
    await rows(panel).nth(1999).waitFor({ state: 'attached' });
    const updates: number[] = [];
    for (let version = 2; version < 22; version++) {
      const before = await cpu();
      await paint(version, version === 21 ? 'New words' : `Words ${version}`);
      updates.push((await cpu()) - before);
    }
    const [median, slow] = [0.5, 0.9].map((share) => updates.sort((a, b) => a - b)[Math.floor(20 * share)] ?? 0);
    console.log(
      `      2,000 entries: first paint ${first.toFixed(0)} ms, update ${median?.toFixed(0)} ms of processor time (one in ten ${slow?.toFixed(0)} ms), the test's own included`,
    );
    // Generous: the goals (200 ms, 16 ms of work) are for a machine that does nothing else.
    ok(first < 2000 && (median ?? 0) < 50);
    strictEqual(await rows(panel).nth(900).locator('.what').textContent(), 'New words');
  });
});

/** Milliseconds that the page's main thread has worked, whatever else the machine does. */
async function cpuTime({ page }: PanelPage): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}
