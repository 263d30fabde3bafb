import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schemaValidators } from '../../schemas/esbuildValidators.mjs';

/**
 * Build options under which nothing of src/core escapes the count.
 * @param {string} outdir
 * @returns {import('esbuild').BuildOptions}
 */
export function coverageBuild(outdir) {
  const core = readdirSync('src/core', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.d.ts'),
  );
  return {
    // A module that no test imports, and a function that none calls, would otherwise not be in the bundle at all.
    stdin: {
      contents: core.map((name) => `import ${JSON.stringify(`./${name.replaceAll('\\', '/')}`)};`).join('\n'),
      resolveDir: 'src/core',
    },
    treeShaking: false,
    plugins: [schemaValidators(), absoluteSources(outdir)],
  };
}

/**
 * The module, made by `coverageBuild`, that imports every module of src/core.
 * @param {string} outdir
 * @returns {string}
 */
export function everyModule(outdir) {
  return join(outdir, 'stdin.mjs');
}

/**
 * Where Node is to write what it covered, in the environment variable NODE_V8_COVERAGE.
 * @param {string} outdir
 * @returns {string}
 */
export function coverageFolder(outdir) {
  return join(outdir, 'coverage');
}

/**
 * Prints which part of each module of src/core ran.
 * @param {string} outdir
 */
export function printCoverage(outdir) {
  const folder = coverageFolder(outdir);
  for (const file of readdirSync(folder).map((name) => join(folder, name))) {
    // In Node's own copy of the source maps the sources are `file:` addresses, which `--include` never matches;
    // without it c8 reads the maps beside the bundles.
    const coverage = JSON.parse(readFileSync(file, 'utf8'));
    delete coverage['source-map-cache'];
    writeFileSync(file, JSON.stringify(coverage));
  }
  const command = ['node_modules/c8/bin/c8.js', 'report', `--temp-directory=${folder}`, '--reporter=text'];
  spawnSync(process.execPath, [...command, '--exclude-after-remap', '--include=src/core/**'], { stdio: 'inherit' });
}

/** c8 compares the sources of a source map with `--include` as they stand there, so they have to be whole paths. */
function absoluteSources(outdir) {
  return {
    name: 'absolute-sources',
    setup: ({ onEnd }) =>
      onEnd(({ errors }) => {
        if (errors.length > 0) return;
        const maps = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.map'));
        for (const map of maps.map((name) => join(outdir, name))) {
          const content = JSON.parse(readFileSync(map, 'utf8'));
          content.sources = content.sources.map((source) => resolve(map, '..', source));
          writeFileSync(map, JSON.stringify(content));
        }
      }),
  };
}
