// `import validate from 'validator:front-matter'` compiles schemas/front-matter.schema.json ahead of time, so that
// nothing is compiled (`new Function`) while the extension runs and ajv itself stays out of the bundle.
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Keywords that editors read and that validate nothing; a validator would carry them along. */
const annotations = new Set(['title', 'description', 'default', 'examples', 'enumDescriptions']);
/** Keywords whose values are schemas by name. */
const schemasByName = new Set(['properties', '$defs']);

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
        const contents = validatorSource(JSON.parse(await readFile(file, 'utf8')));
        return { contents, loader: 'js', resolveDir: folder, watchFiles: [file] };
      });
    },
  };
}

/** Source of a module that needs no other: ajv's helpers for lengths, equality and formats would come as `require`. */
function validatorSource(schema) {
  const ajv = new Ajv2020.default({
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    unevaluated: false,
    code: { source: true, esm: true },
  });
  const source = standaloneCode.default(ajv, ajv.compile(withoutAnnotations(schema)));
  const helper = /require\("([^"]+)"\)/.exec(source)?.[1];
  if (helper !== undefined) throw new Error(`This schema needs ${helper} at run time: use \`pattern\` instead.`);
  return source;
}

function withoutAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !annotations.has(keyword))
      .map(([keyword, value]) => [
        keyword,
        schemasByName.has(keyword)
          ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutAnnotations(inner)]))
          : withoutAnnotations(value),
      ]),
  );
}
