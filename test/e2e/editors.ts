import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildDevelopmentExtension } from '../workbench/developmentExtension.mjs';
import { endWithThisProcess } from '../workbench/endWithThisProcess.mjs';
import { newest, oldest } from '../workbench/versions.mjs';
import { startVsCodeServer, type VsCodeServer } from '../workbench/vsCodeServer.mjs';
import { workbenchAddress } from '../workbench/workbenchAddress.mjs';
import { serveWebExtension } from './webExtension';

/** A running VS Code that has the extension. */
export interface Editor {
  /** The address of a window with a folder open. */
  addressOf(folder: string): string;
  /** Sets up a page before the address is opened in it. */
  prepare?(page: Page): Promise<void>;
  stop(): Promise<void>;
}

/** One way in which a person gets to run the extension. */
export interface Installation {
  readonly name: string;
  start(settings?: Readonly<Record<string, unknown>>): Promise<Editor>;
}

/** From source, as a contributor runs it with `npm start`. */
export const fromSource: Installation = {
  name: `VS Code ${oldest.name} with the extension from source`,
  async start(settings = {}) {
    const extension = await buildDevelopmentExtension();
    const server = await startVsCodeServer({ version: oldest, settings });
    return {
      addressOf: (folder) => workbenchAddress(server.authority, { folder, extensionFolder: extension.folder }),
      async stop() {
        await server.stop();
        extension.remove();
      },
    };
  },
};

/** From source, in a web worker of the browser: no Node, as on github.dev. */
export const inWebWorker: Installation = {
  name: `VS Code ${oldest.name} with the extension in a web worker`,
  async start(settings = {}) {
    const extension = await buildDevelopmentExtension();
    const server = await startVsCodeServer({ version: oldest, settings });
    return {
      addressOf: (folder) => workbenchAddress(server.authority, { folder }),
      prepare: (page) => serveWebExtension(page, server.authority, extension.folder),
      async stop() {
        await server.stop();
        extension.remove();
      },
    };
  },
};

/** Packaged and installed, as everybody else runs it. */
export const packaged: readonly Installation[] = [oldest, newest].map((version) => ({
  name: `VS Code ${version.name} with the packaged extension`,
  async start(settings = {}) {
    const server: VsCodeServer = await startVsCodeServer({ version, settings, vsix: packageExtension() });
    return { addressOf: (folder) => workbenchAddress(server.authority, { folder }), stop: () => server.stop() };
  },
}));

let vsix: string | undefined;

/** Packages the extension the first time that a test asks for it. */
function packageExtension(): string {
  if (vsix !== undefined) return vsix;
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-vsix-'));
  endWithThisProcess(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'postmortem.vsix');
  execFileSync('npm', ['run', '--silent', 'package', '--', '--out', file], { shell: process.platform === 'win32' });
  vsix = file;
  return vsix;
}
