import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { findingsOf, fixed, onlyFinding, placesOf, silent } from '../support';

const withEntry = (time: string): string => but('- 14:30 The lock', `- ${time} The lock`);

describe('timeline-impossible-time', () => {
  for (const time of ['14:30 PM', '25:10', '14:75']) {
    it(`is an error about ${time}`, () => {
      deepStrictEqual(placesOf('timeline-impossible-time', withEntry(time)), [time]);
      strictEqual(onlyFinding('timeline-impossible-time', withEntry(time)).severity, 'error');
    });
  }

  it('is an error about a day that no calendar has', () => {
    strictEqual(findingsOf('timeline-impossible-time', but('- 2026-03-04 14:00', '- 2026-02-31 14:00')).length, 1);
  });

  it('offers the time that was most likely meant', () => {
    const { fixes, message } = onlyFinding('timeline-impossible-time', withEntry('14:30 PM'));
    strictEqual(message.endsWith('Was it 14:30?'), true);
    deepStrictEqual(
      fixes.map(({ title }) => title),
      ['Change to 14:30', 'Change to 2:30 PM'],
    );
    strictEqual(fixed('timeline-impossible-time', withEntry('14:30 PM')), withEntry('14:30'));
  });

  it('offers the clock of the other entries first', () => {
    const text = withEntry('14:30 PM').replace('- 14:09 ', '- 2:09 PM ');
    strictEqual(onlyFinding('timeline-impossible-time', text).fixes[0]?.title, 'Change to 2:30 PM');
  });

  it('offers to correct all times of the kind at once', () => {
    const text = withEntry('14:30 PM').replace('- 14:47 [mit', '- 14:47 PM [mit');
    strictEqual(placesOf('timeline-impossible-time', text).length, 2);
    silent('timeline-impossible-time', fixed('timeline-impossible-time', text, 'Change all 2 times'));
  });

  it('asks once about a way of writing all times', () => {
    const text = withEntry('14:30').replace(/^- (14:\d\d) /gm, '- $1 PM ');
    const { message, fixes, related } = onlyFinding('timeline-impossible-time', text);
    strictEqual(message.endsWith('4 more times are written like this.'), true);
    strictEqual(related?.length, 4);
    strictEqual(fixes[0]?.title, 'Change all 5 times of this kind');
    silent('timeline-impossible-time', fixed('timeline-impossible-time', text));
  });

  for (const time of ['2:30 PM', '14:30', '12:00 AM', '00:00', '24:00']) {
    it(`takes ${time} as a time`, () => silent('timeline-impossible-time', withEntry(time)));
  }
});
