import { readFileSync } from 'node:fs';
import { PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

/** What a stretch in which nothing that came in was heard was made of. Milliseconds. */
export interface Stretch {
  /** How long a message waited. */
  readonly clock: number;
  /** For how long the main thread had a processor meanwhile: another process may have had it, too. */
  readonly worked: number;
  /** Of the clock what the engine needed to collect garbage. */
  readonly collected: number;
}

export interface Stretches {
  /** The longest by the clock. */
  readonly longest: Stretch;
  /** The one with most work, collections aside. */
  readonly busiest: Stretch;
  /** How many took longer than the goal on the clock, and by work, collections aside. */
  readonly over: number;
  readonly overAtWork: number;
  /** For how long the main thread had a processor, in all. */
  readonly worked: number;
}

/** Milliseconds; shorter stretches are of no interest. */
const notable = 10;
const goal = 50;

/** Another thread, which is never blocked, sends the time again and again. */
const clock = `
  const { parentPort } = require('node:worker_threads');
  setInterval(() => parentPort.postMessage(process.hrtime.bigint()), 2);
`;

/** Watches how long messages wait until the extension host hears them. */
export class StretchWatch {
  readonly #stretches: (Stretch & { readonly start: number })[] = [];
  readonly #collections: PerformanceEntry[] = [];
  readonly #observer = new PerformanceObserver((list) => this.#collections.push(...list.getEntries()));
  readonly #clock = new Worker(clock, { eval: true });
  #worked = workedSoFar();
  #heard = process.hrtime.bigint();
  #workedBefore = 0;

  static async start(): Promise<StretchWatch> {
    const watch = new StretchWatch();
    await new Promise((resolve) => watch.#clock.once('message', resolve));
    watch.#worked = watch.#workedBefore = workedSoFar();
    watch.#clock.on('message', (sent: bigint) => watch.#hear(sent));
    watch.#observer.observe({ entryTypes: ['gc'] });
    return watch;
  }

  #hear(sent: bigint): void {
    const heard = process.hrtime.bigint();
    const waited = Number(heard - sent) / 1e6;
    const worked = workedSoFar();
    // Of those that waited together the first one tells.
    if (waited > notable && sent > this.#heard)
      this.#stretches.push({
        start: performance.now() - waited,
        clock: waited,
        worked: Math.min(waited, worked - this.#worked),
        collected: 0,
      });
    this.#worked = worked;
    this.#heard = heard;
  }

  async stop(): Promise<Stretches> {
    const worked = workedSoFar() - this.#workedBefore;
    await this.#clock.terminate();
    // Collections are told of later.
    await new Promise<void>((resolve) => setTimeout(resolve, 50));
    this.#observer.disconnect();
    const all = this.#stretches.map((one) => ({ ...one, collected: this.#collectedIn(one) }));
    const ownWork = ({ worked, collected }: Stretch): number => Math.max(0, worked - collected);
    const most = (measure: (stretch: Stretch) => number): Stretch =>
      all.reduce<Stretch>((best, one) => (measure(one) > measure(best) ? one : best), nothing);
    return {
      longest: most((one) => one.clock),
      busiest: most(ownWork),
      over: all.filter((one) => one.clock > goal).length,
      overAtWork: all.filter((one) => ownWork(one) > goal).length,
      worked,
    };
  }

  #collectedIn({ start, clock: length }: Stretch & { readonly start: number }): number {
    let sum = 0;
    for (const { startTime, duration } of this.#collections)
      sum += Math.max(0, Math.min(startTime + duration, start + length) - Math.max(startTime, start));
    return sum;
  }
}

const nothing: Stretch = { clock: 0, worked: 0, collected: 0 };

/** Milliseconds of the processor: of the main thread where Linux tells, else of all threads. */
function workedSoFar(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
