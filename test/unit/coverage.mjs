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
 * Node's arguments that put c8 between Node and mocha.
 * @param {string} outdir
 * @returns {string[]}
 */
export function coverageCommand(outdir) {
  return [
    'node_modules/c8/bin/c8.js',
    '--exclude-after-remap',
    '--include=src/core/**',
    `--temp-directory=${outdir}/coverage`,
    '--reporter=text',
    process.execPath,
  ];
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
