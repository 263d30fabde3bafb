import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

describe('lines that begin with a time', () => {
  it('reads notes, with what goes on below', () => {
    deepStrictEqual(
      told('March 4, 2026\n- 10:00 UTC: alert\n  more of it\n* [10:05] looked\n\n5 March 2026\n1:30 PM - fixed\n'),
      ['lines', '2026-03-04 10:00 UTC alert / more of it', '2026-03-04 10:05 looked', '2026-03-05 13:30 fixed'],
    );
  });

  it('reads logs with ISO times', () => {
    deepStrictEqual(told('2026-03-04T10:00:00.123Z ERROR disk full\n2026-03-04T10:00:01Z gone\n'), [
      'lines',
      '2026-03-04 10:00 Z ERROR disk full',
      '2026-03-04 10:00 Z gone',
    ]);
  });

  it('says that it found no time', () => {
    deepStrictEqual(told('Dear all,\nthis is a letter.\n'), [
      'is of no kind that is known, and no line begins with a time',
    ]);
    deepStrictEqual(told(''), ['is empty']);
    deepStrictEqual(told('{"a": 1}'), ['is JSON of no kind that is known']);
    deepStrictEqual(told('[{"a": 1},'), ['line 1 is not valid JSON; the file may have been cut off']);
  });
});
