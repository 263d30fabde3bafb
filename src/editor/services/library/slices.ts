/** Milliseconds of work at a stretch, far below what a person feels. */
const longestSlice = 12;

/** Lets others run when work has gone on for a while. */
export class Slices {
  #started = performance.now();
  #last: Promise<unknown> = Promise.resolve();

  /** To be awaited between small pieces of work. */
  async next(): Promise<void> {
    if (performance.now() - this.#started < longestSlice) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.#started = performance.now();
  }

  /** Does one small piece of work after those that were asked for before: what waited side by side comes one by one. */
  run<T>(work: () => T): Promise<T> {
    const result = this.#last.then(() => this.next()).then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
