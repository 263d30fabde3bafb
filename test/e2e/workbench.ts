import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Editor } from './editors';
import { QuickInput } from './quickInput';

/** Where the extension's code is: built from source, installed from its package, or served to a web worker. */
const ourCode = /\/(?:\.test-build-extension-[\w-]+|postmortem-tools\.postmortem-[\w.-]+|extension-under-test)\/dist\//;

/** VS Code's workbench in a browser page, in the words of the person who uses it. */
export class Workbench {
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly #errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.quickInput = new QuickInput(page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
  }

  /** Opens a folder in a fresh page and waits until the workbench takes input. */
  static async open(browser: Browser, editor: Pick<Editor, 'addressOf' | 'prepare'>, folder = ''): Promise<Workbench> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The machine may be slow and busy; a generous limit costs nothing when all goes well.
    page.setDefaultTimeout(45_000);
    const workbench = new Workbench(page);
    await editor.prepare?.(page);
    await page.goto(editor.addressOf(folder));
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    // The workbench's own mark: from here on the palette lists what extensions contribute.
    await page.waitForFunction(() => performance.getEntriesByName('code/didLoadExtensions').length > 0);
    return workbench;
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Errors in the console, of the page or the extension host, whose stack goes through the extension's code. */
  errorsOfExtension(): string[] {
    return this.#errors.filter((text) => ourCode.test(text));
  }

  runCommand(title: string): Promise<void> {
    return this.quickInput.runCommand(title);
  }

  /** The tab of an open file. */
  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: name });
  }

  /** A line of the text editors, of those on the screen, that holds this text. */
  line(text: string): Locator {
    // The editor draws spaces as no-break spaces.
    const drawn = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
    return this.page.locator('.monaco-editor .view-line').filter({ hasText: drawn });
  }

  /** Waits until the cursor of the active editor is somewhere, by the status bar: `Ln 12, Col 1`. */
  async cursorAt(position: string | RegExp): Promise<void> {
    await this.page.locator('.statusbar-item').filter({ hasText: position }).first().waitFor();
  }

  /** Underlines of a severity in the text editors. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`);
  }

  /** A row of the Problems view, which this opens. */
  async problem(text: string): Promise<Locator> {
    await this.runCommand('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
  }

  /** Shows the explanation at the cursor and waits until it says this. */
  async showHover(text: string): Promise<void> {
    await this.runCommand('Show or Focus Hover');
    await this.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: text }).first().waitFor();
  }

  /** Finds a text in the active editor and selects it. */
  async select(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+F');
    const box = this.page.locator('.find-widget.visible .find-part textarea');
    await box.waitFor();
    await box.fill(text);
    await this.page
      .locator('.find-widget .matchesCount')
      .filter({ hasText: /^\d+ of \d+$/ })
      .waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
    await this.page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Saves the active editor and waits until it has been written. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  /** The menu that `Ctrl+.` opens at the cursor. */
  async openQuickFixes(): Promise<QuickFixMenu> {
    const menu = new QuickFixMenu(this.page);
    // A layout that arrives right after the menu closes it again; a person presses the keys once more.
    for (let attempt = 1; attempt < 4; attempt += 1) {
      await this.page.keyboard.press('ControlOrMeta+.');
      if (await menu.opens()) return menu;
    }
    throw new Error('The menu of quick fixes does not open.');
  }

  /** What the extension's own panel shows; webviews are two nested frames. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: `test/e2e/screenshots/${name}.png` });
  }
}

/** The list of quick fixes at the cursor. */
export class QuickFixMenu {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.action-widget:not(.action-list-submenu-panel)');
  }

  /** Whether the menu is there, or comes within seconds. */
  opens(): Promise<boolean> {
    const shown = this.#widget.locator('.monaco-list-row.action.focused').waitFor({ timeout: 10_000 });
    return shown.then(
      () => true,
      () => false,
    );
  }

  titles(): Promise<string[]> {
    return this.#widget.locator('.monaco-list-row.action').allInnerTexts();
  }

  /** Walks down to the fix with the arrow key and takes it. */
  async choose(title: string): Promise<void> {
    const rows = await this.titles();
    const index = rows.findIndex((row) => row.includes(title));
    if (index < 0) throw new Error(`No quick fix “${title}” among: ${rows.join(' · ')}`);
    const focused = this.#widget.locator('.monaco-list-row.action.focused').filter({ hasText: title });
    for (let pressed = 0; pressed < rows.length && (await focused.count()) === 0; pressed += 1) {
      await this.#page.keyboard.press('ArrowDown');
    }
    await focused.waitFor();
    await this.#page.keyboard.press('Enter');
    await this.#widget.waitFor({ state: 'hidden' });
  }
}
