// Writes the files that are derived from the code: snippets, the pages of rules, of blame language and of settings, licences.
// `npm run generate`; unit tests fail when a checked-in file differs from what its source gives.
import { Buffer } from 'node:buffer';
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { shared } from '../esbuild.config.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

await write('snippets/postmortem.json', 'src/core/templates/snippets.ts', 'snippetFile');
await write('media/docs/rules.md', 'src/core/rules/documentation/rulesPage.ts', 'rulesPage');
await write('media/docs/blame.md', 'src/core/rules/documentation/blamePage.ts', 'blamePage');
await write('media/docs/configuration.md', 'src/core/config/configurationPage.ts', 'configurationPage');
writeFileSync('ThirdPartyNotices.txt', await thirdPartyNotices());

/** Writes what a function of a module gives. */
async function write(file, module, name) {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [module],
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  writeFileSync(file, (await import(`data:text/javascript;base64,${code}`))[name]());
}
