import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { milestonesOf, readDocument } from './readDocument';

const incident = (...lines: readonly string[]) =>
  readDocument('# Shop down on 2026-03-04', '', '## Timeline (UTC)', '', ...lines);

describe('milestones by mark', () => {
  it('are the capitals of the classic template, of which the outage’s end is 66 minutes after its start', () => {
    const read = incident(
      '* 14:51 News of the sale spreads',
      '* 14:54 **OUTAGE BEGINS** — servers start melting down',
      '* 14:57 All traffic fails',
      '* 15:01 **INCIDENT BEGINS** Ana starts the response',
      '* 15:36 **OUTAGE MITIGATED** traffic balanced again',
      '* 16:00 **OUTAGE ENDS** all shops up',
      '* 16:30 **INCIDENT ENDS** reached exit criterion',
    );
    const { impactStart, declared, mitigated, resolved } = read.milestones;
    deepStrictEqual(
      [impactStart, declared, mitigated, resolved].map((milestone) => [milestone?.entry.time, milestone?.by]),
      [
        ['14:54', 'mark'],
        ['15:01', 'mark'],
        ['15:36', 'mark'],
        ['16:00', 'mark'],
      ],
    );
    strictEqual(read.metrics.timeToResolve, 66);
  });

  it('tell the end of the impact from the end of the incident', () => {
    const { milestones } = incident(
      '* 14:54 **OUTAGE BEGINS**',
      '* 16:00 **OUTAGE ENDS**',
      '* 16:30 **INCIDENT ENDS**',
    );
    deepStrictEqual([milestones.mitigated?.entry.time, milestones.resolved?.entry.time], ['16:00', '16:30']);
  });

  it('are one event when it ends both', () => {
    const { milestones } = incident('* 14:54 - pushed <START OF OUTAGE>', '* 16:00 - fix lands <END OF OUTAGE>');
    deepStrictEqual(
      [milestones.impactStart, milestones.mitigated, milestones.resolved].map((milestone) => milestone?.entry.time),
      ['14:54', '16:00', '16:00'],
    );
  });

  it('are tags in brackets, at the end or the beginning', () => {
    const read = incident(
      '- 14:00 errors rise [impact start]',
      '- 14:05 [detected] Ana opens a graph',
      '- 14:07 [ack] on it',
      '- 14:20 [mitigated] queue drained',
      '- 14:40 all quiet [resolved]',
    );
    deepStrictEqual(
      Object.values(read.milestones).map((milestone) => `${milestone?.entry.time} ${milestone?.by}`),
      ['14:00 mark', '14:05 mark', '14:07 mark', 'undefined undefined', '14:20 mark', '14:40 mark'],
    );
  });

  it('are labels in front of a time or of the words', () => {
    const read = incident(
      '- First detected: 14:05',
      '- Incident declared: 14:10',
      '- Repaired: 15:00',
      '- Resolved: 15:30',
    );
    const { detected, declared, mitigated, resolved } = read.milestones;
    deepStrictEqual(
      [detected, declared, mitigated, resolved].map((milestone) => `${milestone?.entry.time} ${milestone?.by}`),
      ['14:05 mark', '14:10 mark', '15:00 mark', '15:30 mark'],
    );
  });

  it('are keys of the front matter, at the entry with that time', () => {
    const read = readDocument(
      '---',
      'date: 2026-03-04',
      'detected: "14:53"',
      '---',
      '## Timeline (UTC)',
      '',
      '- 14:50 a',
      '- 14:53 b',
      '- 15:00 we noticed c',
    );
    deepStrictEqual([read.milestones.detected?.entry.text, read.milestones.detected?.by], ['b', 'mark']);
  });

  it('are keys of the front matter even when no entry has that time', () => {
    const read = readDocument(
      '---',
      'date: 2026-03-04',
      'detected: "14:53"',
      'resolved: "15:53"',
      '---',
      '## Timeline (UTC)',
      '',
      '- 14:50 outage begins',
    );
    deepStrictEqual(
      [read.milestones.detected?.entry.line, read.metrics.timeToDetect, read.metrics.timeToResolve],
      [2, 3, 63],
    );
    strictEqual(read.timeline.entries.length, 1);
  });

  it('are the start and end that labels at the top give', () => {
    const read = readDocument(
      '# Shop down',
      '',
      'Start time: March 4, 2026, 14:00 UTC',
      'End time: March 4, 2026, 15:30 UTC',
      '',
      '## Timeline',
      '',
      '- 14:05 UTC - alert fired',
    );
    deepStrictEqual([read.milestones.impactStart?.entry.line, read.milestones.resolved?.entry.line], [2, 3]);
    deepStrictEqual([read.metrics.timeToDetect, read.metrics.timeToResolve], [5, 90]);
  });
});

describe('milestones by wording', () => {
  it('follow the course of an incident', () => {
    const read = incident(
      '- 13:40 - version 4 is deployed',
      '- 14:00 - checkout starts failing for all customers',
      '- 14:05 - an alert fires for failed orders',
      '- 14:08 - the on-call engineer starts to investigate',
      '- 14:15 - incident declared, SEV-1',
      '- 14:30 - root cause identified: a missing index',
      '- 14:50 - version 4 rolled back',
      '- 15:10 - everything back to normal, incident closed',
      '- 16:00 - draft of this report written',
    );
    deepStrictEqual(milestonesOf(read), {
      impactStart: 'checkout starts failing for all customers',
      detected: 'an alert fires for failed orders',
      acknowledged: 'the on-call engineer starts to investigate',
      declared: 'incident declared, SEV-1',
      mitigated: 'version 4 rolled back',
      resolved: 'everything back to normal, incident closed',
    });
    strictEqual(read.milestones.detected?.by, 'wording');
  });

  it('take one event as mitigation and resolution when nothing else tells', () => {
    const found = milestonesOf(incident('- 14:05 - customers report errors', '- 14:40 - service restored'));
    deepStrictEqual([found.mitigated, found.resolved], ['service restored', 'service restored']);
  });

  for (const [kind, words] of [
    ['detected', 'root cause identified'],
    ['detected', 'no errors detected'],
    ['declared', 'incident declared resolved'],
    ['declared', 'incident response team meets'],
    ['mitigated', 'rollback fails'],
    ['mitigated', 'tried a rollback, without success'],
    ['resolved', 'unable to resolve the issue'],
    ['resolved', 'not yet resolved'],
    ['acknowledged', 'fix verified and incident resolved'],
  ] as const) {
    it(`do not read "${words}" as ${kind}`, () => {
      strictEqual(
        incident(`- 14:00 - ${words}`, '- 14:30 - lunch', '- 15:00 - tea', '- 15:30 - supper').milestones[kind],
        undefined,
      );
    });
  }

  it('take a declared incident as detected at the latest then', () => {
    const found = milestonesOf(incident('- 14:00 - incident declared', '- 14:30 - first reports of users arrive'));
    strictEqual(found.detected, 'incident declared');
  });

  it('prefer the recovery to its announcement', () => {
    const found = milestonesOf(
      incident(
        '- 14:00 - alert fires',
        '- 15:00 - recovery of all shops completed',
        '- 15:30 - announced the recovery on the status page',
      ),
    );
    strictEqual(found.resolved, 'recovery of all shops completed');
  });
});

describe('milestones by wording in order', () => {
  it('do not begin with the repair', () => {
    const read = incident('- 10:20 backup restored', '- 10:26 support notices old features', '- 11:02 flags restored');
    deepStrictEqual(milestonesOf(read)['mitigated'], 'flags restored');
  });

  it('are no messages that somebody pinned', () => {
    const read = incident('- 10:20 alert fires', '- 10:30 Kai pinned: "it reads the wrong copy"', '- 11:02 all clear');
    deepStrictEqual(milestonesOf(read)['mitigated'], 'all clear');
  });
});

describe('metrics', () => {
  it('are the minutes between milestones', () => {
    const { metrics } = incident(
      '- 23:50 [impact start] a',
      '- 23:58 [detected] b',
      '- 00:03 [ack] c',
      '- 00:40 [mitigated] d',
      '- 01:20 [resolved] e',
    );
    deepStrictEqual(metrics, { timeToDetect: 8, timeToAcknowledge: 5, timeToMitigate: 50, timeToResolve: 90 });
  });

  it('are unknown when a milestone is missing, has no clock or lies before the one it is measured from', () => {
    const { metrics } = incident('- 14:30 [impact start] a', '- 14:20 [detected] b', '- 2026-03-05: [resolved] c');
    deepStrictEqual(metrics, {
      timeToDetect: undefined,
      timeToAcknowledge: undefined,
      timeToMitigate: undefined,
      timeToResolve: undefined,
    });
  });

  it('count seconds as fractions', () => {
    strictEqual(incident('- 14:00:00 [impact start] a', '- 14:00:30 [detected] b').metrics.timeToDetect, 0.5);
  });
});
