// `import validate from 'validator:front-matter'` compiles schemas/front-matter.schema.json ahead of time, so that
// nothing is compiled (`new Function`) while the extension runs and ajv itself stays out of the bundle.
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

export function schemaValidators() {
  return {
    name: 'schema-validators',
    setup(build) {
      build.onResolve({ filter: /^validator:/ }, ({ path }) => ({
        path: path.slice('validator:'.length),
        namespace: 'schema-validator',
      }));
      build.onLoad({ filter: /.*/, namespace: 'schema-validator' }, async ({ path }) => {
        const file = `${folder}${path}.schema.json`;
        const schema = JSON.parse(await readFile(file, 'utf8'));
        const ajv = new Ajv2020.default({ allErrors: true, verbose: true, code: { source: true, esm: true } });
        addFormats.default(ajv);
        const contents = standaloneCode.default(ajv, ajv.compile(schema));
        return { contents, loader: 'js', resolveDir: folder, watchFiles: [file] };
      });
    },
  };
}
