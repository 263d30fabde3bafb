import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../../../src/core/markdown/span';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { editsToMark, editsToRetime } from '../../../src/core/timeline/viewEdits';

const read = (text: string) => new PostmortemReader().read(text);

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
}

const mark = (text: string, place: number, kind: Parameters<typeof editsToMark>[2]) =>
  applied(text, editsToMark(read(text), place, kind));
const retime = (text: string, place: number, time: string) => applied(text, editsToRetime(read(text), place, time));

describe('editsToMark', () => {
  const list = '## Timeline\n\n- 10:00 Errors rise\n- 10:05 Alert fires [detected]\n- 10:09 Someone looks\n';

  it('writes the mark in front of the words', () => {
    strictEqual(mark(list, 0, 'impactStart'), list.replace('Errors', '[impact start] Errors'));
  });

  it('takes the mark from the entry that had it', () => {
    strictEqual(
      mark(list, 2, 'detected'),
      '## Timeline\n\n- 10:00 Errors rise\n- 10:05 Alert fires\n- 10:09 [detected] Someone looks\n',
    );
  });

  it('takes all marks away', () => {
    strictEqual(mark(list, 1, undefined), list.replace(' [detected]', ''));
    strictEqual(mark('- 10:00 [ack] A [mitigated] b\n- 10:05 c\n', 0, undefined), '- 10:00 A b\n- 10:05 c\n');
  });

  it('changes nothing when the mark is there already, or when it is no mark', () => {
    deepStrictEqual(editsToMark(read(list), 1, 'detected'), []);
    const linked = '## Timeline\n\n- 10:00 See [detected](https://example.org) [note]\n';
    strictEqual(mark(linked, 0, undefined), linked);
    deepStrictEqual(editsToMark(read(list), 99, 'detected'), []);
  });

  it('marks rows of a table in their cell', () => {
    const table = '## Timeline\n\n| Time | Event |\n| --- | --- |\n| 10:00 | Errors |\n| 10:30 | Over |\n';
    strictEqual(mark(table, 1, 'resolved'), table.replace('Over', '[resolved] Over'));
  });
});

describe('editsToRetime', () => {
  const one = (line: string) => `## Timeline\n\n${line}\n- 23:58 Last\n`;
  const cases: readonly (readonly [string, string, string])[] = [
    ['- 10:00 Errors', '10:07', '- 10:07 Errors'],
    ['- 9:05 Errors', '8:15', '- 8:15 Errors'],
    ['- 9:05 Errors', '11:15', '- 11:15 Errors'],
    ['- **2026-03-04 14:51 UTC** Errors', '14:55', '- **2026-03-04 14:55 UTC** Errors'],
    ['- 02:51 PM Errors', '09:05', '- 9:05 AM Errors'],
    ['- 14:51:30 Errors', '14:52:05', '- 14:52:05 Errors'],
    ['- 14:51-15:10 Errors', '14:40', '- 14:40-15:10 Errors'],
    ['- ~14:51 Errors at 14:51', '14:40', '- ~14:40 Errors at 14:51'],
  ];
  for (const [before, time, after] of cases) {
    it(`turns “${before}” at ${time} into “${after}”`, () => strictEqual(retime(one(before), 0, time), one(after)));
  }

  it('takes no time that a clock does not show', () => {
    for (const time of ['25:00', '10:60', 'soon', '', '10:00 <b>'])
      strictEqual(retime(one('- 10:00 A'), 0, time), one('- 10:00 A'));
  });

  it('is read back as asked for', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.constantFrom(...cases), clock, ([line], time) => {
        const text = applied(one(line), editsToRetime(read(one(line)), 0, time));
        strictEqual(
          read(text)
            .timeline.entries.find(({ text: words }) => words.startsWith('Errors'))
            ?.time?.slice(0, 5),
          time,
        );
      }),
    );
  });
});
