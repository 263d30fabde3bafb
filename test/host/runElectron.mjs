// Runs the host tests inside a desktop VS Code that @vscode/test-electron downloads:
//   npm run test:electron                       the oldest supported version
//   npm run test:electron -- --version stable   another one
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { buildDevelopmentExtension } from '../workbench/developmentExtension.mjs';
import { downloads } from '../workbench/paths.mjs';
import { oldest } from '../workbench/versions.mjs';
import { bundleSuite } from './bundleSuite.mjs';
import { makeWorkspace, windows } from './testWindow.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' }, version: { type: 'string' } } });
const version = values.version ?? oldest.name;

const extension = await buildDevelopmentExtension();
for (const window of windows) {
  console.log(`\nVS Code ${version}, ${window}`);
  const testModule = join(extension.folder, `${window}.cjs`);
  await bundleSuite({ window, outfile: testModule, run: { grep: values.grep, mark: '' } });
  const { folder, workspaceFile, remove } = makeWorkspace(window);
  // The path of the sockets in the profile must stay short, or macOS refuses them.
  const profile = mkdtempSync(join(tmpdir(), 'pm-'));
  try {
    await runTests({
      version,
      cachePath: downloads,
      extensionDevelopmentPath: extension.folder,
      extensionTestsPath: testModule,
      launchArgs: [
        ...[folder ?? workspaceFile ?? []].flat(),
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
        `--user-data-dir=${profile}`,
      ],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
extension.remove();
