import { availableParallelism } from 'node:os';
import { lintFile, type FileOutcome, type FileTask } from './fileTask';
import { LintWorker } from './lintWorker';

/** Starting a worker costs as much as linting so many files. */
const filesPerWorker = 25;
const mostWorkers = 8;

/** Lints files, many of them in parallel; the outcomes are in the order of the tasks. `progress` is told how many are done. */
export async function lintFiles(
  tasks: readonly FileTask[],
  progress: (done: number) => void,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const waiting = tasks.entries();
  let done = 0;
  const drain = async (lint: (task: FileTask) => Promise<FileOutcome>): Promise<void> => {
    // All share one iterator: whoever is free takes the next task.
    for (const [index, task] of waiting) {
      outcomes[index] = await lint(task);
      progress(++done);
    }
  };
  const count = Math.min(availableParallelism(), mostWorkers, Math.floor(tasks.length / filesPerWorker));
  if (count < 2) {
    await drain(lintFile);
    return outcomes;
  }
  const workers = Array.from({ length: count }, () => new LintWorker());
  try {
    await Promise.all(workers.map((worker) => drain((task) => worker.lint(task))));
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
  return outcomes;
}
