import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, it } from 'mocha';
import { projectRoot } from '../workbench/paths.mjs';

describe('The web bundle', () => {
  it('loads where there is neither a document nor Node', () => {
    const module = { exports: {} };
    const required = [];
    // What every web worker has, of what the bundle's packages may touch when they load.
    const { TextEncoder, TextDecoder, URL, setTimeout, clearTimeout } = globalThis;
    const worker = { TextEncoder, TextDecoder, URL, setTimeout, clearTimeout, module, exports: module.exports };
    const require = (name) => {
      required.push(name);
      return anything();
    };
    const file = join(projectRoot, 'dist/web/extension.js');
    runInContext(readFileSync(file, 'utf8'), createContext({ ...worker, require }), { filename: file });
    assert.equal(typeof module.exports.activate, 'function');
    assert.deepEqual([...new Set(required)], ['vscode']);
  });
});

/** Stands for the whole `vscode` module: whatever is read from it can be called, constructed, extended and read again. */
function anything() {
  return new Proxy(function () {}, {
    get: (target, name) => (name === 'prototype' ? target.prototype : anything()),
    apply: () => anything(),
  });
}
