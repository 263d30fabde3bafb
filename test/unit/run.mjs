// Runs the unit tests in plain Node: `npm run test:unit`, or only some of them: `npm run test:unit -- test/unit/blame --grep quote`.
// Tests are TypeScript; esbuild turns each into a module (packages stay outside), mocha runs them.
// `npm run coverage` also tells how much of src/core they ran.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.mjs';
import { coverageBuild, coverageFolder, everyModule, printCoverage } from './coverage.mjs';

const args = process.argv.slice(2);
const withCoverage = args.includes('--coverage');
const places = args.filter((arg) => arg.startsWith('test/unit'));
const mochaArgs = args.filter((arg) => !places.includes(arg) && arg !== '--coverage');
const files = (places.length > 0 ? places : ['test/unit']).flatMap((place) =>
  statSync(place).isDirectory() ? testsIn(place) : [place],
);

const outdir = `.test-build-${process.pid}`;
await bundle(outdir, {
  entryPoints: files,
  outbase: 'test/unit',
  splitting: true,
  ...(withCoverage ? coverageBuild(outdir) : {}),
});
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    '--reporter',
    'dot',
    // No test takes long, but the machine may be busy.
    '--timeout=30000',
    ...mochaArgs,
    `${outdir}/**/*.test.mjs`,
    ...(withCoverage ? [everyModule(outdir)] : []),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, ...(withCoverage ? { NODE_V8_COVERAGE: coverageFolder(outdir) } : {}) },
  },
);
if (withCoverage) printCoverage(outdir);
process.exitCode = status ?? 1;

function testsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}
