// Runs the end-to-end tests: a browser drives VS Code's workbench as a person would.
//   npm run test:e2e
//   npm run test:e2e -- test/e2e/panel.test.ts --grep "reveals"     only some of them
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.mjs';
import { findBrowser } from '../workbench/browser.mjs';

findBrowser();
const args = process.argv.slice(2);
const named = args.filter((arg) => arg.endsWith('.test.ts'));
const found = readdirSync('test/e2e').filter((name) => name.endsWith('.test.ts'));
const entryPoints = named.length > 0 ? named : found.map((name) => join('test/e2e', name));

// Beside the sources, so that `../workbench/` means the same there.
const outdir = `test/.test-build-e2e-${process.pid}`;
await bundle(outdir, {
  entryPoints,
  // These scripts find the project from where they stand.
  external: ['../workbench/*'],
});
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    '--reporter=spec',
    '--timeout=180000',
    '--exit',
    ...args.filter((arg) => !named.includes(arg)),
    `${outdir}/**/*.test.mjs`,
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
