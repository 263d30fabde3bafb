import type { MilestoneKind } from './timeline';

/** How plainly words speak of a milestone: 0 not at all, 1 they may mean it, 2 they say it. */
export type Strength = 0 | 1 | 2;

interface Wording {
  readonly plain: RegExp;
  readonly hint: RegExp;
  /** Words that turn the meaning: tried, failed, planned, about something else. */
  readonly not: RegExp;
}

const attempted =
  /\b(?:fail(?:s|ed)? to|did(?:n't| not)|does(?:n't| not)|un(?:successful|able)|no (?:effect|improvement|change|luck)|(?:try|tries|tried|trying|attempt(?:s|ed|ing)?(?!.{0,60}success)|plan(?:s|ned)?|decid(?:es|ed)|decision|work(?:s|ing)? began) (?:to|on)|tried|attempted|still (?:fail|experienc|not|down|see)|not (?:yet )?(?:resolved|fixed|restored|work)|(?:rollback|restart|fix) fail|without success|to no avail|would|should|will be|in order to|begins? (?:work|to work)|work begins|draft|planned|proposed)\b|\b(?:fix|patch|hot-?fix) (?:is |was |being )*(?:written|prepared|identified|developed|drafted|reviewed|in progress)\b(?!.{0,60}\b(?:deploy|appl|releas|roll|ship|push))/i;

const wordings: Readonly<Record<MilestoneKind, Wording>> = {
  impactStart: {
    plain: new RegExp(
      `\\b(?:outage|incident|impact|problem|issue|degradation|disruption|downtime|failure|breakdown|fault)s?(?: \\w+)? (?:begins?|began|starts?|started|occur(?:s|red)|commenced?)\\b|\\b(?:start|beginning|onset)(?: time)? of (?:the )?(?:outage|incident|impact|disruption|downtime)\\b|\\b(?:incident|outage|impact) start(?: time)?\\b|\\b(?:start|begin|beg[au]n)(?:s|ning|ed)? (?:to )?(?:see(?:ing)?|get(?:ting)?|giv(?:e|ing)|return(?:ing)?|experienc(?:e|ing)|receiv(?:e|ing)|slow(?:ing)?|fail(?:ing)?|time out|timing out|drop(?:ping)?|throw(?:ing)?|show(?:ing)?)\\b(?! (?:recover|improv|signs of recover))|\\bstart(?:ed)?(?: time)?:`,
      'i',
    ),
    hint: /\b(?:go(?:es)?|went|is|was|are|were) (?:down|offline|unreachable|unavailable|unresponsive|inaccessible)\b|\bstop(?:s|ped)? (?:\w+ )?(?:working|responding|serving|processing|accepting)\b|\b(?:halt(?:s|ed)?|crash(?:es|ed)?|fail(?:s|ed|ing|ures?)?|br[eo]a?ks?|broke|breaking|panics?|lost|loses|degrad(?:es|ed|ation)|exploited|wrong|unreachable|timeouts?|trouble|errors?|missing|slow(?:s|ed)? down)\b|\bbeg(?:ins?|an) to (?:fail|struggle|time out|take|degrade|drop)\b|\btake effect\b|\b(?:gets?|got|becomes?|became|turns?|turned) (?:very |too |extremely )?(?:slow|sluggish|unresponsive|unavailable|unreachable|unstable|overloaded)\b|\b(?:delivery|processing|traffic|services?|sync|writes?|reads?|production|replication|jobs|requests|payments|orders|logins?|builds) (?:stops?|stopped|halts?|halted)\b|\b(?:not|no longer) (?:be )?(?:reachable|available|accessible|responding|responsive|working|loading|served)\b|\b(?:cannot|can't|unable to)\b/i,
    not: /\b(?:investigat|restart(?:s|ed)?\b|resol|fix(?:es|ed)?\b|restor|recover|(?:outage|incident|impact|issue|problem|downtime|disruption|degradation)s? (?:\w+ )?(?:ends?|ended)\b|\bended|over\b|updates? (?:\w+ )?(?:users|customers|community|team|status)|inform|announc|notif|acknowledg|declar)/i,
  },
  detected: {
    plain:
      /\bdetect(?:s|ed|ion)\b|\b(?:alerts?|alarms?|pagers?|pages?|monitors?|monitoring(?: system)?s?)\b.{0,60}\b(?:fir(?:es|ed|ing)|trigger(?:s|ed)?|sent|sends|rais(?:es|ed)|went off|goes off|sound(?:s|ed)|warn(?:s|ed)|notif(?:y|ies|ied)|blares?|blinks?|freaks?)\b|\balerted\b|^\W{0,4}(?:alarm|alert)s?\b(?! (?:rules?|thresholds?|config|clear|resolv|silenc|channel|mut|stop|were|was|is|are|has|have|for which))|`[\w.-]+` fir(?:es|ed)\b|^[A-Z]\w+ fir(?:es|ed)\b|\b(?:receiv(?:e|es|ed|ing)|gets?|got)\b.{0,50}\b(?:alerts?|reports?|complaints?|e-?mails?|notifications?|pages?|messages?|calls?|tickets?)\b|\bnotic(?:e|es|ed|ing)\b|\b(?:users?|customers?|clients?|people|someone|developers?|validators?|partners?|staff|teams?|engineers?|analysts?|agents?|colleagues?|visitors?|members?|leads?|operators?|admins?|testers?|maintainers?|contributors?|merchants?|students?|employees?|managers?|support|community)\b.{0,40}\b(?:report(?:s|ed)?|complain(?:s|ed)?|post(?:s|ed)?)\b|\bcomplain|\bs(?:ees|aw) (?:the |an? )?(?:alerts?|alarms?|errors?|spikes?)\b|\b(?:e-?mails?|messages?|tickets?)\b.{0,80}\breport(?:s|ing)?\b|\bpaged\b|\bpages? (?:the )?(?:on-?call|sre|ops|noc|\w+ team|\w+ engineer)|(?:^|\) )\W{0,4}(?:page|alert|alarm)s? (?:for|about|from|on)\b|\b(?:alerts?|alarms?)\b.{0,30}\breceived\b|\bhears? (?:of|about|from)\b|\bheard (?:of|about|from)\b|\b(?:tells?|told|inform(?:s|ed)|warn(?:s|ed)|ping(?:s|ed)|messages?d?|call(?:s|ed)|e-?mail(?:s|ed)|writes? to|wrote to|contact(?:s|ed)) us\b|\b(?:ask(?:s|ed)?|post(?:s|ed)?|writes?|wrote|message[sd]?)\b.{0,24}\b(?:in|on|to) (?:the |our )?(?:#?[\w-]+ )?(?:chat|slack|channel|teams|discord|forum|help|support)\b|\b(?:ask(?:s|ed)?|post(?:s|ed)?|writes?|wrote|message[sd]?) in #\w|\b(?:became|becomes?|made|first) aware\b|\bfirst (?:report(?:ed|s)?|identified|noticed|seen|alert)\b|\breports? (?:that|of|this|the|an?|their|his|her|seeing|failing|errors?)\b|\bincoming reports?\b|\bnotified (?:that|of|by)\b|\b(?:tickets?|bugs?|cases?|issues?)\b.{0,60}\b(?:opened|created|filed|raised|submitted)\b|\bidentified (?:the |an? )?(?:issue|problem|incident|outage)\b|\b(?:issue|problem|incident|outage|anomaly) (?:is |was )?(?:identified|discovered|found|observed|reported|spotted|noticed|raised)\b/i,
    hint: /\b(?:discover(?:s|ed|y)|observ(?:e|es|ed)|reali[sz](?:e|es|ed)|found|report(?:s|ed)|spot(?:s|ted)|alert(?:s|ing)?|learn(?:s|ed) (?:of|about|that)|alarms?|complaints?|aware|monitoring)\b/i,
    not: /\b(?:root )?causes?\b.{0,30}\b(?:identified|found|detected|discovered)\b|\b(?:identified|found|detected|discovered|pinpointed)\b.{0,30}\b(?:root )?cause\b|\bno(?:t)?\b.{0,24}\bdetected\b|\bundetected\b|\b(?:found|discovered|noticed|seen|detected)(?: only)? (?:later|afterwards)\b|\b(?:later|afterwards) (?:found|discovered|seen)\b|\b(?:nothing|nobody|no one|none)(?: \w+)?(?: was| is| has| were)?(?: been)? (?:notic|detect|seen\b|reported)|\b(?:incident|issue|outage|alerts?|problem)s? (?:is |was |has been |have been )?resolved\b|\b(?:post-?mortem|incident report|bounty) (?:published|report)\b|\bsuccessful/i,
  },
  acknowledged: {
    plain:
      /\backnowledg|\back(?:ed|'d|s)?\b|\bon-?call\b.{0,40}\b(?:join|start|began|begins|respond|investigat|check|look|pick)|\b(?:start(?:s|ed)?|began|begins?|beginning|initiat(?:es|ed)|commence[sd]?|launch(?:es|ed))\b.{0,40}\b(?:investigat|look|debug|troubleshoot|analy|diagnos|inspect|triage|response)|\binvestigati(?:on|ng)\b.{0,20}\b(?:start|beg[au]n|underway|initiated|launched)|\b(?:immediate|initial) (?:investigation|response|triage)\b/i,
    hint: /\b(?:investigat(?:e|es|ed|ion|ing)|check(?:s|ed|ing)(?! on)|check (?:the|if|for|our)|inspect(?:s|ed|ing)?|trac(?:es|ed|ing)|look(?:s|ed|ing)? (?:at|into|up|for)|review(?:s|ed|ing)?|analy[sz](?:e|es|ed|ing)|div(?:es|ed)|debug(?:s|ged|ging)?|troubleshoot(?:s|ing)?|called in|assembl(?:es|ed)|join(?:s|ed)|huddle|war ?room|escalat(?:es|ed)|contact(?:s|ed)|notif(?:y|ies|ied)|reach(?:es|ed) out|e-?mail was sent|respond(?:s|ed)|reproduced|assigned|engaged|verif(?:y|ies|ied)|confirm(?:s|ed)? (?:the|this) (?:report|issue|problem|outage|incident))\b/i,
    not: /\bresol(?:ved|ution)\b|\bmitigat|\broot cause (?:was )?(?:identified|found)\b|\brestor/i,
  },
  declared: {
    plain: new RegExp(
      `\\b(?:incident(?! (?:response|team|manage|command|report))|outage|sev-?\\d|p[01])\\b.{0,24}\\b(?:declar(?:e|es|ed)|opened|created|raised|announced|called|initiated|logged)\\b|\\b(?:declar(?:e|es|ed|ing)|opens?|opened|creat(?:es|ed)|rais(?:es|ed)|announc(?:es|ed))\\b.{0,24}\\b(?:incident|outage|sev-?\\d|p[01]|degraded)\\b|\\b(?:degraded|outage|degradation)\\b.{0,24}\\bdeclared\\b|\\bincident channel\\b|\\bstatus ?page\\b.{0,40}\\b(?:creat|publish|post|open|investigating|updated)|\\b(?:creat|publish|post|open|updat)\\w*\\b.{0,40}\\bstatus ?page\\b`,
      'i',
    ),
    hint: /^$/,
    not: /\b(?:resolved|resolution|mitigated|closed|over|fixed|recover(?:y|ed)|ended|monitoring)\b|\b(?:incident|post-?mortem) report\b/i,
  },
  mitigated: {
    plain:
      /\bmitigat(?:ed|es|ion (?:is |was )?(?:applied|complete|completed|in place|deployed|done))\b|\b(?:rolled|rolls|reverted|switched|failed|moved|shifted|routed|pointed|brought) (?:back|over)\b|\brollback (?:is |was )?(?:complete|finish|success|deployed|done)|\brollback,|\breverted\b|\brestor(?:ed|es|ing)\b|\bworkaround\b|\b(?:partially )?stabili[sz](?:e|es|ed)\b|\bhot-?fix(?:ed)?\b|\brepaired\b|\bpatched\b|\b(?:fix|patch|change|solution|correction|update)s?\b.{0,40}\b(?:deployed|applied|implemented|rolled out|pushed|lands?|landed|merged|released|in place|live)\b|\b(?:deploy|appl(?:y|ies)|implement|push|releas|merg)(?:es|ed|e|s)?\b.{0,40}\b(?:fix(?:es)?|patch|hotfix|correct)\b|\btemporary fix\b|\bback (?:up|online|to normal)\b|\breturn(?:s|ed) to (?:normal|service)\b|\bresum(?:es|ed)\b|\b(?:runs?|works?|answers?|responds?|flows?|loads?|succeeds?|pass(?:es)?|syncs?) again\b|\b(?:is|are|was|were) (?!\w*(?:down|fail|broke|slow|red|stuck|unav|unre|miss|drop|los[et]|checked|tried|paged|raised|opened|started|restarted|run)\b)\w+ again\b/i,
    hint: /\b(?:restart(?:s|ed|ing)?|redirect(?:s|ed)?|scaled|blocked|disabled|corrected|fix(?:es|ed)?|replaced|migrated|recovered|re-?enabled|removed|increased|deploy(?:s|ed)|reset|cleared|loaded again|up again|pin(?:s|ned)(?!:| a message)|re-?r[au]ns?|turned off|switched off)\b/i,
    not: attempted,
  },
  resolved: {
    plain:
      /\bresolv(?:ed|es)\b|\bresolution\b|\bfully (?:restored|recovered|operational|functional|online|resolved)\b|\bback to normal\b|\breturn(?:s|ed) to normal\b|\bnormal operations?\b|\ball clear\b|\brecover(?:ed|s|y)\b|\bend(?:s)?(?: time)?(?: of (?:the )?(?:outage|incident|impact)|:)|\b(?:incident|outage|issue|ticket) (?:is |was |has )?(?:been )?(?:officially )?(?:closed|over|ended|ends|fixed)\b|\bissue\b.{0,50}\bfixed\b|\bsolved\b|\b(?:back|came back) online\b|\b(?:fully |100% )operational\b|\bhealthy state\b|\bwork(?:s|ing)? (?:as expected|properly|normally|fine|again|well|correctly)\b|\beverything (?:is |was |seems |went )?(?:working|fine|normal|back|ok)\b|\bservices? (?:is |was |are |were )?(?:fully )?restored\b|\bsystems? (?:is |was |are |were )?(?:fully )?restored\b|\bfunctional(?:ity)?\b.{0,20}\b(?:restored|normal)|\bdeclared resolved\b|\baverted\b|\bcomplet(?:e|ed) recovery\b|\brecovery\b.{0,40}\bcompleted\b|\bconfirmed (?:as )?(?:fixed|stable)\b/i,
    hint: /\b(?:successful(?:ly)?|complete[ds]?|restored|closed|stable|stability|normal|finally|final(?:ized)?|operational|functional|online|verified|confirmed|released|fixed|starts|running|updated|changed|mined|optimi[sz]ed)\b/i,
    not: new RegExp(
      `${attempted.source}|\\bto resolve\\b|\\bresolved (?:itself|themsel)|\\bunresolved\\b|\\bbut\\b.{0,40}\\b(?:persist|still|remain|fail|continu|not|no)`,
      'i',
    ),
  },
};

/** How plainly an event's words say that a milestone was reached. */
export function wordingStrength(kind: MilestoneKind, words: string): Strength {
  const { plain, hint, not } = wordings[kind];
  const isPlain = plain.test(words);
  if (!isPlain && !hint.test(words)) return 0;
  if (not.test(words)) return 0;
  return isPlain ? 2 : 1;
}

/** What a writer marks the milestones with: capitals, tags, labels. */
const marks: readonly (readonly [MilestoneKind, RegExp])[] = [
  [
    'impactStart',
    /\b(?:OUTAGE|IMPACT) (?:BEGINS?|BEGAN|STARTS?|STARTED)\b|\bSTART OF (?:THE )?(?:OUTAGE|INCIDENT|IMPACT)\b/,
  ],
  ['declared', /\bINCIDENT (?:BEGINS?|BEGAN|STARTS?|STARTED|DECLARED)\b/],
  ['detected', /\b(?:OUTAGE|INCIDENT|ISSUE|IMPACT) DETECTED\b/],
  ['mitigated', /\b(?:OUTAGE|INCIDENT|ISSUE|IMPACT) MITIGATED\b/],
];
const outageEnds = /\b(?:OUTAGE|IMPACT) (?:ENDS?|ENDED|OVER)\b|\bEND OF (?:THE )?(?:OUTAGE|IMPACT)\b/;
const incidentEnds =
  /\bINCIDENT (?:ENDS?|ENDED|OVER|RESOLVED|CLOSED)\b|\bEND OF (?:THE )?INCIDENT\b|\b(?:OUTAGE|ISSUE) RESOLVED\b/;

const tagNames: readonly (readonly [MilestoneKind, string])[] = [
  ['impactStart', '(?:impact|outage)[ -]?(?:start(?:s|ed)?|begins?|began)|start(?: of (?:impact|outage))?'],
  ['detected', '(?:first )?detect(?:ed|ion)|impact detected'],
  ['acknowledged', 'ack(?:nowledged)?|response initiated|investigating'],
  ['declared', '(?:incident )?declared'],
  ['mitigated', '(?:impact )?mitigated|repaired|monitoring'],
  ['resolved', '(?:incident )?resolved|(?:impact|outage)[ -]?end(?:s|ed)?'],
];
const tags = tagNames.map(([kind, names]): readonly [MilestoneKind, RegExp] => [
  kind,
  new RegExp(
    `[[<{](?:milestone: ?)?(?:${names})[\\]>}]|(?:^|\\s)#(?:${names})\\b|^[*_\`\\s]{0,4}(?:${names})[*_\`]{0,3}(?:\\s*[:–—]|\\s-\\s)`,
    'i',
  ),
]);

/** What an event's source marks; the end of the outage and the end of the incident are told apart. */
export interface Marks {
  readonly kinds: readonly MilestoneKind[];
  readonly endsOutage: boolean;
  readonly endsIncident: boolean;
}

/** Whether an event tells others of something that happened before. */
export function isAnnouncement(words: string): boolean {
  return /\bannounc(?:es|ed|ing|ement)\b|\bpublish|\btweet|\bdisclosure\b/i.test(words);
}

const noMarks: Marks = { kinds: [], endsOutage: false, endsIncident: false };

export function marksIn(source: string): Marks {
  const head = source.length > 2000 ? source.slice(0, 2000) : source;
  const kinds = [...marks, ...tags].filter(([, pattern]) => pattern.test(head)).map(([kind]) => kind);
  const endsOutage = outageEnds.test(head);
  const endsIncident = incidentEnds.test(head);
  return kinds.length === 0 && !endsOutage && !endsIncident ? noMarks : { kinds, endsOutage, endsIncident };
}

/** Words that a label uses for a milestone ("First detected: …", "Time of detection", "Repaired"). */
export const labelWords: readonly (readonly [MilestoneKind, RegExp])[] = [
  [
    'impactStart',
    /^(?:(?:time of|date of|incident|outage|impact|issue|fault)\s)*(?:start(?:ed|s|ing)?|begin(?:s|ning)?|began|occurred)\b/i,
  ],
  ['detected', /\bdetect(?:ed|ion)\b|^(?:first )?(?:identified|reported|noticed)\b/i],
  ['acknowledged', /\backnowledged?\b|\bresponse (?:start|initiated)/i],
  ['declared', /\bdeclared\b(?! (?:as )?resolved)/i],
  ['mitigated', /\bmitigat(?:ed|ion)\b|\brepaired\b|\bworkaround\b|\brestored\b/i],
  [
    'resolved',
    /\bresol(?:ved|ution)\b|^(?:(?:time of|date of|incident|outage|impact|issue)\s)*(?:end(?:ed|s)?|closed|recovered)\b/i,
  ],
];
