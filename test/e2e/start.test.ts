import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../workbench/browser.mjs';
import { Workbench } from './workbench';

describe('npm start', () => {
  let browser: Browser | undefined;
  let start: ChildProcessByStdio<null, Readable, null> | undefined;

  before(function () {
    // It would open the desktop editor of whoever runs the tests.
    const windows = process.platform === 'win32';
    if (windows || spawnSync('code', ['--version']).status === 0) this.skip();
  });

  after(async () => {
    await browser?.close();
    if (start?.exitCode !== null || start.pid === undefined) return;
    const ended = new Promise((resolve) => start?.once('close', resolve));
    // As Ctrl+C does: npm and everything that it started.
    process.kill(-start.pid, 'SIGINT');
    await ended;
  });

  it('prints an address where the extension is at work on an example', async () => {
    start = spawn('npm', ['start'], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    const address = await addressIn(start.stdout);
    browser = await launchBrowser();
    const workbench = await Workbench.open(browser, { addressOf: () => address });
    await workbench.tab('search-results-missing.md').waitFor();
    await workbench.squiggles('warning').first().waitFor();
    await workbench.screenshot('npm start');
  });
});

function addressIn(output: Readable): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    output.on('data', (data) => {
      text += String(data);
      const address = /http:\S+/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    });
    output.on('end', () => reject(new Error(`npm start ended:\n${text}`)));
  });
}
