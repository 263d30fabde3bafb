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
    /\b(?:ack(?:ed|nowledge[sd]?)?|found|discover(?:s|ed)?|reali[sz](?:es|ed)|ruled out|suspect\w*|assum\w*|theor(?:y|ies)|misleading|root cause|compar\w*|investigat\w*|troubleshoot\w*|debug\w*|analy[sz]\w*|diagnos\w*|verif\w+|(?<!health[ -])check(?:s|ed|ing)|roll(?:s|ed|ing)?[ -]?back|rollback|revert(?:s|ed|ing)?|mitigat\w*|escalat\w*|joins?|joined|declare[sd]?|announc\w*|confirm(?:s|ed)?|identif\w+|decide[sd]?|restarted|terminated|drain(?:s|ed)?|cordon\w*|fail(?:s|ed)? over|failover|scal(?:es?|ed|ing)|disable[sd]?|re-?enabled?|turn(?:s|ed)? off|block(?:s|ed) (?:the|all)|patch(?:es|ed)?|hotfix|fix(?:es|ed)?|restor\w*|recover\w*|resolv\w*|(?:back|returns?|returned) to normal|working as \w+|(?:no|without) (?:further|more) \w+|free[sd]? up|clean(?:s|ed)? up|workaround|status ?page|war[ -]?room|incident (?:channel|call|commander))\b/i,
  ],
  [
    'detection',
    /\b(?:alert(?:s|ed|ing)?|alarms?|(?<!\b(?:home|web|landing|login|error|order|product|results?)[ -])pages?|paged|paging|pagers?|pagerduty|monitor(?:s|ing)?|detect(?:s|ed|ion)?|notice[sd]?|report(?:s|ed)?|synthetic|health ?checks?|dashboards? shows?|tickets? (?:from|opened)|complain\w*|(?:receiv(?:es|ed)|gets?|got) .{0,40}\b(?:e-?mails?|calls?|messages?|notifications?|tickets?)|(?:e-?mails?|calls?|messages?) (?:is|are|was|were) received|(?:made|became|becomes) aware)\b/i,
  ],
  [
    'impact',
    /\b(?:outage|errors?|fail(?:s|ed|ing|ures?)?|[45]xx|(?<!\$)(?:40[0-49]|50\d)|down|unavailable|unhealthy|unresponsive|\w*not ?ready|degrad\w*|deteriorat\w*|restarts|grows|backlog|stuck|stalled|halt(?:s|ed)?|hangs?|lag|memory|disk|refus\w*|reject\w*|unreachable|latency|slow(?:er)?|time(?:s|d)? ?out|timeouts?|crash\w*|lost|missing|drop(?:s|ped)? to|stop(?:s|ped)? \w+ing|saturat\w*|exhaust\w*|customers?|users? (?:see|cannot|are|were))\b/i,
  ],
  [
    'change',
    /\b(?:deploy\w*|terraform|pull request|pipeline|releas\w*|roll(?:s|ed|ing)?[ -]?out|rollouts?|ship(?:s|ped)?|merg(?:es?|ed|ing)|migrat\w*|upgrad\w*|appl(?:y|ies|ied)|push(?:es|ed)?|config\w*|feature flag|maintenance|enabled?|cron|backup|rotat\w*|certificate|expire[sd]?)\b/i,
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
