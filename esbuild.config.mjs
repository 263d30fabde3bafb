// Builds every bundle that ships. `node esbuild.config.mjs [--watch] [--dev]`
import { build, context } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

const bundles = ({ outdir, dev }) =>
  [
    {
      entryPoints: { extension: 'src/extension.ts' },
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
      plugins: [...shared.plugins, engineLater()],
    },
    { entryPoints: { engine: 'src/editor/engine.ts' }, platform: 'node', format: 'cjs' },
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
    // ES modules before UMD, whose inner requires a bundler cannot follow (jsonc-parser).
    mainFields: [...(bundle.platform === 'browser' ? ['browser'] : []), 'module', 'main'],
    outdir,
    minify: !dev,
    sourcemap: dev,
    metafile: true,
  }));

/**
 * On Node, what `src/editor/engine.ts` exports is required from `engine.js` when it is first called: activation loads a
 * small file. (A web extension has to be one file, so there it stays inside.)
 */
function engineLater() {
  return {
    name: 'engine-later',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\/(?:\.\.\/)*engine$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, `${path}.ts`),
        namespace: 'later',
      }));
      build.onResolve({ filter: /^\.\/engine\.js$/, namespace: 'later' }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace: 'later' }, async ({ path }) => {
        const exported = [...(await readFile(path, 'utf8')).matchAll(/^export \{([^}]*)\}/gm)];
        const names = exported.flatMap(([, list]) => list.split(',').map((name) => name.trim()));
        const stand = (name) =>
          /^[A-Z]/.test(name)
            ? `export const ${name} = function (...given) { return Reflect.construct(engine().${name}, given); };`
            : `export const ${name} = (...given) => engine().${name}(...given);`;
        const contents = ["let loaded; const engine = () => (loaded ??= require('./engine.js'));", ...names.map(stand)];
        return { contents: contents.join('\n'), watchFiles: [path] };
      });
    },
  };
}

/**
 * Builds the bundles into a folder.
 * @param {{ outdir: string, dev: boolean, only?: string }} options `dev` keeps names and adds source maps; `only` names
 *   the one bundle to build ("cli")
 * @returns {Promise<{ file: string, bytes: number }[]>} the scripts that were written
 */
export async function buildExtension(options) {
  const chosen = bundles(options).filter(({ entryPoints }) => !options.only || options.only in entryPoints);
  const results = await Promise.all(chosen.map((bundle) => build(bundle)));
  if (results.some(({ warnings }) => warnings.length > 0)) throw new Error('The build has warnings.');
  return results
    .flatMap(({ metafile }) => Object.entries(metafile.outputs))
    .map(([file, { bytes }]) => ({ file, bytes }))
    .filter(({ file }) => file.endsWith('.js'));
}

async function main() {
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, dev: { type: 'boolean' } } });
  const outdir = 'dist';
  if (values.watch) {
    for (const options of bundles({ outdir, dev: true })) await (await context(options)).watch();
    return;
  }
  for (const { file, bytes } of await buildExtension({ outdir, dev: values.dev ?? false })) {
    console.log(`${file}  ${(bytes / 1024).toFixed(1)} KB`);
  }
}

if (import.meta.filename === process.argv[1]) await main();
