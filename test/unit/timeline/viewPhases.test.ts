import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { metricSpans, outageOf, phasesOf } from '../../../src/core/timeline/viewPhases';
import { afternoon, viewOf } from './timelineViews';

const kinds = (...lines: string[]) => phasesOf(viewOf(lines)).map(({ kind, from, to }) => `${kind} ${to - from}`);

describe('phasesOf', () => {
  it('follows the milestones from before the impact to after the end', () => {
    deepStrictEqual(
      kinds(
        '10:00 Release',
        '10:10 Errors [impactStart]',
        '10:14 Page [detected]',
        '10:40 Rollback [mitigated]',
        '11:00 End [resolved]',
        '11:30 Quiet',
      ),
      ['before 10', 'undetected 4', 'responding 26', 'mitigated 20', 'resolved 30'],
    );
  });

  it('says nothing without milestones', () => {
    deepStrictEqual(kinds('10:00 Something', '11:00 Something else'), []);
    deepStrictEqual(kinds(), []);
  });

  it('calls it impact while nothing tells when anyone knew', () => {
    deepStrictEqual(kinds('10:00 Errors [impactStart]', '10:30 Over [resolved]'), ['impact 30']);
  });

  it('takes the acknowledgement for the detection when there is no other', () => {
    deepStrictEqual(kinds('10:00 Errors [impactStart]', '10:05 Taken [acknowledged]', '10:30 Over [resolved]'), [
      'undetected 5',
      'responding 25',
    ]);
  });

  it('leaves out a phase that would run backwards', () => {
    deepStrictEqual(kinds('10:20 Errors [impactStart]', '10:05 Page [detected]', '10:30 Over [resolved]'), [
      'before 15',
      'responding 10',
    ]);
  });
});

describe('metricSpans', () => {
  it('names the two entries of each response time', () => {
    deepStrictEqual(
      metricSpans(afternoon).map(({ metric, minutes, from, to }) => [metric, minutes, from, to]),
      [
        ['timeToDetect', 4, 2, 4],
        ['timeToAcknowledge', 3, 4, 5],
        ['timeToMitigate', 45, 2, 13],
        ['timeToResolve', 69, 2, 16],
      ],
    );
  });

  it('leaves out what cannot be derived', () => {
    deepStrictEqual(metricSpans(viewOf(['10:00 Page [detected]'])), []);
  });
});

describe('outageOf', () => {
  it('runs from the impact to its end, with what is known', () => {
    deepStrictEqual(outageOf(afternoon), { from: 891, to: 960 });
    deepStrictEqual(outageOf(viewOf(['10:00 Page [detected]', '10:30 Rollback [mitigated]'])), { from: 600, to: 630 });
    strictEqual(outageOf(viewOf(['10:00 Page [detected]'])), undefined);
  });
});
