// Collects the texts that the extension shows, for translators: `node l10n/extractStrings.mjs` writes bundle.l10n.json,
// `--check` fails when that file is not what the sources say.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The text of bundle.l10n.json for the sources as they are. */
function stringBundle() {
  const texts = sourceFiles().flatMap((file) => textsIn(readFileSync(file, 'utf8')));
  const sorted = [...new Set(texts)].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), undefined, 2)}\n`;
}

function sourceFiles() {
  const folder = `${root}src/editor`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

/** The first arguments of all calls of `l10n.t`. */
function textsIn(source) {
  const texts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [text] = node.arguments;
      if (!text || !ts.isStringLiteralLike(text)) throw new Error(`Not a plain text: ${node.getText()}`);
      texts.push(text.text);
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return texts;
}

const file = `${root}l10n/bundle.l10n.json`;
if (!process.argv.includes('--check')) writeFileSync(file, stringBundle());
else if (readFileSync(file, 'utf8') !== stringBundle()) {
  console.error('l10n/bundle.l10n.json is out of date: run `node l10n/extractStrings.mjs`.');
  process.exitCode = 1;
}
