import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { schemaValidators } from '../schemas/esbuildValidators.mjs';

/**
 * Turns TypeScript into modules that plain Node runs; packages stay outside. The folder must lie inside the project for
 * `node_modules`, be one for each process so that two runs do not disturb each other, and goes when the process ends.
 */
export async function bundle(outdir, options) {
  process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
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
    ...options,
  });
}
