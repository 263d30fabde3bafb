import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

describe('CSV and TSV', () => {
  it('finds its columns by their titles', () => {
    deepStrictEqual(
      told(
        'timestamp,author,message,url\n2026-03-04T10:00:00Z,Ana,"Slow, very slow",https://a.example/1\n2026-03-04T10:05:00Z,,"He said ""no""\nand left",\n',
      ),
      [
        'csv',
        '2026-03-04T10:00Z Ana: Slow, very slow <https://a.example/1>',
        '2026-03-04T10:05Z He said "no" / and left',
      ],
    );
  });

  it('reads date and time of two columns, and the zone in a title', () => {
    deepStrictEqual(told('Date;Time (CET);Event\r\n4 March 2026;10:00;Alert\r\n4 March 2026;10:05;Fixed\r\n'), [
      'csv',
      '2026-03-04 10:00 CET Alert',
      '2026-03-04 10:05 CET Fixed',
    ]);
  });

  it('takes pinned rows, and all columns for text when none says so', () => {
    deepStrictEqual(told('started_at\tkind\towner\tpinned\n2026-03-04 10:00:00\tdeploy\tAna\tTrue\n'), [
      'csv',
      '2026-03-04 10:00 Ana (pinned): deploy',
    ]);
  });

  it('takes the order of day and month in which the dates lie close together', () => {
    deepStrictEqual(told('time,event\n03/04/2026 10:00,A\n03/05/2026 09:00,B\n'), [
      'csv',
      '2026-03-04 10:00 A',
      '2026-03-05 09:00 B',
    ]);
    deepStrictEqual(told('time,event\n30/04/2026 10:00,A\n01/05/2026 09:00,B\n'), [
      'csv',
      '2026-04-30 10:00 A',
      '2026-05-01 09:00 B',
    ]);
    deepStrictEqual(told('time,event\n03/04/2026 10:00,A\n'), ['csv', '10:00 A']);
  });

  it('is no sentence with a comma', () => {
    deepStrictEqual(told('At that time, all was well.\n10:00 alert\n'), ['lines', '10:00 alert']);
  });

  it('names the line that cannot be read', () => {
    deepStrictEqual(told('time,event\n2026-03-04T10:00:00Z,A\nsoon,B\n'), [
      'line 3 has no time that can be read: “soon”',
    ]);
    for (const absurd of ['9999-12-31 10:00', '2026-02-30 10:00', '2026-03-04T10:00:99Z', '31/02/2026 10:00']) {
      deepStrictEqual(told(`time,event\n2026-03-04T10:00:00Z,A\n${absurd},B\n`), [
        `line 3 has no time that can be read: “${absurd}”`,
      ]);
    }
    deepStrictEqual(told('time,event\n2026-03-04T10:00:00Z,"A\n'), [
      'line 2 opens a quotation mark that nothing closes',
    ]);
  });
});
