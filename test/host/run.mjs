// Runs the host tests inside the extension host of the oldest supported VS Code:
//   npm run test:host
//   npm run test:host -- --grep "New Postmortem"     only tests whose title matches
//   npm run test:host -- --window noFolder           only one kind of window (a folder under test/host)
//   npm run test:host -- --window large              measures a library of 10,000 postmortems
//   npm run test:host -- --verbose                   with everything the editor logs
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { launchBrowser } from '../workbench/browser.mjs';
import { buildDevelopmentExtension } from '../workbench/developmentExtension.mjs';
import { projectRoot } from '../workbench/paths.mjs';
import { oldest } from '../workbench/versions.mjs';
import { startVsCodeServer } from '../workbench/vsCodeServer.mjs';
import { workbenchAddress } from '../workbench/workbenchAddress.mjs';
import { bundleSuite } from './bundleSuite.mjs';
import { sourceLinesOf } from './sourceLines.mjs';
import { largeWindow, makeWorkspace, windows } from './testWindow.mjs';

const { values } = parseArgs({
  options: { grep: { type: 'string' }, window: { type: 'string' }, verbose: { type: 'boolean' } },
});
const chosen =
  values.window === largeWindow
    ? [largeWindow]
    : windows.filter((window) => values.window === undefined || values.window === window);
const mark = 'host tests: ';
// An editor that does not start or a test that blocks the extension host must not hold up the run for ever.
const limitMinutes = 10;

const extension = await buildDevelopmentExtension();
// An error or stray rejection in the editor's log whose stack has one of these is the extension's, and fails the run.
const ourCode = [join(extension.folder, 'dist'), join(projectRoot, 'src')];
const browser = await launchBrowser();
try {
  for (const window of chosen) {
    const testModule = join(extension.folder, `${window}.cjs`);
    await bundleSuite({ window, outfile: testModule, run: { grep: values.grep, mark, ...foldersOf(window) } });
    console.log(`\nVS Code ${oldest.name}, ${window}`);
    let outcome = await runInWindow(window, testModule);
    for (let again = 0; outcome === 'not open' && again < 5; again++) outcome = await runInWindow(window, testModule);
    if (outcome !== 'passed') process.exitCode = 1;
  }
} finally {
  await browser.close();
  extension.remove();
}

/**
 * A window with a workspace file may start its extension host before the file has been read: then it is opened again.
 * @param {string} window
 */
function foldersOf(window) {
  return window === 'multiRoot' ? { folders: 2 } : {};
}

/**
 * Opens the window in an editor of its own, relays what the tests print, and waits for the end of the run.
 * @param {string} window
 * @param {string} testModule
 * @returns {Promise<'passed' | 'failed' | 'not open'>}
 */
async function runInWindow(window, testModule) {
  const { remove, ...workspace } = makeWorkspace(window);
  const server = await startVsCodeServer({ version: oldest });
  const page = await browser.newPage();
  const withSourceLines = sourceLinesOf(testModule);
  let errorsOfOurs = 0;
  let isOpen = true;
  try {
    // The two functions that VS Code's web workbench calls, when they exist, to tell about a test run.
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const text = args.join(' ');
      if (text === `${mark}the workspace is not open`) isOpen = false;
      if (text.startsWith(mark)) return console.log(withSourceLines(text.slice(mark.length)));
      const isOurs = (type === 'error' || type === 'warn') && ourCode.some((folder) => text.includes(folder));
      if (isOurs) errorsOfOurs += 1;
      if (isOurs || values.verbose) console.log(type, text);
    });
    const exitCode = await new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`Not done after ${limitMinutes} minutes.`)), limitMinutes * 60_000).unref();
      page.on('crash', () => reject(new Error('The browser page crashed.')));
      const address = workbenchAddress(server.authority, {
        ...workspace,
        extensionFolder: extension.folder,
        testModule,
      });
      page
        .exposeFunction('codeAutomationExit', resolve)
        .then(() => page.goto(address))
        .catch(reject);
    });
    if (!isOpen) return 'not open';
    return exitCode === 0 && errorsOfOurs === 0 ? 'passed' : 'failed';
  } finally {
    await page.close();
    await server.stop();
    remove();
  }
}
