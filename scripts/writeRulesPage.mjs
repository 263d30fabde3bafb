// Writes media/docs/rules.md from the rules. A unit test fails when the page and the rules differ.
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { shared } from '../esbuild.config.mjs';

const { outputFiles } = await build({
  ...shared,
  entryPoints: ['src/core/rules/documentation/rulesPage.ts'],
  platform: 'node',
  format: 'esm',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { rulesPage } = await import(`data:text/javascript;base64,${code}`);
writeFileSync('media/docs/rules.md', rulesPage());
