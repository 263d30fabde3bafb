import { execFile } from 'node:child_process';

/** A name is read from files; longer means that git waits for something. Milliseconds. */
const longestWait = 3000;

/** The name that git signs commits with in this folder; `undefined` without git or without a name. */
export function gitAuthor(): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', ['config', '--get', 'user.name'], { timeout: longestWait, windowsHide: true }, (error, stdout) => {
      const name = stdout.trim();
      resolve(error === null && name !== '' ? name : undefined);
    });
  });
}
