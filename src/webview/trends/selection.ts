/** What somebody chose in a chart: its name, and the incidents behind it. */
export interface Selection {
  readonly title: string;
  readonly paths: readonly string[];
}

export type Select = (selection: Selection) => void;

/** A mark of a chart that can be chosen by pointer and keyboard, and says what it is. */
export function choosable(title: string, paths: readonly string[], select: Select) {
  const choose = () => select({ title, paths });
  return {
    role: 'button',
    tabindex: 0,
    'aria-label': title,
    class: 'choosable',
    onClick: choose,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose();
    },
  } as const;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
