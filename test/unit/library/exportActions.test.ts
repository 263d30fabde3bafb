import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { csvCell, exportActions } from '../../../src/core/library/exportActions';
import { libraryActions } from '../../../src/core/library/libraryActions';
import { action, summary } from './summaries';

const now = Date.UTC(2026, 2, 6, 10, 30);
const listed = libraryActions(
  [
    summary('a.md', {
      title: 'Orders; rejected, twice',
      date: '2026-03-04',
      actions: [
        action('=HYPERLINK("x"), say', {
          due: '2026-03-20',
          owner: '@ana',
          priority: 'P1',
          ticket: 'https://t.example/1',
          line: 9,
        }),
        action('Done already', { done: true }),
        action('Done already', { done: true }),
      ],
    }),
  ],
  '2026-03-06',
);

describe('Exported actions', () => {
  it('are rows of a table that no spreadsheet takes for formulas', () => {
    const [head, first] = exportActions(listed, 'csv', { now }).split('\r\n');
    strictEqual(head, 'state,text,owner,due,priority,type,ticket,path,line,incident,incidentDate,severity');
    strictEqual(
      first,
      `open,"'=HYPERLINK(""x""), say","'@ana",2026-03-20,P1,,https://t.example/1,a.md,9,Orders; rejected, twice,2026-03-04,`.replace(
        'Orders; rejected, twice',
        '"Orders; rejected, twice"',
      ),
    );
    for (const text of ['=1', '+1', '-1', '@x', ' =1', '\t=1', '\n=1', '＝1', '\u00a0=1'])
      match(csvCell(text), /^"'/, JSON.stringify(text));
    deepStrictEqual([csvCell('plain'), csvCell(null), csvCell(-1)], ['plain', '', '-1']);
  });

  it('are one JSON object a line', () => {
    const rows = exportActions(listed, 'jsonl', { now }).trimEnd().split('\n');
    const first = JSON.parse(rows[0] ?? '') as Record<string, unknown>;
    deepStrictEqual([rows.length, first['state'], first['severity'], first['line']], [3, 'open', null, 9]);
  });

  it('are tasks of a calendar', () => {
    const text = exportActions(listed, 'ics', { now });
    for (const line of [
      'BEGIN:VCALENDAR',
      'DTSTAMP:20260306T103000Z',
      'SUMMARY:=HYPERLINK("x")\\, say',
      'DUE;VALUE=DATE:20260320',
      'PRIORITY:3',
      'STATUS:NEEDS-ACTION',
      'URL:https://t.example/1',
      'END:VCALENDAR',
    ])
      ok(text.includes(`${line}\r\n`), line);
    match(
      text.replace(/\r\n /g, ''),
      /DESCRIPTION:From Orders\\; rejected\\, twice \(2026-03-04\)\\na\.md:9\\nOwner: @ana\\n/,
    );
    const names = [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, name]) => name);
    strictEqual(new Set(names).size, 3);
  });

  it('keep to the form of calendars whatever the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme', minLength: 40, maxLength: 200 }),
        (title, words) => {
          const some = libraryActions([summary('a', { title, actions: [action(words), action(title)] })], '2026-03-06');
          const text = exportActions(some, 'ics', { now });
          for (const line of text.split('\r\n')) {
            ok(new TextEncoder().encode(line).length <= 75);
            ok(!/\p{Cc}/u.test(line.replace(/\t/g, '')));
          }
          strictEqual(text.replace(/\r\n /g, '').match(/\r\nSUMMARY:/g)?.length, 2);
        },
      ),
    );
  });
});
