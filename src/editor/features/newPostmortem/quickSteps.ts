import {
  QuickInputButtons,
  window,
  type Disposable,
  type QuickInput,
  type QuickInputButton,
  type QuickPickItem,
} from 'vscode';

/** What came of one question: an answer, a step back, or an end of it all (Esc). */
export type Outcome<T> = { readonly answer: T } | 'back' | 'cancel';

/** Where a question stands among the others; 1-based. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

export interface TextQuestion {
  readonly value: string;
  readonly prompt: string;
  readonly placeholder: string;
  /** What is wrong with a text, in words for the person; `undefined` when it will do. */
  readonly check?: (text: string) => string | undefined;
}

export interface ChoiceQuestion<Item extends QuickPickItem> {
  readonly items: readonly Item[];
  readonly active: Item | undefined;
  readonly placeholder: string;
  /** What a button of an item does; the question stays. */
  readonly onButton?: (item: Item) => void;
}

/** Asks for a line of text. */
export function askText(place: Place, question: TextQuestion): Promise<Outcome<string>> {
  const input = window.createInputBox();
  input.value = question.value;
  input.prompt = question.prompt;
  input.placeholder = question.placeholder;
  return ask<string>(input, place, (accept) => [
    input.onDidChangeValue((text) => {
      input.validationMessage = question.check?.(text);
    }),
    input.onDidAccept(() => {
      input.validationMessage = question.check?.(input.value);
      if (input.validationMessage === undefined) accept({ answer: input.value });
    }),
    input.onDidTriggerButton(() => accept('back')),
  ]);
}

/** Asks for one of several items. */
export function askChoice<Item extends QuickPickItem>(
  place: Place,
  question: ChoiceQuestion<Item>,
): Promise<Outcome<Item>> {
  const pick = window.createQuickPick<Item>();
  pick.items = question.items;
  if (question.active) pick.activeItems = [question.active];
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = true;
  return ask<Item>(pick, place, (accept) => [
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) accept({ answer: item });
    }),
    pick.onDidTriggerButton(() => accept('back')),
    pick.onDidTriggerItemButton(({ item }) => question.onButton?.(item)),
  ]);
}

function ask<T>(
  input: QuickInput & { buttons: readonly QuickInputButton[] },
  { title, step, totalSteps }: Place,
  listen: (end: (outcome: Outcome<T>) => void) => Disposable[],
): Promise<Outcome<T>> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  // Answers may have to be looked up in another window; only Esc gives up.
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const subscriptions: Disposable[] = [];
    const end = (outcome: Outcome<T>): void => {
      for (const one of subscriptions) one.dispose();
      input.dispose();
      resolve(outcome);
    };
    subscriptions.push(
      ...listen(end),
      input.onDidHide(() => end('cancel')),
    );
    input.show();
  });
}
