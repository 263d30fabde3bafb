import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import {
  frontMatterCompletions,
  frontMatterHover,
  type FrontMatterChoices,
} from '../../../src/core/config/frontMatterHelp';

/** The text without its mark `|`, and where the mark stood. */
function at(marked: string): [string, number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

function labels(marked: string, choices?: FrontMatterChoices): string[] {
  return frontMatterCompletions(...at(marked), choices).map(({ label }) => label);
}

/** The text after the completion with a label was accepted. */
function accepted(marked: string, wanted: string, choices?: FrontMatterChoices): string {
  const [text, offset] = at(marked);
  const found = frontMatterCompletions(text, offset, choices).find(({ label }) => label === wanted);
  ok(found, `no completion ${wanted}`);
  return text.slice(0, found.replace.start) + found.newText + text.slice(found.replace.end);
}

describe('frontMatterCompletions', () => {
  it('offers the keys that are still missing', () => {
    const offered = labels('---\ntitle: x\nsev|\nAuthor: Ana\n---\n');
    ok(offered.includes('severity') && offered.includes('status'), String(offered));
    ok(!offered.includes('title') && !offered.includes('authors'), String(offered));
  });

  it('writes the key with its colon, once', () => {
    strictEqual(accepted('---\nsta|\n---\n', 'status'), '---\nstatus: \n---\n');
    strictEqual(accepted('---\nsta|x: draft\n---\n', 'status'), '---\nstatus: draft\n---\n');
  });

  it('offers the values of a key with what they mean', () => {
    deepStrictEqual(labels('---\nstatus: |\n---\n'), ['draft', 'in-review', 'final', 'closed']);
    const [text, offset] = at('---\nstatus: |\n---\n');
    match(frontMatterCompletions(text, offset)[1]?.documentation ?? '', /others read it/);
  });

  it('replaces the old value and keeps the comment', () => {
    strictEqual(accepted('---\nstatus: dr|aft # state\n---\n', 'final'), '---\nstatus: final # state\n---\n');
    strictEqual(accepted('---\nstatus:|\n---\n', 'final'), '---\nstatus: final\n---\n');
  });

  it('offers the team’s own severities', () => {
    deepStrictEqual(labels('---\nseverity: |\n---\n', { severities: ['P1', 'P2'] }), ['P1', 'P2']);
  });

  it('understands other names of a key', () => {
    deepStrictEqual(labels('---\nDocument_Status: |\n---\n'), ['draft', 'in-review', 'final', 'closed']);
  });

  it('has nothing to offer outside front matter', () => {
    for (const marked of [
      '|',
      '# A\n\nsta|',
      '---\ntitle: x\n---\nsta|',
      '---\ntitle: x\n---|\n',
      'x\n---\nsta|\n---\n',
    ])
      deepStrictEqual(labels(marked), [], marked);
  });

  it('helps in front matter that is not closed yet', () => {
    ok(labels('---\nsta|').includes('status'));
    ok(labels('---\ntitle: x\nsta|\n\n# Heading\n').includes('status'));
    deepStrictEqual(labels('---\ntitle: x\n\n# Heading\nsta|\n'), []);
  });

  it('counts lines that end with CRLF', () => {
    strictEqual(
      accepted('---\r\ntitle: x\r\nstatus: |\r\n---\r\n', 'draft'),
      '---\r\ntitle: x\r\nstatus: draft\r\n---\r\n',
    );
  });
});

describe('frontMatterHover', () => {
  it('explains a key and its values', () => {
    const hover = frontMatterHover(...at('---\ntitle: x\nstatus: dr|aft\n---\n'));
    deepStrictEqual(hover?.span, { start: 13, end: 19 });
    match(hover.markdown, /State of the document.*\n\n- `draft`: Being written/s);
  });

  it('gives an example where there is no list of values', () => {
    match(frontMatterHover(...at('---\nservices|: x\n---\n'))?.markdown ?? '', /Example: `services: \[checkout/);
  });

  it('leaves keys of the team’s own and the text below alone', () => {
    for (const marked of ['---\nmood|: x\n---\n', '---\na: b\n---\nstatus|: x\n'])
      strictEqual(frontMatterHover(...at(marked)), undefined);
  });

  it('never throws, at any offset of any text', () => {
    const part = fc.constantFrom('---', '\n', '\r\n', 'status:', ' ', 'x', '#', '[', '\ufeff');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.nat({ max: 80 }), (parts, offset) => {
        frontMatterHover(parts.join(''), offset);
        frontMatterCompletions(parts.join(''), offset);
      }),
    );
  });
});
