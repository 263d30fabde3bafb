/** Milliseconds of work in one turn of the event loop, far below what a person feels. */
const longestSlice = 8;

/** Since when work has gone on in this turn; one for all who work, since others wait for all of them. */
let started: number | undefined;
const waiting: (() => void)[] = [];

/** To be awaited between small pieces of work: lets others run when work has gone on for a while, whoever did it. */
export function breathe(): Promise<void> | undefined {
  if (performance.now() - startOfSlice() < longestSlice) return undefined;
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) afterInput(resumeOne);
  });
}

function startOfSlice(): number {
  if (started === undefined) {
    started = performance.now();
    afterInput(endSlice);
  }
  return started;
}

function endSlice(): void {
  started = undefined;
}

/** One in each turn, so that those who wait take turns and together do not work for longer. */
function resumeOne(): void {
  endSlice();
  startOfSlice();
  waiting.shift()?.();
  if (waiting.length > 0) afterInput(resumeOne);
}

/** Runs something after the loop has looked at what came in; a web worker has timers only. */
function afterInput(run: () => void): void {
  const { setImmediate } = globalThis as { readonly setImmediate?: (run: () => void) => unknown };
  if (setImmediate) setImmediate(run);
  else setTimeout(run, 0);
}

/** Goes through small steps of work and lets others run between them; `undefined` when it is wanted no more. */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  isWanted: () => boolean = () => true,
): Promise<T | undefined> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await breathe();
    if (!isWanted()) return undefined;
  }
}

/** Does small pieces of work in the order in which they were asked for: what waited side by side comes one by one. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => T): Promise<Awaited<T>> {
    const result = this.#last.then(breathe).then(work) as Promise<Awaited<T>>;
    this.#last = result.catch(() => undefined);
    return result;
  }
}
