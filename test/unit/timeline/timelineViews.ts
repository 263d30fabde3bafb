import type { MilestoneKind } from '../../../src/core/timeline/timeline';
import type { TimelineView, ViewEntry } from '../../../src/core/timeline/view';
import { kindOfEntry } from '../../../src/core/timeline/viewKind';

/** `14:51`, `14:51-15:10`, `~14:51`, with `+1 ` before it for the next day, then the text and `[milestone]`s. */
export function viewOf(lines: readonly string[], more: Partial<TimelineView> = {}): TimelineView {
  const milestones: Partial<Record<MilestoneKind, number>> = {};
  const entries = lines.map((line, place) => {
    const [, days = '0', tilde, time = '00:00', end, rest = ''] =
      /^(?:\+(\d+) )?(~)?(\d\d:\d\d(?::\d\d)?)(?:-(\d\d:\d\d))? (.*)$/s.exec(line) ?? [];
    const held: MilestoneKind[] = [];
    const text = rest.replace(/ \[(\w+)\]/g, (_, kind: MilestoneKind) => {
      held.push(kind);
      milestones[kind] ??= place;
      return '';
    });
    const minutes = Number(days) * 1440 + minutesOf(time);
    const date = new Date(Date.UTC(2026, 2, 4 + Number(days))).toISOString().slice(0, 10);
    const entry: ViewEntry = {
      line: 30 + place,
      endLine: 30 + place,
      date,
      time,
      end,
      approximate: tilde !== undefined,
      instant: Date.UTC(2026, 2, 4) + minutes * 60_000,
      minutes,
      endMinutes: end === undefined ? undefined : Number(days) * 1440 + minutesOf(end),
      text,
      kind: kindOfEntry(text, held),
      milestones: held,
    };
    return entry;
  });
  const at = (kind: MilestoneKind) => entries[milestones[kind] ?? -1]?.minutes;
  const between = (from: MilestoneKind, to: MilestoneKind) => {
    const [start, end] = [at(from), at(to)];
    return start === undefined || end === undefined ? undefined : end - start;
  };
  return {
    title: 'Checkout unavailable after a certificate expired',
    severity: 'SEV-2',
    status: 'draft',
    zone: 'UTC',
    entries,
    omitted: 0,
    milestones,
    metrics: {
      timeToDetect: between('impactStart', 'detected'),
      timeToAcknowledge: between('detected', 'acknowledged'),
      timeToMitigate: between('impactStart', 'mitigated'),
      timeToResolve: between('impactStart', 'resolved'),
    },
    ...more,
  };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 60 + minutes + seconds / 60;
}

/** An afternoon with everything in it: a change the evening before, ranges, doubtful times, all milestones. */
export const afternoon = viewOf([
  '09:12 Certificate rotation job is deployed with a new schedule',
  '14:40-16:05 Elevated error rate on checkout, up to 38 % of requests fail',
  '14:51 Old certificate expires on the payment gateway [impactStart]',
  '14:52 Gateway pods start refusing connections',
  '14:55 Alert for checkout success rate pages the on-call engineer [detected]',
  '14:58 On-call acknowledges the page and opens an incident channel [acknowledged]',
  '15:01 Incident declared, incident commander assigned [declared]',
  '15:04 Status page updated: investigating payment errors',
  '~15:10 Database is suspected; connection pool looks saturated',
  '15:12 Support reports 40 customer tickets',
  '15:19 Database ruled out after comparing with the previous day',
  '15:24 TLS handshake failures found in gateway logs',
  '15:31 Rotation job found paused since the morning deploy',
  '15:36 Traffic moved to the standby region [mitigated]',
  '15:44 New certificate issued and deployed to the first pod',
  '15:52 All pods restarted with the new certificate',
  '16:00 Error rate back to normal, incident resolved [resolved]',
  '16:30 Monitoring period ends without further alerts',
]);

/** Three days of bursts with nights between them. */
export const threeDays = viewOf(
  [
    '08:00 Release 4.2 rolled out to all regions',
    '08:20 Memory use grows slowly on the search nodes',
    '09:05 First node restarts, nobody notices',
    '09:40 Second node restarts [impactStart]',
    '10:15 Latency alert fires and clears on its own',
    '+1 07:55 Latency alert fires again [detected]',
    '+1 08:02 Search team acknowledges [acknowledged]',
    '+1 08:30 Nodes restarted by hand as a workaround [mitigated]',
    '+1 09:10 Heap dump taken',
    '+1 10:45 Leak located in the query cache',
    '+2 08:15 Fix merged',
    '+2 08:50 Release 4.2.1 deployed',
    '+2 09:30 Memory stable on all nodes [resolved]',
  ],
  { title: 'Search nodes restart every few hours', severity: 'SEV-3', zone: undefined, status: 'in-review' },
);

/** A long, busy incident for measuring. */
export function manyEntries(count: number): TimelineView {
  const texts = [
    'Alert fires on node',
    'Engineer investigates shard',
    'Deploy of service',
    'Errors rise in zone',
    'Restarted worker',
  ];
  const marks: Readonly<Record<number, string>> = {
    [Math.floor(count * 0.1)]: ' [impactStart]',
    [Math.floor(count * 0.15)]: ' [detected]',
    [Math.floor(count * 0.2)]: ' [acknowledged]',
    [Math.floor(count * 0.7)]: ' [mitigated]',
    [Math.floor(count * 0.85)]: ' [resolved]',
  };
  return viewOf(
    Array.from({ length: count }, (_, place) => {
      const minutes = Math.floor(place * 1.7 + (place % 7));
      const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
      return `+${Math.floor(minutes / 1440)} ${time} ${texts[place % texts.length]} ${place}${marks[place] ?? ''}`;
    }),
    { title: `${count} entries` },
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
