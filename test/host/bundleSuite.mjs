import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { schemaValidators } from '../../schemas/esbuildValidators.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Bundles the tests of one kind of window into one module with the `run()` that VS Code calls in its extension host.
 * @param {object} options
 * @param {string} options.window the folder under test/host with the tests
 * @param {string} options.outfile inside the project, so that mocha is found
 * @param {{ readonly grep?: string | undefined, readonly mark: string, readonly folders?: number }} options.run see runMocha.ts
 */
export async function bundleSuite({ window, outfile, run }) {
  const modules = readdirSync(join(here, window), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => `./${window}/${name.replaceAll('\\', '/')}`);
  const contents = `
    import { runMocha } from './runMocha';
    export const run = () => runMocha(${JSON.stringify(run)}, () => {
      ${modules.map((module) => `require(${JSON.stringify(module)});`).join('\n')}
    });`;
  await build({
    stdin: { contents, resolveDir: here, sourcefile: `${window}.ts`, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    // ES modules before UMD, whose inner requires a bundler cannot follow (jsonc-parser).
    mainFields: ['module', 'main'],
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: true,
    logLevel: 'warning',
    plugins: [schemaValidators()],
  });
}
