import { window, type Memento, type Uri } from 'vscode';
import { PostmortemLibrary } from '../../../src/editor/services/library/postmortemLibrary';
import { PersonalDecisions } from '../../../src/editor/services/personalDecisions';
import { PostmortemDocuments } from '../../../src/editor/services/postmortemDocuments';
import { TeamConfigs } from '../../../src/editor/services/teamConfigs';

/** What a session keeps, for a test. */
export class Memory implements Memento {
  readonly #values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, other?: T): T {
    return (this.#values.has(key) ? this.#values.get(key) : other) as T;
  }

  update(key: string, value: unknown): Thenable<void> {
    this.#values.set(key, value);
    return Promise.resolve();
  }
}

/** A library of a test's own, beside the one of the extension. */
export class OwnLibrary {
  readonly #log = window.createOutputChannel('Library under test', { log: true });
  readonly #teamConfigs = new TeamConfigs(this.#log);
  readonly decisions = new PersonalDecisions(new Memory());
  readonly documents = new PostmortemDocuments(this.#teamConfigs, this.decisions, this.#log);
  readonly library: PostmortemLibrary;

  constructor(storageUri?: Uri) {
    const { decisions, documents } = this;
    const services = { context: { storageUri }, log: this.#log, teamConfigs: this.#teamConfigs, decisions, documents };
    this.library = new PostmortemLibrary(services);
  }

  async titles(): Promise<readonly string[]> {
    return ((await this.library.complete())?.summaries ?? []).map(({ title }) => title).sort();
  }

  /** Waits until the library says what is asked for. */
  async until(holds: () => boolean): Promise<void> {
    await this.library.complete();
    while (!holds()) {
      await new Promise<void>((resolve) => {
        const heard = this.library.onDidChange(() => {
          heard.dispose();
          resolve();
        });
      });
    }
  }

  dispose(): void {
    this.library.dispose();
    this.documents.dispose();
    this.decisions.dispose();
    this.#teamConfigs.dispose();
    this.#log.dispose();
  }
}
