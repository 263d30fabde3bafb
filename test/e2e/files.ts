import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Waits until a file has something in it. */
export function fileOf(path: string): Promise<void> {
  return new Promise((done, failed) => {
    const look = () => {
      try {
        if (readFileSync(path).length === 0) return;
      } catch {
        return;
      }
      watcher.close();
      done();
    };
    const watcher = watch(join(path, '..'), look).on('error', failed);
    look();
  });
}
