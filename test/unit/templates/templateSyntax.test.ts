import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';
import { parseTemplate, variablesIn } from '../../../src/core/templates/templateSyntax';
import type { Answers, Template, TemplateVariable } from '../../../src/core/templates/template';
import { anyText } from './anyText';

const answers: Answers = {
  title: 'Search was slow',
  date: '2026-03-04',
  time: '14:51',
  severity: undefined,
  zone: 'UTC',
  author: 'Ana Petrov',
  id: 'INC-7',
};

function own(text: string, variables: readonly TemplateVariable[] = []): Template {
  return { id: 'own', title: 'Own', description: '', text, variables, problems: [] };
}

function fill(text: string, given: Partial<Answers> = {}, variables: readonly TemplateVariable[] = []) {
  return fillTemplate(own(text, variables), { ...answers, ...given });
}

function problems(text: string, names: readonly string[] = []): string[] {
  return parseTemplate(text, names).problems.map(({ message }) => message);
}

describe('the text of a template', () => {
  it('has a value for every known variable', () => {
    strictEqual(
      fill('${title}, ${date} ${time} ${zone}, [${severity}], $author, ${id}').text,
      'Search was slow, 2026-03-04 14:51 UTC, [], Ana Petrov, INC-7',
    );
  });

  it('has a text for a variable without a value, which may hold others', () => {
    strictEqual(fill('${severity:not rated on ${date}}, ${author:nobody}').text, 'not rated on 2026-03-04, Ana Petrov');
  });

  it('has variables of its own, with what was answered or their preset', () => {
    const region = { name: 'region', prompt: 'Which region?', choices: ['eu', 'us'], preset: 'eu' };
    strictEqual(fill('${region}', {}, [region]).text, 'eu');
    strictEqual(fill('${region}', { own: { region: 'us' } }, [region]).text, 'us');
  });

  it('has tab stops, which are a snippet in the editor and plain text elsewhere', () => {
    deepStrictEqual(fill('# ${title}\n\n${1:What happened} in ${2|EU,US\\, or Asia|}, $1\n\n$0\n'), {
      text: '# Search was slow\n\nWhat happened in EU, What happened\n\n\n',
      cursor: 55,
      snippet: '# Search was slow\n\n${1:What happened} in ${2|EU,US\\, or Asia|}, ${1}\n\n${0}\n',
    });
  });

  it('is no snippet when the last place is all there is', () => {
    deepStrictEqual(fill('a $0 b'), { text: 'a  b', cursor: 2, snippet: undefined });
    deepStrictEqual(fill('a {{cursor}} b'), { text: 'a  b', cursor: 2, snippet: undefined });
  });

  it('begins at the first tab stop when none is the last', () => {
    deepStrictEqual(fill('${2:b} ${1:a}').cursor, 2);
  });

  it('keeps the dollar signs, braces and backslashes of an answer out of the snippet’s syntax', () => {
    const { text, snippet } = fill('${1:${title}}', { title: 'a}$1\\b' });
    strictEqual(text, 'a}$1\\\\b');
    strictEqual(snippet, '${1:a\\}\\$1\\\\\\\\b}');
  });

  it('takes \\$ for a dollar sign and leaves other backslashes of the Markdown alone', () => {
    strictEqual(fill('\\$5, \\${x}, a\\*b, C:\\\\dir').text, '$5, ${x}, a\\*b, C:\\\\dir');
    strictEqual(fill('${1:a \\} b \\\\ c}').text, 'a } b \\ c');
  });

  it('leaves alone what is no syntax: lone dollar signs, commands in code, braces', () => {
    const text = 'cost in $ { } `$(date)` $$ {{ x }} {{!}} }';
    deepStrictEqual([fill(text).text, problems(text)], [text, []]);
  });

  it('keeps a part only with, or only without, a value', () => {
    const text = '{{#zone}}in {{zone}}{{/zone}}{{^zone}}no zone{{/zone}}';
    strictEqual(fill(text).text, 'in UTC');
    strictEqual(fill(text, { zone: undefined }).text, 'no zone');
    strictEqual(fill('a{{/zone}}b{{#severity}}c').text, 'ab');
  });

  it('writes a value into front matter so that it reads back as the same text', () => {
    strictEqual(
      fill('---\nauthors: [${author}]\nb: ${title}\n---\n', { author: 'Petrov, Ana', title: 'a: b' }).text,
      '---\nauthors: ["Petrov, Ana"]\nb: "a: b"\n---\n',
    );
  });

  it('says which variable was meant, or which there are', () => {
    deepStrictEqual(problems('${titel} {{date}}'), ['`${titel}`: no variable “titel”; did you mean “title”?']);
    match(problems('${customer}')[0] ?? '', /no variable “customer”; there are title, date, .*`template.variables`/);
    deepStrictEqual(problems('${customer}', ['customer']), []);
    match(problems('{{customer}}')[0] ?? '', /^`\{\{customer\}\}`: no variable “customer”/);
  });

  it('says what the syntax of snippets would break, and what to write instead', () => {
    deepStrictEqual(problems('lost $500, $5.50 and US$5'), [
      '`$500` is an amount of money to a reader and a tab stop here; write `\\$500`',
      '`$5` is an amount of money to a reader and a tab stop here; write `\\$5`',
      '`$5` is an amount of money to a reader and a tab stop here; write `\\$5`',
    ]);
    match(
      problems('run $HOME/x')[0] ?? '',
      /^`\$HOME` would be read as a variable that there is not; write `\\\$HOME`/,
    );
    match(problems('${1:open')[0] ?? '', /^`\$\{` is never closed/);
    match(problems('${1/a/b/}')[0] ?? '', /transforms what was typed/);
    match(problems('${1|a,b}')[0] ?? '', /no list of choices/);
    match(problems('${ x }')[0] ?? '', /begins no variable and no tab stop/);
    match(problems('${100:x}')[0] ?? '', /beyond the last tab stop/);
    match(problems('${severity:-SEV-3}')[0] ?? '', /dash/);
    match(problems('${1:'.repeat(30))[0] ?? '', /nests deeper/);
  });

  it('knows which variables it asks for', () => {
    deepStrictEqual(
      [...variablesIn(parseTemplate('${id:${1:${author}}} {{#zone}}{{time}}{{/zone}}').nodes)],
      ['id', 'author', 'zone', 'time'],
    );
  });

  it('never fails, and its snippet says the same as its text', () => {
    const pieces = fc.constantFrom(
      '${',
      '$1',
      '}',
      '{{',
      '}}',
      '{{title}}',
      '${1:',
      '${2|a,b|}',
      '\\',
      '$',
      '{{#zone}}',
      '{{/zone}}',
      'a',
      '\n',
      '${title:',
      '---\n',
      ' ',
    );
    const text = fc.array(fc.oneof(pieces, anyText), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { text: plain, snippet, cursor } = fill(source);
        ok(cursor >= 0 && cursor <= plain.length);
        if (snippet !== undefined) strictEqual(shownBySnippet(snippet), plain);
      }),
    );
  });

  it('is read in linear time', () => {
    for (const piece of ['${1:', '${', '{{#zone}}', '${1|', '$', '{{title}}', '\\']) {
      const started = performance.now();
      fill(piece.repeat(500_000 / piece.length));
      ok(performance.now() - started < 5000, piece);
    }
  });
});

/** What VS Code's editor shows for a snippet: escapes resolved, placeholders as text, repeated where their number is. */
function shownBySnippet(snippet: string): string {
  const first = new Map<string, string>();
  let at = 0;
  const read = (inside: boolean): string => {
    let text = '';
    while (at < snippet.length) {
      const rest = snippet.slice(at);
      const escaped = /^\\([\\$}])/.exec(rest);
      const open = /^\$\{(\d+)([:|}])/.exec(rest);
      if (escaped) {
        text += escaped[1] ?? '';
        at += 2;
      } else if (open) {
        const [mark, number = '', kind] = open;
        at += mark.length;
        if (kind === '}') text += first.get(number) ?? `<${number}>`;
        else {
          const content = kind === ':' ? read(true) : choice();
          if (!first.has(number)) first.set(number, content);
          text += content;
        }
      } else if (inside && rest.startsWith('}')) {
        at++;
        return text;
      } else text += snippet.charAt(at++);
    }
    return text;
  };
  const choice = (): string => {
    const list = /^((?:\\.|[^|])*)\|\}/s.exec(snippet.slice(at))?.[0] ?? '';
    at += list.length;
    return (/^(?:\\.|[^,|])*/s.exec(list)?.[0] ?? '').replace(/\\(.)/gs, '$1');
  };
  // The text of a number may come behind a place that repeats it.
  const text = read(false);
  return text.replace(/<(\d+)>/g, (_, number: string) => first.get(number) ?? '');
}
