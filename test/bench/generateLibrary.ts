/** A made-up team's postmortems in our own words: many small documents of the same kinds, the same for the same number. */
export interface LibraryDocument {
  readonly path: string;
  readonly text: string;
}

/** `count` postmortems of about 5 KB over ten years, in three layouts. */
export function generateLibrary(count: number): readonly LibraryDocument[] {
  return Array.from({ length: count }, (_, i) => ({ path: pathOf(i), text: generateIncident(i) }));
}

export function pathOf(index: number): string {
  return `postmortems/${2016 + (index % 10)}/incident-${String(index).padStart(5, '0')}.md`;
}

const kilobyte = 1024;

/** The postmortem with this number, about 5 KB long. */
export function generateIncident(index: number): string {
  const random = sequence(index + 1);
  const service = pick(random, services);
  const [title, cause] = pick(random, faults);
  const date = `${2016 + (index % 10)}-${two(1 + random(12))}-${two(1 + random(28))}`;
  const head = headOf(random, index, `${title} in ${service}`, date, service);
  const start = random(1200);
  const body = [
    `## Summary\n\n${cause} ${paragraph(random, 3)}\n\n`,
    `## Impact\n\n${paragraph(random, 3)}\n\n- ${sentence(random)}\n- ${sentence(random)}\n\n`,
    `## Detection\n\n${pick(random, detections)} ${sentence(random)}\n\n`,
    `## Timeline (all times UTC)\n\n${timeline(random, start, index % 3 === 0)}\n`,
    `## Root causes\n\n${index % 2 === 0 ? `- ${cause}\n- ${sentence(random)}\n` : `${cause} ${paragraph(random, 3)}\n`}\n`,
    `## Resolution\n\n${paragraph(random, 3)}\n\n`,
    `## Lessons learned\n\n### What went well\n\n- ${sentence(random)}\n\n### What went poorly\n\n- ${sentence(random)}\n\n`,
    `## Action items\n\n${index % 3 === 1 ? actionTable(random) : actionList(random)}\n`,
  ].join('');
  let text = head + body + '## Supporting information\n\n';
  while (text.length < 5 * kilobyte) text += `${paragraph(random, 3)}\n\n`;
  return text;
}

function headOf(random: Random, index: number, title: string, date: string, service: string): string {
  const status = pick(random, ['draft', 'in-review', 'final', 'final', 'closed']);
  const severity = `SEV-${1 + random(4)}`;
  if (index % 4 === 3)
    return `# ${title}\n\n**Status**: ${status}\n**Severity**: ${severity}\n**Date**: ${date}\n**Services**: ${service}\n\n`;
  const tags = [pick(random, tagNames), pick(random, tagNames)];
  return `---\nid: INC-${index}\ntitle: ${title}\nstatus: ${status}\nseverity: ${severity}\ndate: ${date}\nauthors: [${pick(random, people)}]\nservices: [${service}]\ntags: [${[...new Set(tags)].join(', ')}]\n---\n\n# ${title}\n\n`;
}

function timeline(random: Random, start: number, table: boolean): string {
  const entries: (readonly [number, string])[] = [[start, '[impact start] The first requests fail.']];
  let at = start;
  const marks = [
    '[detected] The alert pages the on-call engineer.',
    '',
    '',
    '',
    '[mitigated] Traffic flows again.',
    '',
  ];
  for (const mark of marks) {
    at += 1 + random(12);
    entries.push([at, mark === '' ? sentence(random) : mark]);
  }
  entries.push([at + 5, '[resolved] All counters are back.']);
  const rows = entries.map(([minute, text]) =>
    table ? `| ${clock(minute)} | ${text} |` : `- ${clock(minute)} ${text}`,
  );
  return `${table ? '| Time | Event |\n| --- | --- |\n' : ''}${rows.join('\n')}\n`;
}

function actionList(random: Random): string {
  return Array.from({ length: 4 }, () => {
    const done = random(3) > 0 ? 'x' : ' ';
    return `- [${done}] ${task(random)} (owner: @${pick(random, people)}, due: ${dueDate(random)}) [P${random(3)}] OPS-${1 + random(9000)}\n`;
  }).join('');
}

function actionTable(random: Random): string {
  const rows = Array.from(
    { length: 4 },
    () =>
      `| ${task(random)} | ${pick(random, people)} | ${dueDate(random)} | P${random(3)} | ${pick(random, ['Done', 'Open'])} |\n`,
  );
  return `| Action | Owner | Due | Priority | Status |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`;
}

function task(random: Random): string {
  return `${pick(random, ['Add an alert for', 'Write a runbook for', 'Limit', 'Rehearse the loss of', 'Automate'])} ${pick(random, objects)}`;
}

function dueDate(random: Random): string {
  return `${2016 + random(11)}-${two(1 + random(12))}-${two(1 + random(28))}`;
}

const services = [
  'checkout',
  'inventory',
  'search',
  'billing',
  'identity',
  'media',
  'shipping',
  'catalogue',
  'messaging',
  'reports',
  'gateway',
  'pricing',
  'accounts',
  'notifications',
  'warehouse',
  'recommendations',
  'sessions',
  'uploads',
  'exports',
  'maps',
];
const tagNames = [
  'dns',
  'database',
  'cache',
  'deployment',
  'certificate',
  'capacity',
  'network',
  'queue',
  'storage',
  'vendor',
];
const people = ['ines', 'tomas', 'yuki', 'amara', 'piotr', 'leila', 'joao', 'freya', 'kofi', 'mei'];
const faults: readonly (readonly [string, string])[] = [
  [
    'Expired certificate',
    'The certificate of the load balancer expired because its renewal waited for a record that was gone.',
  ],
  ['Full connection pool', 'A slow query held the connections of the pool until no request got one.'],
  ['Stale cache', 'The cache kept prices of the day before, since the message that clears it was dropped.'],
  ['Bad rollout', 'A release changed the format of a header that an older client still reads.'],
  ['Lost leader', 'The database elected a leader in the zone that had just lost its network.'],
  ['Queue backlog', 'One malformed message stopped the consumer, and the backlog grew for hours.'],
  ['Wrong limit', 'A rate limit in the configuration was set per host instead of per cluster.'],
  ['Name resolution', 'A resolver returned an address that had been given back to the provider.'],
  ['Disk without space', 'Logs filled the disk after their rotation had been switched off for a migration.'],
  ['Silent batch job', 'The nightly export ended early without an error, and nobody was told.'],
];
const detections = [
  'The alert on the error rate fired first.',
  'Customers wrote to support before any alert fired.',
  'An engineer noticed it on a dashboard.',
  'The canary of the release failed.',
  'The vendor told us about it.',
];
const subjects = [
  'The gateway',
  'A canary host',
  'The on-call engineer',
  'A batch job',
  'The failover script',
  'One shard',
  'The release pipeline',
  'Support',
  'The replica in the second zone',
  'A retry loop',
  'The health check',
];
const verbs = [
  'returned stale answers to',
  'dropped the connections of',
  'restarted behind',
  'rolled back the change in',
  'queued requests for',
  'lost its lease on',
  'compared the counters of',
  'drained the traffic from',
  'waited for',
];
const objects = [
  'the `order-api` pool',
  'the second region',
  'the read replica',
  '**three** of twelve workers',
  'the [payment runbook](https://runbooks.example/payments)',
  'the nightly export',
  'the feature flag store',
  'the session table',
  '*every* mobile client',
  'the resolver',
  'the certificate store',
  'the message broker',
];
const tails = [
  'while the error rate stood at NN %',
  'after NN seconds without a reply',
  'until the queue held NN messages',
  'because the limit was set to NN',
  'and NN users saw an empty basket',
  'on host node-NN',
];

type Random = (below: number) => number;

function sequence(seed: number): Random {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function pick<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
  return list[random(list.length)] as T;
}

function sentence(random: Random): string {
  const tail = pick(random, tails).replace('NN', String(1 + random(9999)));
  // Names that occur nowhere else, as in real documents.
  const odd = random(4) === 0 ? ` in job-${oddWord(random)}` : '';
  return `${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, objects)}${odd} ${tail}.`;
}

function oddWord(random: Random): string {
  const syllables = ['ka', 'ro', 'mi', 'tel', 'su', 'ven', 'do', 'lar', 'pi', 'qua', 'zen', 'bo'];
  return Array.from({ length: 4 }, () => pick(random, syllables)).join('');
}

function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

function clock(minute: number): string {
  const within = minute % 1440;
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
