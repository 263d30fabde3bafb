import { ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { configurationPage } from '../../../src/core/config/configurationPage';
import { readConfig } from '../../../src/core/config/readConfig';
import { findingCodes } from '../../../src/core/rules/findingCode';

describe('the page of settings', () => {
  const page = configurationPage();

  it('is checked in as it is generated (npm run generate)', () => {
    strictEqual(readFileSync('media/docs/configuration.md', 'utf8'), page);
  });

  it('shows a configuration that is valid', () => {
    const [, example] = /```jsonc\n([^]*?)```/.exec(page) ?? [];
    ok(example);
    strictEqual(readConfig(example).problems.length, 0);
  });

  it('names every rule', () => {
    for (const code of findingCodes) ok(page.includes(`rules.md#${code}`), code);
  });
});
