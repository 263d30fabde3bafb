import { ok, strictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { matchesAnyGlob, matchesGlob } from '../../../src/core/config/glob';

describe('matchesGlob', () => {
  it('lets * and ? stay within a folder', () => {
    ok(matchesGlob('docs/*.md', 'docs/a.md'));
    ok(!matchesGlob('docs/*.md', 'docs/x/a.md'));
    ok(matchesGlob('a?.md', 'a1.md'));
    ok(!matchesGlob('a?.md', 'a.md'));
  });

  it('lets ** cross any number of folders, none included', () => {
    for (const path of ['a.md', 'x/a.md', 'x/y/a.md']) ok(matchesGlob('**/a.md', path), path);
    for (const path of ['x/a.md', 'x/y/z.md']) ok(matchesGlob('x/**', path), path);
    ok(!matchesGlob('x/**', 'y/a.md'));
  });

  it('takes one of several alternatives, also nested ones', () => {
    ok(matchesGlob('**/*.{md,markdown}', 'x/a.markdown'));
    ok(matchesGlob('{a,b{1,2}}.md', 'b2.md'));
    ok(!matchesGlob('{a,b}.md', 'c.md'));
  });

  it('sees no difference between upper and lower case', () => {
    ok(matchesGlob('**/*postmortem*.md', 'docs/PostMortem-2026.md'));
  });

  it('reads brackets that do not close, and other signs, as themselves', () => {
    ok(matchesGlob('a{b.md', 'a{b.md'));
    ok(matchesGlob('a+(b)[c].md', 'a+(b)[c].md'));
  });

  it('finds the usual places by default', () => {
    const usual = ['postmortems/a.md', 'x/post-mortems/y/a.md', 'my-postmortem.md'];
    for (const path of usual) strictEqual(matchesAnyGlob(defaultConfig.include, path), true, path);
    for (const path of ['README.md', 'docs/a.md'])
      strictEqual(matchesAnyGlob(defaultConfig.include, path), false, path);
  });

  it('takes no longer for hostile patterns', () => {
    const start = performance.now();
    ok(!matchesGlob('*a'.repeat(500) + 'b', 'a'.repeat(1000)));
    ok(!matchesGlob('**/a/'.repeat(200) + 'b', 'a/'.repeat(500) + 'c'));
    ok(!matchesGlob('{a,b}'.repeat(60), 'c'));
    ok(performance.now() - start < 2000);
  });
});
