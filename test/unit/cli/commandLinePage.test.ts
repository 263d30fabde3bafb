import { ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { adapters } from '../../../src/core/imports/adapters';
import { exportHelp, publishHelp } from '../../../src/cli/publishHelp';
import { configHelp, formats, help, importHelp, inspectHelp, lintHelp, newHelp } from '../../../src/cli/help';
import { actionsHelp, searchHelp, statsHelp } from '../../../src/cli/libraryHelp';

describe('the page of the command line', () => {
  const page = readFileSync('media/docs/command-line.md', 'utf8');

  it('names every kind of file that can be imported', () => {
    for (const { id } of adapters) ok(page.includes(`\`${id}\``), id);
  });

  it('names every command, option and format that the help names', () => {
    const library = [searchHelp, statsHelp, actionsHelp];
    const names = [help, lintHelp, inspectHelp, newHelp, importHelp, configHelp, exportHelp, publishHelp, ...library]
      .flatMap((text) => [...text.matchAll(/^ {2}(--[a-z-]+|[a-z]+)/gm)])
      .map(([, name]) => name ?? '');
    for (const name of names.filter((each) => each !== '--help' && each !== '--version')) ok(page.includes(name), name);
    for (const format of formats) ok(page.includes(`--format ${format}`), format);
  });
});
