// Writes a folder of made-up postmortems beside other Markdown: `node test/bench/writeLibrary.mjs FOLDER [POSTMORTEMS] [OTHERS]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../bundle.mjs';

const [folder, postmortems = '10000', others = '50000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder to write.');
process.chdir(join(import.meta.dirname, '..', '..'));
const outdir = `.test-build-${process.pid}`;
await bundle(outdir, { entryPoints: { library: 'test/bench/generateLibrary.ts' } });
const { generateIncident, pathOf } = await import(pathToFileURL(join(outdir, 'library.mjs')).href);

const made = new Set();
function write(path, text) {
  const parent = dirname(join(folder, path));
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  writeFileSync(join(folder, path), text);
}

for (let i = 0; i < Number(postmortems); i++) write(pathOf(i), generateIncident(i));
for (let i = 0; i < Number(others); i++) write(`notes/${i % 100}/note-${i}.md`, `# Note ${i}\n\nNothing broke.\n`);
