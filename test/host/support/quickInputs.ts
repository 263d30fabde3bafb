import { commands, window, type InputBox, type QuickPick, type QuickPickItem } from 'vscode';

/** A question of ours as the person sees it. */
export type Question = InputBox | QuickPick<QuickPickItem>;

/** Tells of every input box and quick pick that the extension shows; `stop` puts the real functions back. */
export class QuickInputs {
  readonly #real = { createInputBox: window.createInputBox, createQuickPick: window.createQuickPick };
  readonly #shown: Question[] = [];
  #tell: () => void = () => undefined;

  constructor() {
    Object.assign(window, {
      createInputBox: () => this.#watch(this.#real.createInputBox()),
      createQuickPick: () => this.#watch(this.#real.createQuickPick()),
    });
  }

  /** The next question that is shown. */
  async next(): Promise<Question> {
    for (;;) {
      const question = this.#shown.shift();
      if (question) return question;
      await new Promise<void>((resolve) => (this.#tell = resolve));
    }
  }

  stop(): void {
    Object.assign(window, this.#real);
  }

  #watch<T extends Question>(question: T): T {
    const show = question.show.bind(question);
    question.show = () => {
      show();
      this.#shown.push(question);
      this.#tell();
    };
    return question;
  }
}

/** What the person's keys do. */
export const press = {
  enter: (): Thenable<void> => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
  escape: (): Thenable<void> => commands.executeCommand('workbench.action.closeQuickOpen'),
  back: (): Thenable<void> => commands.executeCommand('workbench.action.quickInputBack'),
};
