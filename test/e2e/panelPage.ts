import type { Browser, Page } from 'playwright-core';
import { build } from 'esbuild';
import { panelPage } from '../../src/editor/services/panelPage';
import type { HostMessage, PanelMessage } from '../../src/protocol/timelineMessages';
import type { TrendsHostMessage } from '../../src/protocol/trendsMessages';
import { type Theme, themes } from './panelThemes';

const origin = 'https://panel.test';

type PanelName = 'timeline' | 'trends';

export interface PanelOptions {
  /** Which of the panels; that of the timeline when left out. */
  readonly panel?: PanelName;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  /** What an earlier life of the panel remembered. */
  readonly state?: unknown;
  readonly forcedColors?: boolean;
}

/** The bundled panel in its real page with its real policy, but without VS Code around it. */
export class PanelPage {
  readonly page: Page;
  readonly #name: PanelName;
  /** Errors and policy violations that the browser reported. */
  readonly errors: string[] = [];

  private constructor(page: Page, name: PanelName) {
    this.page = page;
    this.#name = name;
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async open(browser: Browser, options: PanelOptions = {}): Promise<PanelPage> {
    const {
      panel: name = 'timeline',
      theme = 'dark',
      width = 760,
      height = 900,
      scale = 1,
      state,
      forcedColors = false,
    } = options;
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Paris',
    });
    const panel = new PanelPage(page, name);
    await servePanel(page, name);
    await page.addInitScript(pretendVsCode, { state, theme, variables: themes[theme] });
    await page.goto(origin);
    await page.waitForFunction(() => (window as unknown as Wired).posted.some(({ type }) => type === 'ready'));
    return panel;
  }

  async send(...messages: readonly (HostMessage | TrendsHostMessage)[]): Promise<void> {
    await this.page.evaluate((sent) => sent.forEach((data) => window.postMessage(data, '*')), messages);
    // Two frames: one in which the message arrives and is drawn, one to have it painted.
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  posted(): Promise<readonly PanelMessage[]> {
    return this.page.evaluate(() => (window as unknown as Wired).posted);
  }

  state(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as Wired).state);
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({
      path: `test/e2e/screenshots/${this.#name === 'timeline' ? 'panel' : this.#name}-${name}.png`,
    });
  }
}

interface Wired {
  readonly posted: readonly PanelMessage[];
  readonly state: unknown;
}

async function servePanel(page: Page, name: PanelName): Promise<void> {
  const { script, style } = await bundledPanel(name);
  const html = panelPage({
    script: '/panel.js',
    style: '/panel.css',
    nonce: 'bm9uY2U',
    language: 'en',
    title: name === 'timeline' ? 'Timeline' : 'Trends',
    ...(name === 'trends' ? { images: 'data:' } : {}),
  });
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/panel.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (path === '/panel.css') return route.fulfill({ contentType: 'text/css', body: style });
    return path === '/' ? route.fulfill({ contentType: 'text/html', body: html }) : route.fulfill({ status: 404 });
  });
}

type Bundle = Promise<{ readonly script: string; readonly style: string }>;

const bundles = new Map<PanelName, Bundle>();

function bundledPanel(name: PanelName): Bundle {
  const bundle = bundles.get(name) ?? bundleOf(name);
  bundles.set(name, bundle);
  return bundle;
}

function bundleOf(name: PanelName): Bundle {
  return build({
    entryPoints: [`src/webview/${name}/main.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    outdir: 'panel',
    write: false,
  }).then(({ outputFiles }) => ({
    script: outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '',
    style: outputFiles.find(({ path }) => path.endsWith('.css'))?.text ?? '',
  }));
}

/** Runs in the page before the panel: what VS Code would have put there. */
function pretendVsCode({
  state,
  theme,
  variables,
}: {
  state: unknown;
  theme: string;
  variables: Record<string, string>;
}) {
  const wired = { posted: [] as unknown[], state };
  Object.defineProperties(window, {
    posted: { get: () => wired.posted },
    state: { get: () => wired.state },
    acquireVsCodeApi: {
      value: () => ({
        postMessage: (message: unknown) => wired.posted.push(JSON.parse(JSON.stringify(message))),
        getState: () => wired.state,
        setState: (next: unknown) => (wired.state = JSON.parse(JSON.stringify(next))),
      }),
    },
  });
  document.addEventListener('readystatechange', () => {
    for (const [name, value] of Object.entries(variables)) {
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    }
    const font = { 'font-family': 'system-ui, "DejaVu Sans", sans-serif', 'font-size': '13px' };
    for (const [name, value] of Object.entries(font))
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    document.body?.classList.add(`vscode-${theme}`);
  });
}
