import { lintFile, type FileOutcome, type FileTask } from './fileTask';

export interface TaskOutcome {
  readonly task: FileTask;
  readonly outcome: FileOutcome;
}

/** Lints files, in any order of ends; `progress` is told how many are done. */
export async function* lintFiles(
  tasks: readonly FileTask[],
  progress: (done: number) => void,
): AsyncGenerator<TaskOutcome> {
  let done = 0;
  for (const task of tasks) {
    yield { task, outcome: await lintFile(task) };
    progress(++done);
  }
}
