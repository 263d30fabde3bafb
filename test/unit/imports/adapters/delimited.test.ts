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

  it('names the line that cannot be read', () => {
    deepStrictEqual(told('time,event\n2026-03-04T10:00:00Z,A\nsoon,B\n'), [
      'line 3 has no time that can be read: “soon”',
    ]);
    deepStrictEqual(told('time,event\n2026-03-04T10:00:00Z,"A\n'), [
      'line 2 opens a quotation mark that nothing closes',
    ]);
  });
});
