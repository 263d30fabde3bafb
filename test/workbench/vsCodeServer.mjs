// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithThisProcess } from './endWithThisProcess.mjs';
import { installVsCode } from './installVsCode.mjs';

const defaultSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'window.confirmBeforeClose': 'never',
  // As on the desktop; in the browser the default saves after every pause.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * A VS Code server with a profile of its own: settings, extensions and state live in a temporary folder that goes with
 * it, and the system picks the port, so any number of them run side by side.
 *
 * @typedef {object} VsCodeServer
 * @property {string} authority host and port, as in `http://AUTHORITY/`
 * @property {() => Promise<void>} stop ends the server, its extension hosts and the temporary profile
 */

/**
 * @param {object} options
 * @param {import('./installVsCode.mjs').VsCodeVersion} options.version
 * @param {string} [options.vsix] a packaged extension to install first
 * @param {Readonly<Record<string, unknown>>} [options.settings] added to the settings that keep the editor quiet
 * @returns {Promise<VsCodeServer>}
 */
export async function startVsCodeServer({ version, vsix, settings = {} }) {
  const { node, serverMain } = await installVsCode(version);
  const profile = mkdtempSync(join(tmpdir(), 'postmortem-vscode-'));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  endWithThisProcess(removeProfile);
  writeSettings(profile, { ...defaultSettings, ...settings });
  const command = [serverMain, '--accept-server-license-terms', '--telemetry-level', 'off', ...foldersIn(profile)];
  if (vsix !== undefined) installVsix(node, command, vsix);

  const server = spawn(node, [...command, '--host', '127.0.0.1', '--port', '0', '--without-connection-token'], {
    // A process group of its own, so that stopping it also stops the extension hosts it started.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithThisProcess(() => endProcessTree(server));
  const stop = async () => {
    const ended = new Promise((done) => server.once('exit', done));
    endProcessTree(server);
    if (server.exitCode === null && server.signalCode === null) await ended;
    removeProfile();
  };
  try {
    return { authority: `127.0.0.1:${await portOf(server)}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} profile */
function foldersIn(profile) {
  const { extensions, userData, serverData } = layoutOf(profile);
  return ['--extensions-dir', extensions, '--user-data-dir', userData, '--server-data-dir', serverData];
}

/** @param {string} profile */
function layoutOf(profile) {
  return {
    extensions: join(profile, 'extensions'),
    userData: join(profile, 'user'),
    serverData: join(profile, 'server'),
  };
}

/**
 * @param {string} profile
 * @param {Readonly<Record<string, unknown>>} settings
 */
function writeSettings(profile, settings) {
  const { userData, serverData } = layoutOf(profile);
  // Machine settings take what concerns the machine, user settings the rest; each ignores what it does not know.
  for (const folder of [join(serverData, 'data', 'Machine'), join(userData, 'Machine'), join(userData, 'User')]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
  }
}

/**
 * @param {string} node
 * @param {readonly string[]} command
 * @param {string} vsix
 */
function installVsix(node, command, vsix) {
  const { status, stdout, stderr } = spawnSync(node, [...command, '--install-extension', vsix], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} server
 * @returns {Promise<string>}
 */
function portOf(server) {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (/** @type {unknown} */ data) => {
      output += data;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('error', reject);
    server.on('exit', () => reject(new Error(`The VS Code server ended before it listened:\n${output}`)));
  });
}

/** @param {import('node:child_process').ChildProcess} server */
function endProcessTree(server) {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(server.pid), '/t', '/f']);
  else process.kill(-server.pid, 'SIGKILL');
}
