import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

const at = '2026-03-04T10:00:00Z';

describe('Kubernetes events', () => {
  it('tells warnings and leaves the ordinary as noise', () => {
    const event = (type: string, reason: string, more: object): object => ({
      kind: 'Event',
      type,
      reason,
      message: 'said so',
      involvedObject: { kind: 'Pod', name: 'web-1' },
      metadata: { creationTimestamp: at },
      ...more,
    });
    const items = [
      event('Warning', 'BackOff', { lastTimestamp: '2026-03-04T10:05:00Z', count: 4 }),
      event('Normal', 'Pulled', { lastTimestamp: null, eventTime: null }),
      event('Normal', 'ScalingReplicaSet', { eventTime: '2026-03-04T10:06:00.000001Z' }),
    ];
    deepStrictEqual(told(JSON.stringify({ kind: 'List', items })), [
      'kubernetes',
      '2026-03-04T10:05Z (bot): BackOff: Pod web-1: said so (4 times)',
      '2026-03-04T10:00Z (bot, noise): Pulled: Pod web-1: said so',
      '2026-03-04T10:06Z (bot): ScalingReplicaSet: Pod web-1: said so',
    ]);
  });
});

describe('syslog', () => {
  it('reads lines of RFC 3164 and RFC 5424', () => {
    deepStrictEqual(
      told(
        'Mar  4 10:00:00 db-1 sshd[42]: session opened\n<34>1 2026-03-04T10:00:00.003Z db-1 su - ID47 [a@1 b="c\\]"] failed\n2026-03-04T11:00:00+01:00 db-1 kernel: out of memory\n',
      ),
      [
        'syslog',
        '??-03-04 10:00 sshd (bot): session opened',
        '2026-03-04T10:00:00.003Z su (bot): failed',
        '2026-03-04T10:00Z kernel (bot): out of memory',
      ],
    );
  });

  it('names the line with an impossible time', () => {
    deepStrictEqual(told('Mar  4 30:00:00 db-1 sshd: a\n'), ['line 1 has no time that a clock shows']);
  });
});

describe('journald', () => {
  it('reads one object a line, bytes too', () => {
    deepStrictEqual(
      told(
        [
          { __REALTIME_TIMESTAMP: '1772618400000000', MESSAGE: 'Started', SYSLOG_IDENTIFIER: 'systemd', PRIORITY: '6' },
          { __REALTIME_TIMESTAMP: '1772618460000000', MESSAGE: [72, 105, 27], _COMM: 'app', PRIORITY: '7' },
        ]
          .map((record) => JSON.stringify(record))
          .join('\n'),
      ),
      ['journald', '2026-03-04T10:00Z systemd (bot): Started', '2026-03-04T10:01Z app (bot, noise): Hi'],
    );
  });

  it('names the line that is cut off', () => {
    deepStrictEqual(told('{"__REALTIME_TIMESTAMP": "1772618400000000", "MESSAGE": "a"}\n{"__REAL'), [
      'line 2 is not valid JSON',
    ]);
  });
});

describe('Prometheus ALERTS', () => {
  it('tells when stretches of firing begin and end', () => {
    const base = 1_772_618_400;
    const series = (alertstate: string, seconds: readonly number[]): object => ({
      metric: { __name__: 'ALERTS', alertname: 'DiskFull', alertstate, job: 'db' },
      values: seconds.map((second) => [base + second, '1']),
    });
    const result = [series('pending', [0, 60]), series('firing', [0, 60, 120, 7200])];
    deepStrictEqual(told(JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } })), [
      'prometheus',
      '2026-03-04T10:00Z (bot, detected): DiskFull (db) firing',
      '2026-03-04T10:02Z (bot): DiskFull (db) last seen firing',
      '2026-03-04T12:00Z (bot, detected): DiskFull (db) firing',
    ]);
  });
});

describe('Opsgenie', () => {
  it('reads webhooks with their milliseconds and nanoseconds', () => {
    const alert = {
      alertId: 'a',
      tinyId: '7',
      message: 'Disk full',
      createdAt: 1_772_618_400_000,
      updatedAt: 1_772_618_460_000_000_000,
      username: 'ana',
    };
    deepStrictEqual(
      told(['Create', 'Acknowledge', 'AddTags', 'Close'].map((action) => JSON.stringify({ action, alert })).join('\n')),
      [
        'opsgenie',
        '2026-03-04T10:00Z (bot, detected): Create: Disk full',
        '2026-03-04T10:01Z ana (acknowledged): Acknowledge: Disk full',
        '2026-03-04T10:01Z ana (noise): Add Tags: Disk full',
        '2026-03-04T10:01Z ana (resolved): Close: Disk full',
      ],
    );
  });

  it('reads lists of alerts and their logs', () => {
    const data = [
      { tinyId: '7', message: 'Disk full', status: 'closed', createdAt: at, updatedAt: '2026-03-04T11:00:00Z' },
    ];
    deepStrictEqual(told(JSON.stringify({ data })), [
      'opsgenie',
      '2026-03-04T10:00Z (bot, detected): Alert: Disk full',
      '2026-03-04T11:00Z (bot, resolved): Alert closed: Disk full',
    ]);
    const logs = [{ log: 'Alert acknowledged', type: 'alertRecipient', owner: 'ana', createdAt: at, offset: '1_1' }];
    deepStrictEqual(told(JSON.stringify({ data: logs })), ['opsgenie', '2026-03-04T10:00Z ana: Alert acknowledged']);
  });
});

describe('GitLab incident events', () => {
  it('finds them inside a GraphQL answer', () => {
    const nodes = [{ occurredAt: at, note: 'Switched over', author: { username: 'ana' } }];
    deepStrictEqual(told(JSON.stringify({ data: { project: { incidentManagementTimelineEvents: { nodes } } } })), [
      'gitlab',
      '2026-03-04T10:00Z ana: Switched over',
    ]);
  });

  it('reads notes and states', () => {
    const notes = [
      { noteable_type: 'Issue', body: 'Looking', system: false, created_at: at, author: { name: 'Ana' } },
      { noteable_type: 'Issue', body: 'assigned to @ana', system: true, created_at: at, author: { name: 'Ana' } },
    ];
    deepStrictEqual(told(JSON.stringify(notes)), [
      'gitlab',
      '2026-03-04T10:00Z Ana: Looking',
      '2026-03-04T10:00Z Ana (noise): assigned to @ana',
    ]);
    const states = [{ resource_type: 'Issue', state: 'closed', created_at: at, user: { name: 'Ana' } }];
    deepStrictEqual(told(JSON.stringify(states)), ['gitlab', '2026-03-04T10:00Z Ana (resolved): Incident closed']);
  });
});

describe('CloudTrail', () => {
  it('tells what was changed, and leaves reading as noise', () => {
    const record = (eventName: string, more: object = {}): object => ({
      eventTime: at,
      eventSource: 'ec2.amazonaws.com',
      eventName,
      awsRegion: 'eu-west-1',
      userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::1:assumed-role/ops/ana' },
      ...more,
    });
    const Records = [
      record('RebootInstances'),
      record('DescribeInstances'),
      record('StopInstances', { errorCode: 'AccessDenied' }),
    ];
    deepStrictEqual(told(JSON.stringify({ Records })), [
      'cloudtrail',
      '2026-03-04T10:00Z ana: RebootInstances (ec2, eu-west-1)',
      '2026-03-04T10:00Z ana (noise): DescribeInstances (ec2, eu-west-1)',
      '2026-03-04T10:00Z ana: StopInstances (ec2, eu-west-1) failed: AccessDenied',
    ]);
    const Events = [
      { EventTime: 1_772_618_400, EventName: 'StopInstances', EventSource: 'ec2.amazonaws.com', Username: 'ana' },
    ];
    deepStrictEqual(told(JSON.stringify({ Events })), ['cloudtrail', '2026-03-04T10:00Z ana: StopInstances (ec2)']);
  });
});
