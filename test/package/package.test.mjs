import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '@vscode/vsce';
import { before, describe, it } from 'mocha';
import { besideParts, parts } from '../../esbuild.config.mjs';
import { thirdPartyNotices } from '../../scripts/thirdPartyNotices.mjs';
import { projectRoot } from '../workbench/paths.mjs';

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const loadedLater = [...parts, ...Object.keys(besideParts)];
const kilobytes = (file) => statSync(join(projectRoot, file)).size / 1024;

describe('The package', () => {
  let files;

  before(async () => {
    files = (await listFiles({ cwd: projectRoot, dependencies: false })).map((file) => file.replaceAll('\\', '/'));
  });

  it('holds nothing but what runs and what a person reads', () => {
    const allowed = [
      /^(package(\.nls(\.[\w-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|ThirdPartyNotices\.txt)$/,
      new RegExp(`^dist/(extension|${loadedLater.join('|')}|web/extension|panel/\\w+)\\.js$`),
      /^dist\/panel\/\w+\.css$/,
      /^l10n\/[\w.-]+\.json$/,
      /^media\/.+\.(svg|png|css|md|json)$/,
      /^media\/examples\/\.postmortem\.json$/,
      /^schemas\/[\w-]+\.schema\.json$/,
      /^snippets\/[\w-]+\.json$/,
    ];
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds every file that the manifest names', () => {
    const named = [...filesNamedIn(manifest)];
    assert.ok(named.includes('dist/extension.js'));
    assert.ok(named.includes('dist/web/extension.js'));
    assert.deepEqual(
      named.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('holds every part that the code loads later', () => {
    assert.deepEqual(
      loadedLater.map((part) => `dist/${part}.js`).filter((file) => !files.includes(file)),
      [],
    );
  });

  it('holds the licence of every package that it holds code of (npm run generate)', async () => {
    assert.ok(files.includes('ThirdPartyNotices.txt'));
    assert.equal(readFileSync(join(projectRoot, 'ThirdPartyNotices.txt'), 'utf8'), await thirdPartyNotices());
  });

  it('stays small', () => {
    // What loads at start, with the first Markdown document, and with the first postmortem.
    for (const part of ['extension', ...loadedLater]) {
      assert.ok(kilobytes(`dist/${part}.js`) <= 400, `${part} has ${kilobytes(`dist/${part}.js`)} KB`);
    }
    for (const panel of files.filter((file) => file.startsWith('dist/panel/'))) {
      assert.ok(kilobytes(panel) <= 80, `${panel} has ${kilobytes(panel)} KB`);
    }
  });
});

/** Every string in the manifest that is a path inside the package; `bin` is for npm and not part of it. */
function* filesNamedIn(value) {
  if (typeof value === 'string') {
    if (/^(\.\/)?(dist|media|schemas|snippets)\/.*\.\w+$/.test(value)) yield value.replace(/^\.\//, '');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (key !== 'bin') yield* filesNamedIn(inner);
  }
}
