import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { builtInTemplates } from '../../../src/core/templates/builtInTemplates';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';
import { plainLine } from '../../../src/core/templates/plainLine';
import type { Answers, Template } from '../../../src/core/templates/template';
import { anyText } from './anyText';

const skipped: Answers = {
  title: undefined,
  date: '2026-03-04',
  time: undefined,
  severity: undefined,
  zone: undefined,
};
const answered: Answers = {
  title: 'Card payments failed',
  date: '2026-03-04',
  time: '14:51',
  severity: 'SEV-2',
  zone: 'UTC',
};

function template(id: string): Template {
  const found = builtInTemplates.find((candidate) => candidate.id === id);
  ok(found, `no template ${id}`);
  return found;
}

function headings(text: string): string[] {
  return text.match(/^#+ .*$/gm) ?? [];
}

function frontMatter(text: string): Record<string, unknown> {
  const yaml = /^---\n([^]*?)\n---\n/.exec(text)?.[1];
  ok(yaml !== undefined, 'the text starts with front matter');
  return parse(yaml) as Record<string, unknown>;
}

describe('fillTemplate', () => {
  it('gives the standard postmortem its sections in order', () => {
    deepStrictEqual(headings(fillTemplate(template('standard'), answered).text), [
      '# Card payments failed',
      '## Summary',
      '## Impact',
      '## Detection',
      '## Timeline',
      '## Root causes and contributing factors',
      '### Technical',
      '### Procedural',
      '### Human',
      '## Response and resolution',
      '### The steps',
      '### What helped and what hindered',
      '### Working together',
      '## People and roles',
      '## Lessons learned',
      '### What went well',
      '### What went poorly',
      '### Where we got lucky',
      '## Action items',
      '## Supporting information',
    ]);
  });

  it('gives the incident report its four parts, with what a reader asks about them below', () => {
    deepStrictEqual(headings(fillTemplate(template('incident-report'), answered).text), [
      '# Card payments failed',
      '## Issue summary',
      '### Impact',
      '### Detection',
      '## Timeline',
      '## Root causes and resolution',
      '## Corrective and preventative measures',
      '### Lessons learned',
    ]);
  });

  it('puts the answers where they belong', () => {
    const { text } = fillTemplate(template('standard'), answered);
    deepStrictEqual(frontMatter(text), {
      title: 'Card payments failed',
      status: 'draft',
      severity: 'SEV-2',
      date: '2026-03-04',
      authors: [],
      services: [],
      tags: [],
    });
    match(text, /^All times are UTC\.$/m);
    match(text, /^- 2026-03-04 14:51 \[impact start\] <!--/m);
  });

  it('asks for what was skipped instead of guessing it', () => {
    const { text } = fillTemplate(template('standard'), skipped);
    const { title, severity } = frontMatter(text);
    deepStrictEqual([title, severity], ['Incident of 2026-03-04', null]);
    match(text, /^<!-- Name the time zone once/m);
    match(text, /^- <!-- YYYY-MM-DD HH:MM/m);
  });

  it('asks for owner, due date, priority and type of every action', () => {
    for (const { text } of builtInTemplates) match(text, /^\| Action \| Owner \| Due \| Priority \| Type \|/m);
  });

  it('starts writing on an empty line under the prompt of the summary', () => {
    for (const each of builtInTemplates) {
      const { text, cursor } = fillTemplate(each, answered);
      match(text.slice(0, cursor), /^# .*\n\n## .*\n\n<!--[^>]*-->\n\n$/m);
      match(text.slice(cursor), /^\n\n#+ /);
    }
  });

  it('shows no prompt and no variable to a reader of the rendered page', () => {
    for (const each of builtInTemplates) {
      const visible = fillTemplate(each, skipped).text.replace(/<!--[^]*?-->/g, '');
      ok(!/[<>{}]/.test(visible), visible);
    }
  });

  it('gives any title valid front matter and one heading', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...builtInTemplates), (title, each) => {
        const { text } = fillTemplate(each, { ...answered, title });
        strictEqual(frontMatter(text)['title'], plainLine(title) || 'Incident of 2026-03-04');
        strictEqual(headings(text).length, headings(fillTemplate(each, answered).text).length);
      }),
    );
  });

  it('survives titles that mean something in YAML or Markdown', () => {
    for (const title of [
      'null',
      '1.5',
      'a: b',
      '- x',
      '"q',
      "it's #1",
      '---',
      '{{date}}',
      '<!-- x',
      'C #',
      '2026-03-04',
    ]) {
      const { text } = fillTemplate(template('standard'), { ...answered, title });
      strictEqual(frontMatter(text)['title'], title);
      strictEqual(headings(text).length, 20);
    }
  });

  it('escapes a title by its place in a team’s own template', () => {
    const own = {
      id: 'own',
      title: 'Own',
      description: '',
      text: '---\nt: "{{title}}"\nu: \'{{title}}\'\n---\n# {{title}}\n',
      variables: [],
      problems: [],
    };
    strictEqual(
      fillTemplate(own, { ...skipped, title: `"a" isn't *b*` }).text,
      `---\nt: "\\"a\\" isn't *b*"\nu: '"a" isn''t *b*'\n---\n# "a" isn't \\*b\\*\n`,
    );
  });

  it('starts at the end of a template that names no place', () => {
    const own = { id: 'own', title: 'Own', description: '', text: 'a\r\nb', variables: [], problems: [] };
    deepStrictEqual(fillTemplate(own, skipped), { text: 'a\nb', cursor: 3, snippet: undefined });
  });
});
