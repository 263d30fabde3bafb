// @ts-check
// Only Node's own modules here: this runs in a fresh clone, before `npm ci`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { projectRoot } from './paths.mjs';

const minimum = { major: 20, minor: 19 };

/**
 * Installs the packages of the lock file when they are missing or another lock file's.
 * @returns {Promise<void>}
 */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < minimum.major || (major === minimum.major && minor < minimum.minor)) {
    throw new Error(`Node ${minimum.major}.${minimum.minor} or newer is needed; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json …');
  await npm(['ci'], projectRoot);
}

/** npm keeps a copy of the lock file it installed; optional packages of other systems are absent from it. */
function isInstalled() {
  const installedLock = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, entry]) => place === '' || entry.optional || installed[place]?.version === entry.version,
  );
}
