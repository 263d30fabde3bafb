// @ts-check
import { spawn } from 'node:child_process';

/**
 * Runs npm in a folder and resolves when it is done. What npm prints appears only when it fails.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 */
export function npm(args, cwd) {
  // Windows starts npm through a .cmd file, which needs a shell; no argument here holds a space or comes from outside.
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund'], { cwd, shell: windows });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output}`)),
    );
  });
}
