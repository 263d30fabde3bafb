import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';
import { reasonOf } from './failure';
import { lintFile, type FileOutcome, type FileTask } from './fileTask';

/** A thread of its own that lints one file after the other. It runs the same bundle as the main thread. */
export class LintWorker {
  readonly #worker = new Worker(__filename);
  readonly #ended: Promise<never>;
  #broken = false;

  constructor() {
    this.#ended = new Promise((_, reject) => {
      this.#worker.on('error', reject);
      this.#worker.on('exit', () => reject(new Error('the thread that checked it ended')));
    });
    this.#ended.catch(() => (this.#broken = true));
  }

  /** Lints a file; when the thread has died of another one, in this thread. */
  async lint(task: FileTask): Promise<FileOutcome> {
    if (this.#broken) return lintFile(task);
    try {
      this.#worker.postMessage(task);
      const [outcome] = (await Promise.race([once(this.#worker, 'message'), this.#ended])) as [FileOutcome];
      return outcome;
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error) };
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** What the thread does: answers every task with its outcome. */
export function serveLintTasks(): void {
  parentPort?.on('message', (task: FileTask) => {
    void lintFile(task).then((outcome) => parentPort?.postMessage(outcome));
  });
}
