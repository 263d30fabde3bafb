import { buffer } from 'node:stream/consumers';
import { Failure, reasonOf } from './failure';

/** Exit status: nothing to report, findings, or something that could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** One run of the command: its streams, and whether anything failed on the way. */
export class Session {
  #failed = false;
  #progressShown = false;

  get failed(): boolean {
    return this.#failed;
  }

  print(text: string): void {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** One clear line on standard error; the run goes on and ends with status 2. */
  fail(subject: string | undefined, error: unknown): void {
    this.#failed = true;
    this.note(subject === undefined ? reasonOf(error) : `${subject}: ${reasonOf(error)}`);
  }

  /** One line on standard error that does not change the exit status. */
  note(line: string): void {
    this.progress('');
    process.stderr.write(`postmortem: ${line.replace(/\s*\n\s*/g, ' ')}\n`);
  }

  /** Replaces the progress line where a person watches; the empty text removes it. */
  progress(text: string): void {
    if (!process.stderr.isTTY || (text === '' && !this.#progressShown)) return;
    process.stderr.write(`\r\u001b[K${text}`);
    this.#progressShown = text !== '';
  }

  async readStandardInput(): Promise<Uint8Array> {
    try {
      return await buffer(process.stdin);
    } catch (error) {
      throw new Failure(`standard input: ${reasonOf(error)}`);
    }
  }
}
