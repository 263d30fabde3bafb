import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Metadata } from '../../../src/core/postmortem/metadata';
import { statusOf } from '../../../src/core/postmortem/metadataKeys';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

const read = (text: string): Metadata => new PostmortemReader().read(text).metadata;

const yaml =
  '---\ntitle: Checkout down\nstatus: In Review\nseverity: SEV-2\ndate: 2026-03-04\nauthors:\n  - Ines Ortega\n  - Tomas Lind\nservices: [checkout, "order-api"]\nincident_commander: Ben\n---\n';

describe('Metadata', () => {
  it('comes from YAML front matter', () => {
    const metadata = read(`${yaml}# Something else\n`);
    deepStrictEqual(
      [metadata.source, metadata.title?.value, metadata.status?.value, metadata.severity?.value, metadata.date?.value],
      ['yaml', 'Checkout down', 'in-review', 'SEV-2', '2026-03-04'],
    );
    deepStrictEqual(
      metadata.authors.map(({ value }) => value),
      ['Ines Ortega', 'Tomas Lind'],
    );
    deepStrictEqual(
      metadata.services.map(({ value }) => value),
      ['checkout', 'order-api'],
    );
    strictEqual(metadata.other.get('incident commander')?.value, 'Ben');
  });

  it('keeps the places of values, also behind a byte order mark', () => {
    for (const text of [yaml, `\uFEFF${yaml}`]) {
      const { severity, frontMatter } = read(text);
      strictEqual(text.slice(severity?.span.start, severity?.span.end), 'SEV-2');
      strictEqual(text.slice(frontMatter?.start, frontMatter?.end), yaml.trimEnd());
    }
  });

  it('comes from TOML front matter', () => {
    const text = '+++\ntitle = "Checkout down" # short\ndate = 2026-03-04\nauthors = ["Ines", "Tomas"]\n+++\n';
    const metadata = read(text);
    deepStrictEqual(
      [metadata.source, metadata.title?.value, metadata.date?.value],
      ['toml', 'Checkout down', '2026-03-04'],
    );
    deepStrictEqual(
      metadata.authors.map(({ value, span }) => [value, text.slice(span.start, span.end)]),
      [
        ['Ines', '"Ines"'],
        ['Tomas', '"Tomas"'],
      ],
    );
  });

  it('comes from a list of labels at the top', () => {
    const metadata = read(
      '# Checkout down\n\n**Date:** 4 March 2026\\\n**Status**: Draft\\\nSeverity: 🔴 Critical (all users)\n- Authors: Ines & Tomas\n\n## Impact\n\nStatus: final\n',
    );
    deepStrictEqual(
      [metadata.source, metadata.title?.value, metadata.date?.value, metadata.status?.value, metadata.severity?.value],
      ['labels', 'Checkout down', '2026-03-04', 'draft', 'Critical'],
    );
  });

  it('comes from a table with two columns at the top', () => {
    const metadata = read(
      '# Checkout down\n\n| | |\n|---|---|\n| Status | Final |\n| Owner | Ines |\n| Duration | 40 min |\n',
    );
    deepStrictEqual([metadata.source, metadata.status?.value], ['table', 'final']);
    deepStrictEqual(
      metadata.authors.map(({ value }) => value),
      ['Ines'],
    );
    strictEqual(metadata.other.get('duration')?.value, '40 min');
  });

  it('takes title and date from the first heading', () => {
    const { title, date } = read('# 2026-03-04 Checkout down\n');
    deepStrictEqual([title?.value, date?.value], ['2026-03-04 Checkout down', '2026-03-04']);
    strictEqual(read('# Summary\n\ntext\n').title, undefined);
  });

  it('reports what is wrong with front matter where it is wrong', () => {
    const text = '---\ntitle: "open\nstatus: draft\n---\n# A\n';
    const [problem] = read(text).problems;
    strictEqual(problem?.message.startsWith('The front matter is not valid YAML'), true);
    strictEqual((problem?.span.start ?? 0) > 3 && (problem?.span.end ?? 0) <= text.length, true);
    strictEqual(read('+++\na = \n+++\n').problems[0]?.message.startsWith('The front matter is not valid TOML'), true);
  });

  it('survives front matter that is none of its own', () => {
    strictEqual(read('---\n- a\n- b\n---\n').source, 'yaml');
    strictEqual(read(`---\na: ${'['.repeat(3000)}\n---\n`).problems.length > 0, true);
    strictEqual(read('---\nno end\n').source, 'none');
  });

  it("maps the words that teams use for a document's state", () => {
    deepStrictEqual(
      [
        'Draft',
        'WIP',
        'in review',
        'Final',
        'Complete, action items in progress',
        'Published',
        'reviewed',
        'Closed',
        'Resolved',
      ].map(statusOf),
      ['draft', 'draft', 'in-review', 'final', 'final', 'final', 'final', 'closed', undefined],
    );
  });
});

describe('People', () => {
  it('are authors, roles, owners and those whom a section names', () => {
    const text =
      '---\nauthors: [Ines Ortega]\nincident_commander: Ben\n---\n## Responders\n\n- Ana de la Cruz (scribe)\n- @tomas\n\n## Action items\n\n- Add an alert (owner: Kofi)\n';
    const { people } = new PostmortemReader().read(text, { people: ['Payments team'] });
    deepStrictEqual([...people].sort(), ['@tomas', 'Ana de la Cruz', 'Ben', 'Ines Ortega', 'Kofi', 'Payments team']);
  });

  it('takes a date of two numbers as the other dates of the document are written', () => {
    const dateOf = (review: string): string | undefined =>
      new PostmortemReader().read(`# X\n\n- **Date:** 03/04/2026\n- **Review:** ${review}\n`).metadata.date?.value;
    deepStrictEqual(['13/04/2026', '04/13/2026', '05/06/2026'].map(dateOf), ['2026-04-03', '2026-03-04', undefined]);
  });
});
