import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtInTemplates } from '../../../src/core/templates/builtInTemplates';

interface Manifest {
  readonly icon: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly capabilities: Readonly<Record<string, { readonly supported: boolean; readonly description: string }>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly snippets: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

interface Step {
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

const text = (file: string): string => readFileSync(file, 'utf8');
const manifestText = text('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(text('package.nls.json')) as Readonly<Record<string, string>>;
const { contributes } = manifest;
const commandIds = contributes.commands.map(({ command }) => command);
const settings = Object.entries(contributes.configuration.properties);
const editorSource = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => text(`src/editor/${name}`))
  .join('\n');

describe('The manifest', () => {
  it('has every text it names, and names every text it has', () => {
    const named = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    deepStrictEqual([...new Set(named)].sort(), Object.keys(strings).sort());
  });

  it('uses only commands that it or VS Code declares', () => {
    const { menus, keybindings, walkthroughs } = contributes;
    const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const used = [
      ...Object.values(menus).flatMap((items) => items.map(({ command }) => command)),
      ...keybindings.map(({ command }) => command),
      ...steps.flatMap(({ completionEvents }) => completionEvents.map((event) => event.replace('onCommand:', ''))),
      ...Object.values(strings).flatMap((value) =>
        [...value.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id ?? ''),
      ),
    ];
    deepStrictEqual(
      used.filter((command) => !commandIds.includes(command) && !command.startsWith('vscode.')),
      [],
    );
  });

  it('declares each command once, in its own category and in Title Case', () => {
    strictEqual(new Set(commandIds).size, commandIds.length);
    const small = /^(?:a|an|and|as|in|is|of|the|this|to|or)$/i;
    for (const { title, category } of contributes.commands) {
      strictEqual(category, 'Postmortem');
      const words = (strings[title.replaceAll('%', '')] ?? '').split(' ');
      ok(
        words.every((word) => small.test(word) || /^[A-Z]/.test(word)),
        words.join(' '),
      );
    }
  });

  it('declares the settings that the code reads, each with a default, fewer than fifteen', () => {
    const read = [...editorSource.matchAll(/settings\.get<unknown>\('([\w.]+)'\)/g)].map(
      ([, key]) => `postmortem.${key ?? ''}`,
    );
    deepStrictEqual(settings.map(([key]) => key).sort(), [...new Set(read)].sort());
    ok(settings.every(([, setting]) => setting.default !== undefined));
    ok(settings.length < 15);
  });

  it('offers the built-in templates as the default template', () => {
    deepStrictEqual(
      contributes.configuration.properties['postmortem.defaultTemplate']?.enum,
      builtInTemplates.map(({ id }) => id),
    );
  });

  it('takes only folders inside the workspace folder for new postmortems', () => {
    const pattern = new RegExp(contributes.configuration.properties['postmortem.folder']?.pattern ?? '$^');
    ok(['postmortems', 'docs/incidents', '', '..hidden', 'a..b/c'].every((folder) => pattern.test(folder)));
    ok(!['/etc', '..', 'a/../../b', 'C:\\x', '\\\\share', 'a\\..'].some((folder) => pattern.test(folder)));
  });

  it('names only files that are there', () => {
    const files = [
      manifest.icon,
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ];
    deepStrictEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('has what the marketplace shows', () => {
    ok(manifest.categories.length > 0 && manifest.keywords.length > 0 && manifest.keywords.length <= 30);
    const icon = readFileSync(manifest.icon);
    deepStrictEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
    for (const { supported, description } of Object.values(manifest.capabilities)) {
      ok(supported);
      ok((strings[description.replaceAll('%', '')] ?? '').length > 20);
    }
  });

  it('is what the README describes: every command and every setting', () => {
    const readme = text('README.md');
    const titles = contributes.commands.map(({ title }) =>
      (strings[title.replaceAll('%', '')] ?? '').replace(/…$/, ''),
    );
    deepStrictEqual(
      [...titles, ...settings.map(([key]) => key)].filter((name) => !readme.includes(name)),
      [],
    );
  });
});

describe('The texts for translators', () => {
  it('are those of the sources', function () {
    // The compiler reads the sources.
    this.timeout(60_000);
    execFileSync(process.execPath, ['l10n/extractStrings.mjs', '--check'], { stdio: 'inherit' });
  });
});
