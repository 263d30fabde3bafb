import { EventEmitter, type Disposable, type Memento, type Uri } from 'vscode';

const key = 'postmortem.decisions';

/** What a person said about a file, "this is a postmortem" or "this is none"; kept with the workspace, on this machine. */
export class PersonalDecisions implements Disposable {
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** `undefined`: nothing was said, the file speaks for itself. */
  get(uri: Uri): boolean | undefined {
    return this.#all()[uri.toString()];
  }

  async set(uri: Uri, isPostmortem: boolean | undefined): Promise<void> {
    const others = Object.entries(this.#all()).filter(([file]) => file !== uri.toString());
    const said = isPostmortem === undefined ? [] : [[uri.toString(), isPostmortem] as const];
    await this.#memory.update(key, Object.fromEntries([...others, ...said]));
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #all(): Readonly<Record<string, boolean>> {
    return this.#memory.get<Record<string, boolean>>(key, {});
  }
}
