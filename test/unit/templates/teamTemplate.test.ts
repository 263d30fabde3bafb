import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';
import { isTemplateFile, longestTemplate, teamTemplate } from '../../../src/core/templates/teamTemplate';
import { problemLine } from '../../../src/core/templates/templateProblem';

type Files = Readonly<Record<string, string>>;

function load(files: Files, name = 'payments.md') {
  return teamTemplate(name, (path) => {
    const text = files[path];
    return text === undefined ? Promise.reject(new Error('there is no such file')) : Promise.resolve(text);
  });
}

async function problems(files: Files): Promise<string[]> {
  return (await load(files)).problems.map(problemLine);
}

const answers = { title: 'Late', date: '2026-03-04', time: undefined, severity: undefined, zone: undefined };

describe('a team’s own template', () => {
  it('says in its front matter what it is for and what it asks; the rest is the new document’s', async () => {
    const template = await load({
      'payments.md': `---
title: \${title}
template:
  name: Payment incident
  description: For anything that touches money.

  variables:
    provider: { prompt: Which provider?, choices: [cards, transfers], default: transfers }
    ticket: {}
status: draft
---
# \${title} (\${provider})
`,
    });
    deepStrictEqual(template, {
      id: 'payments',
      title: 'Payment incident',
      description: 'For anything that touches money.',
      variables: [
        { name: 'provider', prompt: 'Which provider?', choices: ['cards', 'transfers'], preset: 'transfers' },
        { name: 'ticket', prompt: 'ticket', choices: [], preset: '' },
      ],
      text: '---\ntitle: ${title}\nstatus: draft\n---\n# ${title} (${provider})\n',
      problems: [],
    });
    strictEqual(fillTemplate(template, answers).text, '---\ntitle: Late\nstatus: draft\n---\n# Late (transfers)\n');
  });

  it('leaves no empty front matter behind', async () => {
    const { text } = await load({ 'payments.md': '---\ntemplate:\n  name: Payments\n---\n\n# ${title}\n' });
    strictEqual(text, '# ${title}\n');
  });

  it('is called as its first heading, else as its file', async () => {
    const title = async (text: string) => (await load({ 'my-own_form.md': text }, 'my-own_form.md')).title;
    strictEqual(await title('# Payment incident\n'), 'Payment incident');
    strictEqual(await title('# {{title}}\n'), 'My own form');
    strictEqual(await title('# ${title}\n'), 'My own form');
    strictEqual(await title(''), 'My own form');
  });

  it('holds other files where it says so, and they may hold more', async () => {
    const template = await load({
      'payments.md': '# ${title}\n\n<!-- include: parts/actions.md -->\n\nEnd\n',
      'parts/actions.md': '---\ntemplate: { name: Part }\n---\n## Actions\n\n<!-- include: _row.md -->\n',
      '_row.md': '- ${1:Action}\n\n',
    });
    deepStrictEqual([template.text, template.problems], ['# ${title}\n\n## Actions\n\n- ${1:Action}\n\nEnd\n', []]);
  });

  it('says where its front matter is wrong', async () => {
    const text = `---
template:
  naem: Payments
  variables:
    1st: {}
    b: { choices: cards }
---
`;
    deepStrictEqual(await problems({ 'payments.md': text }), [
      'payments.md:3:3: “template.naem” is not a known key. Did you mean “name”?',
      'payments.md:5:5: “template.variables.1st” is not a known key. It can be .',
      'payments.md:6:19: “template.variables.b.choices” must be a list, not “cards”.',
    ]);
    deepStrictEqual(
      await problems({
        'payments.md': '---\ntemplate:\n  variables:\n    title: {}\n    b: { choices: [x], default: y }\n---\n',
      }),
      [
        'payments.md:4:5: “title” is a variable that every template has; choose another name',
        'payments.md:5:33: “y” is none of the choices of “b”',
      ],
    );
    match(
      (await problems({ 'payments.md': '---\ntemplate:\n  a: [\n---\n' }))[0] ?? '',
      /^payments\.md:\d:\d+: this is not YAML: /,
    );
    match(
      (await problems({ 'payments.md': `---\ntemplate: ${'['.repeat(20_000)}\n---\n` }))[0] ?? '',
      /nested too deeply|not YAML/,
    );
  });

  it('names the file and the line of what is wrong, in an included file, too', async () => {
    const files = {
      'payments.md': '---\ntemplate: { name: P }\n---\n\n<!-- include: part.md -->\n${x}\n',
      'part.md': '\n  $HOME\n',
    };
    const [first, second] = await problems(files);
    match(first ?? '', /^payments\.md:6:1: `\$\{x\}`: no variable “x”/);
    match(second ?? '', /^part\.md:2:3: `\$HOME` /);
  });

  it('does not go round in circles', async () => {
    const include = (path: string) => `<!-- include: ${path} -->\n`;
    deepStrictEqual(
      await problems({ 'payments.md': include('a.md'), 'a.md': include('b.md'), 'b.md': include('a.md') }),
      ['b.md:1:1: “a.md” includes itself: payments.md → a.md → b.md → a.md'],
    );
    deepStrictEqual(await problems({ 'payments.md': include('payments.md') }), [
      'payments.md:1:1: “payments.md” includes itself: payments.md → payments.md',
    ]);
    // Two of two of two … would be a million.
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`p${i}.md`, include(`p${i + 1}.md`).repeat(2)]),
    );
    match(
      (await problems({ ...files, 'p20.md': 'x', 'payments.md': include('p0.md') }))[0] ?? '',
      /one include too many/,
    );
  });

  it('does not leave its folder', async () => {
    for (const path of [
      '../secret.md',
      '/etc/passwd.md',
      'a/../../b.md',
      'C:\\x.md',
      'file:///x.md',
      'a//b.md',
      './a.md',
      '~/\u0000.md',
      ' .md/..',
      '',
    ]) {
      const [problem, ...more] = await problems({ 'payments.md': `<!-- include: ${path} -->` });
      match(problem ?? '', /leads out of the templates folder|is no path|is no Markdown file/, path);
      deepStrictEqual(more, []);
    }
    match((await problems({ 'payments.md': '<!-- include: notes.txt -->' }))[0] ?? '', /is no Markdown file/);
  });

  it('says what could not be read, and what is too long', async () => {
    deepStrictEqual(await problems({}), ['payments.md:1:1: there is no such file']);
    deepStrictEqual(await problems({ 'payments.md': '<!-- include: part.md -->' }), [
      'part.md:1:1: there is no such file',
    ]);
    match((await problems({ 'payments.md': 'x'.repeat(longestTemplate + 1) }))[0] ?? '', /may have up to 500 KB/);
  });

  it('is any Markdown file of the folder, but for parts of others', () => {
    ok(isTemplateFile('a.md') && isTemplateFile('B.Markdown'));
    ok(!isTemplateFile('_part.md') && !isTemplateFile('.hidden.md') && !isTemplateFile('a.txt'));
  });
});
