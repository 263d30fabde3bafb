import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { sectionKinds } from '../../../src/core/postmortem/sectionKind';
import { snippetFile, snippets } from '../../../src/core/templates/snippets';

/** What a snippet writes when each tab stop keeps its text or its first choice. */
function written(name: string, replaced: Readonly<Record<string, string>> = {}): string {
  const body = (snippets()[name]?.body ?? []).join('\n');
  ok(body !== '', `no snippet ${name}`);
  return body
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-03-04')
    .replace(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, (_, stop: string, first: string) => replaced[stop] ?? first)
    .replace(/\$\{(\d+):((?:\\.|[^\\}])*)\}/g, (_, stop: string, text: string) => replaced[stop] ?? text)
    .replace(/\$0/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

const reader = new PostmortemReader();

describe('snippets', () => {
  it('are checked in as they are generated (npm run generate)', () => {
    strictEqual(readFileSync('snippets/postmortem.json', 'utf8'), snippetFile());
  });

  it('have a prefix of their own each, and a description', () => {
    const all = Object.values(snippets());
    strictEqual(new Set(all.map(({ prefix }) => prefix)).size, all.length);
    for (const { prefix, description } of all) ok(prefix.startsWith('pm-') && description.length > 20, prefix);
  });

  it('number their tab stops from 1 without a gap', () => {
    for (const [name, { body }] of Object.entries(snippets())) {
      const stops = [...body.join('\n').matchAll(/(?<!\\)\$\{(\d+)[:|]/g)].map(([, stop]) => Number(stop));
      deepStrictEqual(
        stops,
        stops.map((_, i) => i + 1),
        name,
      );
      ok(stops.length > 0, name);
    }
  });

  it('write every section so that it is read as that section', () => {
    const all = Object.entries(snippets()).filter(([name]) => name.startsWith('Section: '));
    deepStrictEqual(
      all.map(([name]) => reader.read(written(name)).sections.map(({ kind }) => kind)),
      sectionKinds.map((kind) => [kind]),
    );
  });

  it('write a timeline entry that is read as one, with its milestone', () => {
    const text = `## Timeline\n\n${written('Timeline milestone', { 2: '14:51', 3: '[detected]' })}\n`;
    const { timeline, milestones } = reader.read(text);
    deepStrictEqual(
      timeline.entries.map(({ date, time }) => [date, time]),
      [['2026-03-04', '14:51']],
    );
    strictEqual(milestones.detected?.by, 'mark');
    strictEqual(reader.read(`## Timeline\n\n${written('Timeline entry', { 2: '14:51' })}\n`).timeline.entries.length, 1);
  });

  it('write action items that are read with owner, due date, priority and type', () => {
    const answers = { 1: 'Reject deploys without a check', 2: 'Ana Petrov', 3: '2026-04-01' };
    const head = '| Action | Owner | Due | Priority | Type | Ticket |\n| --- | --- | --- | --- | --- | --- |\n';
    for (const [name, before] of [
      ['Action item', ''],
      ['Action item with a checkbox', ''],
      ['Action item as a table row', head],
    ] as const) {
      const { actions } = reader.read(`## Action items\n\n${before}${written(name, answers)}\n`);
      deepStrictEqual(
        actions.map(({ text, owner, due, priority, type }) => [text, owner?.value, due?.value, priority?.value, type?.value]),
        [['Reject deploys without a check', 'Ana Petrov', '2026-04-01', 'P1', 'prevent']],
        name,
      );
    }
  });

  it('write front matter without a fault', () => {
    const { metadata } = reader.read(`${written('Front matter')}\n# A\n`);
    deepStrictEqual(metadata.problems, []);
    deepStrictEqual([metadata.status?.value, metadata.date?.value], ['draft', '2026-03-04']);
  });
});
