// @ts-check
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { downloads } from './paths.mjs';
import { newerNode, ripgrep } from './versions.mjs';

/** @typedef {{ readonly name: string, readonly codeServer: string, readonly nodeMajor: number }} VsCodeVersion */

/**
 * Makes sure that a version of VS Code's server is in the downloads folder.
 * @param {VsCodeVersion} version
 * @returns {Promise<{ readonly node: string, readonly serverMain: string }>} the Node to run it with, and its script
 */
export async function installVsCode(version) {
  const folder = await installPackage('code-server', version.codeServer, async (packageFolder) => {
    // The native modules are not built: the logger, the watchdog and the terminal are missing, and nobody misses them.
    await npm(['install', '--ignore-scripts', '--omit=dev'], join(packageFolder, 'lib', 'vscode'));
  });
  const vscode = join(folder, 'lib', 'vscode');
  linkAsar(vscode);
  await addRipgrep(vscode);
  return { node: await nodeFor(version), serverMain: join(vscode, 'out', 'server-main.js') };
}

/**
 * @param {VsCodeVersion} version
 * @returns {Promise<string>}
 */
async function nodeFor({ nodeMajor }) {
  // code-server names one major version; newer ones work too, older ones do not.
  if (Number(process.versions.node.split('.')[0]) >= nodeMajor) return process.execPath;
  const folder = await installPackage('node', newerNode);
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Installs one npm package into a folder of its own. It is prepared aside and moved into place when complete, so a run
 * that was cut short leaves nothing half done, and of two runs at once the first wins.
 * @param {string} name
 * @param {string} version
 * @param {(packageFolder: string) => Promise<void>} [finish]
 * @returns {Promise<string>} the folder of the package
 */
async function installPackage(name, version, finish) {
  const place = join(downloads, `${name.replaceAll('/', '-')}-${version}`);
  const packageIn = (/** @type {string} */ folder) => join(folder, 'node_modules', name);
  if (existsSync(place)) return packageIn(place);

  console.log(`Fetching ${name} ${version} from the npm registry into .vscode-test …`);
  mkdirSync(downloads, { recursive: true });
  const aside = mkdtempSync(join(downloads, 'partial-'));
  try {
    writeFileSync(join(aside, 'package.json'), '{ "private": true }\n');
    // The package `node` fetches the binary for this system in its install script; code-server's would build modules.
    const scripts = name === 'node' ? [] : ['--ignore-scripts'];
    await npm(['install', '--save-exact', ...scripts, `${name}@${version}`], aside);
    await finish?.(packageIn(aside));
    moveIntoPlace(aside, place);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return packageIn(place);
}

/**
 * @param {string} aside
 * @param {string} place
 */
function moveIntoPlace(aside, place) {
  try {
    renameSync(aside, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}

/**
 * The built-in extensions look for their modules under the name that the desktop's archive has.
 * @param {string} vscode
 */
function linkAsar(vscode) {
  try {
    symlinkSync(join(vscode, 'node_modules'), join(vscode, 'node_modules.asar'), 'junction');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
}

/**
 * Older versions fetch the program that finds files in an install script; newer ones carry it in this package.
 * @param {string} vscode
 */
async function addRipgrep(vscode) {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const module = join(vscode, 'node_modules', '@vscode', 'ripgrep');
  const place = join(module, 'bin', program);
  if (!existsSync(module) || existsSync(place)) return;
  const folder = await installPackage('@vscode/ripgrep-universal', ripgrep);
  mkdirSync(join(module, 'bin'), { recursive: true });
  // Copied aside first: another run may be looking at this moment.
  const aside = `${place}-${process.pid}`;
  copyFileSync(join(folder, 'bin', `${process.platform}-${process.arch}`, program), aside);
  renameSync(aside, place);
}
