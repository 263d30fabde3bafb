// @ts-check
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../esbuild.config.mjs';
import { endWithThisProcess } from './endWithThisProcess.mjs';
import { projectRoot } from './paths.mjs';

const shipped = ['package.json', 'package.nls.json', 'l10n', 'media', 'schemas', 'snippets', 'README.md'];

/**
 * Builds the extension into a folder of its own, so that a later build does not change it under a running test.
 * It lies inside the project, where tests find the packages they need.
 * @returns {Promise<{ readonly folder: string, readonly remove: () => void }>}
 */
export async function buildDevelopmentExtension() {
  const folder = mkdtempSync(join(projectRoot, '.test-build-extension-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  endWithThisProcess(remove);
  for (const name of shipped) {
    const source = join(projectRoot, name);
    if (existsSync(source)) cpSync(source, join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'dist'), { recursive: true });
  await buildExtension({ outdir: join(folder, 'dist'), dev: true });
  return { folder, remove };
}
