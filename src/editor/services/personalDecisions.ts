import { EventEmitter, workspace, type Disposable, type Memento, type Uri } from 'vscode';

const key = 'postmortem.decisions';

/**
 * What a person said about a file, "this is a postmortem" or "this is none"; kept with the workspace, on this machine.
 * Names of untitled documents are given again and again, so for them it holds until they are closed.
 */
export class PersonalDecisions implements Disposable {
  readonly #memory: Memento;
  readonly #untitled = new Map<string, boolean>();
  readonly #subscription: Disposable;
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: Memento) {
    this.#memory = memory;
    this.#subscription = workspace.onDidCloseTextDocument(({ uri }) => this.#untitled.delete(uri.toString()));
  }

  /** `undefined`: nothing was said, the file speaks for itself. */
  get(uri: Uri): boolean | undefined {
    return this.#untitled.get(uri.toString()) ?? this.#all()[uri.toString()];
  }

  async set(uri: Uri, isPostmortem: boolean | undefined): Promise<void> {
    if (uri.scheme === 'untitled') {
      if (isPostmortem === undefined) this.#untitled.delete(uri.toString());
      else this.#untitled.set(uri.toString(), isPostmortem);
      this.#changed.fire(uri);
      return;
    }
    const others = Object.entries(this.#all()).filter(([file]) => file !== uri.toString());
    const said = isPostmortem === undefined ? [] : [[uri.toString(), isPostmortem] as const];
    await this.#memory.update(key, Object.fromEntries([...others, ...said]));
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #all(): Readonly<Record<string, boolean>> {
    return this.#memory.get<Record<string, boolean>>(key, {});
  }
}
