import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { adapters } from '../../../../src/core/imports/adapters';
import { readSources } from '../../../../src/core/imports/readSources';

describe('every adapter', () => {
  it('has a name of its own', () => {
    ok(new Set(adapters.map(({ id }) => id)).size === adapters.length);
  });

  it('gives events or a reason for any text, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '10:32',
        '[10:32 AM]',
        '<ana>',
        '"',
        '{',
        '[',
        ',',
        '\n',
        'commit 0123456',
        'Date: ',
        '—',
        '2026-03-04T10:00:00Z',
        'time,event',
        '\t',
        'Mar  4 10:00:00 h p: ',
      ),
      fc.string(),
      fc.json(),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, ...adapters.map(({ id }) => id)), (given, format) => {
        const { sources, problems } = readSources([{ name: 'x', text: given }], format);
        ok(sources.length + problems.length === 1 || given.includes('"id"'));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes hostile text in linear time', () => {
    const pieces = [
      '[10:32 AM] ',
      '"x"",',
      '<ana> ',
      '<a href="https://',
      'Ana  10:32 AM\n',
      '((((',
      '10:32\n',
      '[[[[',
      '{"a":',
      '\u2014 ',
      '::',
      '<',
      'a@a.',
      '1.1.',
      'x',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(200_000 / piece.length);
      for (const { id } of adapters) {
        const start = performance.now();
        readSources([{ name: 'x', text }], id);
        ok(performance.now() - start < 4000, `${id}: ${piece}`);
      }
    }
  });

  it('reads a hundred thousand messages in seconds', () => {
    const messages = Array.from({ length: 100_000 }, (_, index) => ({
      type: 'message',
      user: `U${index % 40}`,
      text: `Message ${index} about <https://a.example/${index}|the board>`,
      ts: `${1_772_618_400 + index}.000100`,
    }));
    const text = JSON.stringify(messages);
    const start = performance.now();
    ok(readSources([{ name: 'x', text }]).sources[0]?.events.length === 100_000);
    ok(performance.now() - start < 10_000);
  });
});
