// One call for each linter that people run on Markdown today, as its documentation says; each gives its findings.
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** Names and calls; a linter that cannot be loaded is left out. */
export async function peers() {
  const found = [];
  for (const [name, prepare] of Object.entries(recipes)) {
    try {
      found.push([name, await prepare()]);
    } catch (error) {
      console.error(`${name} is not measured: ${error.message}`);
    }
  }
  return found;
}

const recipes = {
  markdownlint: async () => {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { text } }).text.length;
  },
  'remark-lint': async () => {
    const { remark } = await import('remark');
    const { default: gfm } = await import('remark-gfm');
    const { default: frontmatter } = await import('remark-frontmatter');
    const { default: recommended } = await import('remark-preset-lint-recommended');
    const processor = remark().use(frontmatter).use(gfm).use(recommended);
    return (text) => processor.processSync(text).messages.length;
  },
  alex: async () => {
    const { markdown } = await import('alex');
    return (text) => markdown(text).messages.length;
  },
  'write-good': async () => {
    const writeGood = load('write-good');
    return (text) => writeGood(text).length;
  },
};
