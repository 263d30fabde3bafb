// The licences of what the bundles hold, as their licences ask for: ThirdPartyNotices.txt is checked in and ships.
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOptions } from '../esbuild.config.mjs';

/** Licences that allow what we do with a package: bundle it and pass it on with this notice. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'CC0-1.0', 'Unlicense']);

/** The text of ThirdPartyNotices.txt: every bundled package with its licence, by name. */
export async function thirdPartyNotices() {
  const folders = [...(await bundledFolders())].sort();
  const packages = folders.map((folder) => ({
    folder,
    ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  }));
  const byName = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const sections = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => section(name, one));
  return `The extension and the command hold code of these packages.\n\n${sections.join('\n')}`;
}

function section(name, { folder, licenses, license = licenses?.[0]?.type }) {
  if (!allowed.has(license)) throw new Error(`${name} has the licence ${license}: may we pass it on?`);
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(one));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8');
  const body = text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
  return `${'-'.repeat(78)}\n${name} (${license})\n\n${body}\n`;
}

/** The folders of the packages that some bundle holds code of. */
async function bundledFolders() {
  const folders = new Set();
  for (const options of buildOptions({ outdir: 'dist', dev: false })) {
    const { metafile } = await build({ ...options, write: false });
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return folders;
}
