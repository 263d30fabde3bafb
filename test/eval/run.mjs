// Measures the engine on a folder of annotated postmortems: `npm run eval -- CORPUS [--only sections]`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { schemaValidators } from '../../schemas/esbuildValidators.mjs';

const outdir = `.test-build-${process.pid}`;
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
await build({
  entryPoints: { eval: 'test/eval/main.ts' },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [schemaValidators()],
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', `${outdir}/eval.mjs`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
