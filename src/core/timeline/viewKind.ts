import type { MilestoneKind } from './timeline';

/** What an entry is about; each kind has its lane, its shape and its colour in the picture. */
export const entryKinds = ['change', 'impact', 'detection', 'response'] as const;

export type EntryKind = (typeof entryKinds)[number];

export const entryKindTitles: Readonly<Record<EntryKind, string>> = {
  change: 'Change',
  impact: 'Impact',
  detection: 'Detection',
  response: 'Response',
};

export const milestoneTitles: Readonly<Record<MilestoneKind, string>> = {
  impactStart: 'Impact starts',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  declared: 'Declared',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

const kindOfMilestone: Readonly<Record<MilestoneKind, EntryKind>> = {
  impactStart: 'impact',
  detected: 'detection',
  acknowledged: 'response',
  declared: 'response',
  mitigated: 'response',
  resolved: 'response',
};

/**
 * Words that tell what an entry is about; the first list with a match decides. People acting on the incident come first,
 * because "rolled back the deploy" is a response although it names a change. Whole words, any inflection listed.
 */
const wordsOfKind: readonly (readonly [EntryKind, RegExp])[] = [
  [
    'response',
    /\b(?:ack(?:ed|nowledge[sd]?)?|found|ruled out|suspect\w*|compar\w*|investigat\w*|roll(?:s|ed|ing)?[ -]?back|revert(?:s|ed|ing)?|mitigat\w*|escalat\w*|joins?|joined|declare[sd]?|confirm(?:s|ed)?|identif\w+|decide[sd]?|restarted|fail(?:s|ed)? over|failover|scal(?:es?|ed|ing)|disable[sd]?|hotfix|fix(?:es|ed)?|restor\w*|recover\w*|resolv\w*|workaround|status ?page|war room|incident (?:channel|call|commander))\b/i,
  ],
  [
    'detection',
    /\b(?:alert(?:s|ed|ing)?|alarms?|pag(?:es?|ed|ing)|pagers?|pagerduty|monitor(?:s|ing)?|detect(?:s|ed|ion)?|notice[sd]?|report(?:s|ed)?|synthetic|health ?checks?|dashboards? shows?|tickets? (?:from|opened)|complain\w*)\b/i,
  ],
  [
    'impact',
    /\b(?:outage|errors?|fail(?:s|ed|ing|ures?)?|5xx|50\d|down|unavailable|degrad\w*|restarts|grows|backlog|stuck|lag|memory|disk|refus\w*|reject\w*|unreachable|latency|slow(?:er)?|time(?:s|d)? ?out|timeouts?|crash\w*|lost|saturat\w*|exhaust\w*|customers?|users? (?:see|cannot|are|were))\b/i,
  ],
  [
    'change',
    /\b(?:deploy\w*|terraform|pull request|pipeline|releas\w*|roll(?:s|ed|ing)?[ -]?out|rollouts?|ship(?:s|ped)?|merg(?:es?|ed|ing)|migrat\w*|upgrad\w*|config\w*|feature flag|maintenance|enabled?|cron|backup|rotat\w*|certificate|expire[sd]?)\b/i,
  ],
];

/** Longer texts are prose around the event; its first words tell what it is. */
const decisiveLength = 300;

/** The kind of an entry by its milestones, else by its words; `response` when nothing tells. */
export function kindOfEntry(text: string, milestones: readonly MilestoneKind[]): EntryKind {
  const [first] = milestones;
  if (first) return kindOfMilestone[first];
  const start = text.slice(0, decisiveLength);
  return wordsOfKind.find(([, words]) => words.test(start))?.[0] ?? 'response';
}
