import type { PostmortemStatus } from './metadata';

export type MetadataField = 'title' | 'status' | 'severity' | 'date' | 'authors' | 'services' | 'tags';

/** Keys of front matter, labels and tables (lower case, blanks for `_` and `-`) by the field they fill, the best first. */
export const fieldKeys: Readonly<Record<MetadataField, readonly string[]>> = {
  title: ['title', 'name', 'incident title', 'incident name', 'incident'],
  status: ['status', 'document status', 'report status', 'postmortem status', 'state'],
  severity: ['severity', 'incident severity', 'severity level', 'sev', 'impact level', 'criticality', 'priority'],
  date: [
    'incident date',
    'date of incident',
    'date of the incident',
    'date',
    'date/time',
    'date time',
    'date and time',
    'date & time',
    'incident start',
    'started',
    'started at',
    'start',
    'start time',
    'start date',
    'start date/time',
    'incident start time',
    'when',
  ],
  authors: [
    'authors',
    'author',
    'written by',
    'prepared by',
    'report by',
    'report author',
    'author(s)',
    'owners',
    'owner',
    'owner(s)',
    'postmortem owner',
    'by',
    'name(s)',
  ],
  services: [
    'services',
    'service',
    'affected services',
    'affected service',
    'services affected',
    'service(s) affected',
    'affected systems',
    'affected system',
    'systems affected',
    'components',
    'component',
    'affected components',
    'product(s) affected',
    'products affected',
    'systems',
    'system',
    'subsystem',
  ],
  tags: ['tags', 'labels', 'keywords', 'categories', 'category'],
};

const peopleLabels: readonly string[] = [
  'incident commander',
  'commander',
  'ic',
  'incident lead',
  'incident leader',
  'lead',
  'sre lead',
  'developer lead',
  'facilitator',
  'scribe',
  'liaison',
  'communications lead',
  'comms lead',
  'responders',
  'responder',
  'participants',
  'present',
  'incident manager',
  'attendees',
  'reporter',
  'reported by',
  'reviewers',
  'reviewed by',
  'approvers',
  'approved by',
  'rca team',
  'on-call',
  'on call',
];

/** Further keys that a label list or table at the top of a document may hold; in front matter every key counts. */
export const otherKeys: ReadonlySet<string> = new Set([
  ...Object.values(fieldKeys).flat(),
  'duration',
  'outage duration',
  'incident duration',
  'total duration',
  'duration of outage',
  'duration of problem',
  'downtime',
  'impact duration',
  ...peopleLabels,
  'incident id',
  'incident number',
  'id',
  'number',
  'ticket',
  'task',
  'issue',
  'environment',
  'region',
  'team',
  'teams',
  'owning team',
  'end',
  'ended',
  'ended at',
  'end time',
  'end date',
  'incident end',
  'detected',
  'detected at',
  'detection time',
  'resolved',
  'resolved at',
  'mitigated',
  'mitigated at',
  'impact start',
  'impact end',
  'time to detect',
  'time to detection',
  'time to acknowledge',
  'time to mitigate',
  'time to resolve',
  'time to resolution',
  'time to recovery',
  'time to repair',
  'ttd',
  'tta',
  'ttm',
  'ttr',
  'mttr',
  'timezone',
  'time zone',
  'zone',
  'tz',
  'submitted',
  'signoffs',
  'finalized',
  'closed',
  'published',
  'published on',
  'publication date',
  'last modified',
  'last updated',
  'updated',
  'shared with',
  'meeting',
  'meeting scheduled for',
  'call recording',
  'type',
  'incident type',
]);

/** Keys whose values are people. */
export const peopleKeys: ReadonlySet<string> = new Set([...peopleLabels, 'owner', 'owners']);

/** A key in the form in which the lists above hold it. */
export function normalKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/^on call$/, 'on-call')
    .replace(/(?<=[a-z])-(?=[a-z])/g, (dash, at: number, all: string) =>
      all.startsWith('on-call') && at === 2 ? dash : ' ',
    );
}

/** Words for the state of the document, not of the incident itself, the most telling first. */
const statusWords: readonly (readonly [RegExp, PostmortemStatus])[] = [
  [/\bclosed\b/i, 'closed'],
  [/\b(?:in|under|for|awaiting|ready for|pending)[- ]review\b|^\W*(?:review|reviewing)\b/i, 'in-review'],
  [/^\W*(?:final|finali[sz]ed|published|complete[d]?|done|reviewed|approved|accepted)\b/i, 'final'],
  [
    /\bdraft(?:ing)?\b|\bwip\b|work in progress|^\W*(?:in[- ]progress|todo|to do|not started|started|documenting|incomplete)\b/i,
    'draft',
  ],
];

/** The state of the document that a status line tells; `undefined` when it tells another thing ("Resolved"). */
export function statusOf(words: string): PostmortemStatus | undefined {
  return statusWords.find(([pattern]) => pattern.test(words))?.[1];
}

/** States of the incident itself, which stand in the same places. */
export const incidentStatus =
  /\b(?:resolved|mitigated|investigating|identified|monitoring|active|stable|ongoing|open|fixed|recovered|triage|live|reported|restored|under control)\b/i;
