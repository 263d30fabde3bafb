/**
 * What causes are about, by the words that name it. An incident counts for every theme that one of its causes names.
 * Technical conditions only, never people.
 */
const themes: readonly (readonly [string, RegExp])[] = [
  [
    'Configuration',
    /\b(?:mis-?)?config(?:s|ured|uration|urations)?\b|\bfeature flags?\b|\bsettings?\b|\bparameters?\b/i,
  ],
  [
    'Change or release',
    /\b(?:deploy(?:s|ed|ment|ments)?|releases?d?|rollouts?|rolled out|upgrades?d?|migrations?|merged?)\b/i,
  ],
  [
    'Capacity or limits',
    /\b(?:capacity|overload(?:ed)?|saturat(?:ed|ion)|exhaust(?:ed|ion)|out of (?:memory|disk|space|connections)|oom|quotas?|rate limits?|disk (?:was )?full|(?:connection|thread) pools?|traffic spikes?|scal(?:e|ed|ing)|memory leaks?|leak(?:s|ed)?)\b/i,
  ],
  [
    'Certificate or secret',
    /\b(?:certificates?|certs?|tls|ssl|secrets?|credentials?|api keys?|tokens?) ?.{0,40}\b(?:expir\w+|renew\w*|rotat\w+|invalid|revoked)\b|\bexpir\w+ .{0,40}\b(?:certificates?|certs?|secrets?|credentials?|keys?|tokens?)\b/i,
  ],
  ['Third party', /\b(?:third[- ]part(?:y|ies)|vendors?|upstream|providers?|supplier|external (?:services?|apis?))\b/i],
  [
    'Database or storage',
    /\b(?:databases?|db|sql|quer(?:y|ies)|index(?:es)?|replicas?|replication|schemas?|storage|deadlocks?|table locks?|vacuum)\b/i,
  ],
  [
    'Network or DNS',
    /\b(?:networks?|dns|routes?|routing|firewalls?|load balancers?|packet loss|bgp|vpn|switch(?:es)? port)\b/i,
  ],
  ['Cache or queue', /\b(?:cach(?:e|es|ed|ing)|queues?|backlogs?|stampede|consumers? lag|message brokers?)\b/i],
  [
    'Code defect',
    /\b(?:bugs?|race conditions?|null pointers?|exceptions?|infinite loops?|off[- ]by[- ]one|regressions?|defects?|unhandled|deadlock)\b/i,
  ],
  [
    'Hardware or power',
    /\b(?:hardware|power (?:loss|outage|supply)|disk failures?|cooling|fib(?:er|re) cuts?|racks?|data ?cent(?:er|re))\b/i,
  ],
  [
    'Monitoring or alerting',
    /\b(?:no|missing|lack of|without|silent|muted|insufficient) ?.{0,30}\b(?:alerts?|alerting|monitors?|monitoring|alarms?|metrics)\b/i,
  ],
  [
    'Process or documentation',
    /\b(?:process|procedures?|runbooks?|checklists?|documentation|review(?:s|ed)?|hand-?overs?|undocumented|manual steps?)\b/i,
  ],
  ['Security', /\b(?:attack(?:s|ers?)?|ddos|vulnerabilit(?:y|ies)|exploit(?:s|ed)?|abuse|phishing|intrusion)\b/i],
  [
    'Data',
    /\b(?:corrupt(?:ed|ion)?|malformed|invalid data|bad data|data loss|encoding|duplicate (?:rows?|records?|keys?))\b/i,
  ],
];

export const otherTheme = 'Other';

const known = new WeakMap<readonly string[], readonly string[]>();

/** The themes of some causes, each once; `otherTheme` when there are causes and none names any, nothing without causes. */
export function causeThemes(causes: readonly string[]): readonly string[] {
  let found = known.get(causes);
  if (!found) known.set(causes, (found = themesIn(causes)));
  return found;
}

function themesIn(causes: readonly string[]): readonly string[] {
  if (causes.length === 0) return [];
  const found = themes.filter(([, words]) => causes.some((cause) => words.test(cause))).map(([name]) => name);
  return found.length === 0 ? [otherTheme] : found;
}
