import type { Locator, Page } from 'playwright-core';

/** The box at the top of the workbench: the command palette, lists to pick from, questions to answer. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;
  readonly #input: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
    this.#input = this.#widget.locator('.quick-input-filter input');
  }

  /** Opens the command palette and runs the command with this title, as `Category: Title`. */
  async runCommand(title: string): Promise<void> {
    // The palette lists what can be done when it opens; a command that a file enables may come a moment later.
    for (let attempt = 1; !(await this.#findCommand(title)); attempt += 1) {
      if (attempt === 10) throw new Error(`The palette does not offer “${title}”.`);
      await this.cancel();
    }
    await this.#accept();
  }

  async #findCommand(title: string): Promise<boolean> {
    await this.#page.keyboard.press('F1');
    await this.#input.waitFor();
    await this.#input.fill(`>${title}`);
    const found = this.#focusedRow(title).waitFor({ timeout: 4_000 });
    return found.then(
      () => true,
      () => false,
    );
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+P');
    await this.#input.waitFor();
    await this.#input.fill(name);
    await this.#focusedRow(name).waitFor();
    await this.#accept();
    await this.#widget.waitFor({ state: 'hidden' });
  }

  async goToLine(line: number): Promise<void> {
    await this.#page.keyboard.press('Control+G');
    await this.#input.waitFor();
    await this.#input.fill(`:${line}`);
    // Enter before the list has answered does nothing.
    await this.#focusedRow(`line ${line}`).waitFor();
    await this.#accept();
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** Waits for the question with this text in its title, prompt or placeholder. */
  async question(text: string | RegExp): Promise<void> {
    const asked = this.#widget.locator('.quick-input-title, .quick-input-message').filter({ hasText: text });
    const placeholder = this.#widget.getByPlaceholder(text);
    await asked.or(placeholder).first().waitFor();
  }

  /** Answers a question in its own words. */
  async answer(question: string | RegExp, text: string): Promise<void> {
    await this.question(question);
    await this.#input.fill(text);
    await this.#accept();
  }

  /** Accepts what a question suggests. */
  async acceptSuggestion(question: string | RegExp): Promise<void> {
    await this.question(question);
    await this.#accept();
  }

  /** Picks the row of a list that shows this text. */
  async pick(question: string | RegExp, row: string): Promise<void> {
    await this.question(question);
    await this.#input.fill(row);
    await this.#focusedRow(row).waitFor();
    await this.#accept();
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  #focusedRow(text: string): Locator {
    return this.#widget.locator('.monaco-list-row.focused').filter({ hasText: text });
  }

  async #accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }
}
