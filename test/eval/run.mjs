// Measures the engine on a folder of annotated postmortems: `npm run eval -- CORPUS [--only sections]`.
import { spawnSync } from 'node:child_process';
import { bundle } from '../bundle.mjs';

const outdir = `.test-build-${process.pid}`;
await bundle(outdir, { entryPoints: { eval: 'test/eval/main.ts' } });
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', `${outdir}/eval.mjs`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
