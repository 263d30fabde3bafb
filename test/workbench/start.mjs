// @ts-check
// `npm start`: opens a real VS Code with the extension, built from this checkout, and an example postmortem.
// Only Node's own modules until the packages are there.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithThisProcess } from './endWithThisProcess.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { projectRoot } from './paths.mjs';
import { oldest } from './versions.mjs';
import { startVsCodeServer } from './vsCodeServer.mjs';
import { workbenchAddress } from './workbenchAddress.mjs';

await ensureDependencies();
const { buildExtension } = await import('../../esbuild.config.mjs');
await buildExtension({ outdir: join(projectRoot, 'dist'), dev: true });

// A copy, so that trying things out changes nothing in the checkout.
const folder = mkdtempSync(join(tmpdir(), 'postmortem-example-'));
cpSync(join(projectRoot, 'media', 'examples'), folder, { recursive: true });
// The draft: it has something to say about most things.
const file = join(folder, 'postmortems', '2026-03-04-search-results-missing.md');

if (desktopIsNewEnough()) openDesktop();
else await serveInBrowser();

function desktopIsNewEnough() {
  const { status, stdout } = code(['--version']);
  if (status !== 0) return false;
  const [major = 0, minor = 0] = stdout.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.name.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function openDesktop() {
  const { status, stderr } = code(['--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder, file]);
  if (status !== 0) throw new Error(`code could not be started: ${stderr}`);
  console.log(`VS Code is open with the extension and a copy of the examples in ${folder}.`);
}

/** @param {readonly string[]} args */
function code(args) {
  // On Windows the command is a .cmd file, which needs a shell, and a shell needs quotes.
  const shell = process.platform === 'win32';
  return spawnSync('code', shell ? args.map((arg) => `"${arg}"`) : args, { shell, encoding: 'utf8' });
}

async function serveInBrowser() {
  endWithThisProcess(() => rmSync(folder, { recursive: true, force: true }));
  const server = await startVsCodeServer({ version: oldest });
  const address = workbenchAddress(server.authority, { folder, file, extensionFolder: projectRoot });
  console.log(
    `\nNo recent \`code\` on the PATH, so here is VS Code ${oldest.name} in the browser. Open:\n\n  ${address}\n`,
  );
  console.log('Ctrl+C ends it.');
}
