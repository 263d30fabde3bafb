// Builds every bundle that ships. `node esbuild.config.mjs [--watch] [--dev]`
import { build, context } from 'esbuild';
import { fileURLToPath } from 'node:url';
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
  // For Node, yaml offers CommonJS only, of which nothing can be left out; this is the same code as modules.
  alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/dist/index.js', import.meta.url)) },
};

/** What src/editor/services/parts.ts loads when it is needed, each a file beside the Node bundle. */
export const parts = [
  'reading',
  'checking',
  'importing',
  'publishing',
  'rephrasing',
  'library',
  'templating',
  'reviewing',
];

const partsBesideBundle = {
  name: 'parts-beside-bundle',
  setup(build) {
    build.onResolve({ filter: /\/parts\/\w+$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path.split('/').at(-1)}.js`, external: true } : undefined,
    );
  },
};

/** What parts require as they are loaded, by its module: too large to be a piece of one of them. */
export const besideParts = { blame: 'src/core/blame/findBlame.ts' };

const blameBesideParts = {
  name: 'blame-beside-parts',
  setup(build) {
    build.onResolve({ filter: /\/blame\/findBlame$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: './blame.js', external: true } : undefined,
    );
  },
};

/** The options of every bundle that ships. */
export const buildOptions = ({ outdir, dev }) =>
  [
    {
      entryPoints: { extension: 'src/extension.ts' },
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
      plugins: [...shared.plugins, partsBesideBundle],
      // `require` when the part is asked for: the extension host is a CommonJS world.
      supported: { 'dynamic-import': false },
    },
    {
      entryPoints: {
        ...Object.fromEntries(parts.map((part) => [part, `src/editor/parts/${part}.ts`])),
        ...besideParts,
      },
      platform: 'node',
      format: 'cjs',
      plugins: [...shared.plugins, blameBesideParts],
    },
    {
      entryPoints: { 'web/extension': 'src/extension.ts' },
      platform: 'browser',
      format: 'cjs',
      // The rules for secrets would read a file only for a name that is never given to them.
      external: ['vscode', 'node:fs'],
      alias: { ...shared.alias, 'node:path': 'path-browserify' },
      // Without the condition remark picks a build that needs `document` and the web extension crashes at load.
      conditions: ['worker'],
    },
    {
      entryPoints: { 'panel/timeline': 'src/webview/timeline/main.ts', 'panel/trends': 'src/webview/trends/main.ts' },
      platform: 'browser',
      format: 'iife',
    },
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
 * Builds the bundles into a folder.
 * @param {{ outdir: string, dev: boolean, only?: string }} options `dev` keeps names and adds source maps; `only` names
 *   the one bundle to build ("cli")
 * @returns {Promise<{ file: string, bytes: number }[]>} the scripts that were written
 */
export async function buildExtension(options) {
  const chosen = buildOptions(options).filter(({ entryPoints }) => !options.only || options.only in entryPoints);
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
    for (const options of buildOptions({ outdir, dev: true })) await (await context(options)).watch();
    return;
  }
  for (const { file, bytes } of await buildExtension({ outdir, dev: values.dev ?? false })) {
    console.log(`${file}  ${(bytes / 1024).toFixed(1)} KB`);
  }
}

if (import.meta.filename === process.argv[1]) await main();
