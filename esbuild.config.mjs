// Builds every bundle that ships. `node esbuild.config.mjs [--watch] [--dev]`
import { build, context } from 'esbuild';
import { parseArgs } from 'node:util';
import { schemaValidators } from './schemas/esbuildValidators.mjs';

/** Options that every bundle shares; a warning fails the build because it is a defect that reaches users. */
export const shared = {
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [schemaValidators()],
};

const bundles = (dev) =>
  [
    { entryPoints: { extension: 'src/extension.ts' }, platform: 'node', format: 'cjs', external: ['vscode'] },
    {
      entryPoints: { 'web/extension': 'src/extension.ts' },
      platform: 'browser',
      format: 'cjs',
      external: ['vscode'],
      // Without the condition remark picks a build that needs `document` and the web extension crashes at load.
      conditions: ['worker'],
    },
    { entryPoints: { 'panel/timeline': 'src/webview/timeline/main.ts' }, platform: 'browser', format: 'iife' },
    {
      entryPoints: { cli: 'src/cli/main.ts' },
      platform: 'node',
      format: 'cjs',
      banner: { js: '#!/usr/bin/env node' },
    },
  ].map((bundle) => ({
    ...shared,
    ...bundle,
    outdir: 'dist',
    minify: !dev,
    sourcemap: dev,
    metafile: true,
  }));

async function main() {
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, dev: { type: 'boolean' } } });
  if (values.watch) {
    for (const options of bundles(true)) await (await context(options)).watch();
    return;
  }
  const results = await Promise.all(bundles(values.dev ?? false).map((options) => build(options)));
  for (const { warnings, metafile } of results) {
    if (warnings.length > 0) process.exitCode = 1;
    for (const [file, output] of Object.entries(metafile.outputs)) {
      if (file.endsWith('.js')) console.log(`${file}  ${(output.bytes / 1024).toFixed(1)} KB`);
    }
  }
}

if (import.meta.url === `file://${process.argv[1]}`) await main();
