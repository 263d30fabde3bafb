import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { addMetadataValue, metadataValues, setMetadataValue } from '../../../src/core/review/metadataEntry';

const read = (text: string) => new PostmortemReader().read(text);

function added(text: string, value = 'Ben Okoro', key = 'reviewers'): string {
  const edit = addMetadataValue(read(text), key, value);
  return edit ? text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end) : text;
}

function set(text: string, key: string, value: string): string {
  const { span, newText } = setMetadataValue(read(text), key, value);
  return text.slice(0, span.start) + newText + text.slice(span.end);
}

const front = (lines: string): string => `---\n${lines}---\n\n# Late\n`;

describe('a list in the metadata', () => {
  it('gets a value in its own form', () => {
    strictEqual(added(front('reviewers: [Ana]\n')), front('reviewers: [Ana, Ben Okoro]\n'));
    strictEqual(
      added(front('reviewers:\n  - Ana\n  - Cy # away\n')),
      front('reviewers:\n  - Ana\n  - Cy\n  - Ben Okoro # away\n'),
    );
    strictEqual(added(front('reviewers: Ana\n')), front('reviewers: [Ana, Ben Okoro]\n'));
    strictEqual(added(front('reviewers:\n  [Ana,\n   Cy]\n')), front('reviewers:\n  [Ana,\n   Cy, Ben Okoro]\n'));
    strictEqual(added('+++\nreviewers = ["Ana"]\n+++\n'), '+++\nreviewers = ["Ana", "Ben Okoro"]\n+++\n');
  });

  it('is filled where it is empty, and made where it is missing', () => {
    for (const empty of ['', ' []', " ''", ' # who reads it']) {
      const rest = empty.startsWith(' #') ? empty : '';
      strictEqual(added(front(`reviewers:${empty}\n`)), front(`reviewers: [Ben Okoro]${rest}\n`));
    }
    strictEqual(added(front('title: Late\n')), front('title: Late\nreviewers: [Ben Okoro]\n'));
    strictEqual(added('# Late\n'), '---\nreviewers: [Ben Okoro]\n---\n\n# Late\n');
    strictEqual(added('---\r\na: b\r\n---\r\n'), '---\r\na: b\r\nreviewers: [Ben Okoro]\r\n---\r\n');
  });

  it('is a label like the others where a document has labels', () => {
    strictEqual(
      added('# Late\n\n**Status**: Draft\n**Date**: 2026-03-04\n'),
      '# Late\n\n**Status**: Draft\n**Reviewers**: Ben Okoro\n**Date**: 2026-03-04\n',
    );
    strictEqual(
      added('# Late\n\n- Status: Draft\n- Reviewers: Ana\n'),
      '# Late\n\n- Status: Draft\n- Reviewers: Ana, Ben Okoro\n',
    );
    strictEqual(
      added('# Late\n\n| Field | Value |\n| --- | --- |\n| Status | Draft |\n| Date | 2026-03-04 |\n'),
      '# Late\n\n| Field | Value |\n| --- | --- |\n| Status | Draft |\n| Reviewers | Ben Okoro |\n| Date | 2026-03-04 |\n',
    );
  });

  it('holds a value once, however it is written', () => {
    const text = front('reviewers: [ana  PETROV]\n');
    strictEqual(added(text, 'Ana Petrov'), text);
  });

  it('quotes what YAML would read as something else', () => {
    strictEqual(added(front('reviewers: [Ana]\n'), 'Okoro, Ben'), front('reviewers: [Ana, "Okoro, Ben"]\n'));
    strictEqual(added(front('a: b\n'), '@ben'), front('a: b\nreviewers: ["@ben"]\n'));
  });

  it('is read from front matter and labels', () => {
    deepStrictEqual(metadataValues(read(front('reviewers:\n- Ana\n- Cy\n')), 'reviewers'), ['Ana', 'Cy']);
    deepStrictEqual(metadataValues(read('# Late\n\n**Status**: Draft\n**Reviewers**: Ana, Cy\n'), 'reviewers'), [
      'Ana',
      'Cy',
    ]);
    deepStrictEqual(metadataValues(read('# Late\n'), 'reviewers'), []);
  });
});

describe('a single value of the metadata', () => {
  it('replaces what is there, fills what is empty, or is a new line', () => {
    strictEqual(
      set(front('closed: 2026-01-01 # at last\n'), 'closed', '2026-05-06'),
      front('closed: 2026-05-06 # at last\n'),
    );
    strictEqual(set(front('closed:\nx: y\n'), 'closed', '2026-05-06'), front('closed: 2026-05-06\nx: y\n'));
    strictEqual(set(front('x: y\n'), 'closed', '2026-05-06'), front('x: y\nclosed: 2026-05-06\n'));
  });
});
