/** Who or what noticed an incident first. */
export const detectionSources = ['alert', 'customer', 'employee', 'test', 'vendor'] as const;

export type DetectionSource = (typeof detectionSources)[number];

const signs: readonly (readonly [DetectionSource, RegExp])[] = [
  [
    'alert',
    /\b(?:alerts?|alerted|alarms?|monitors?|monitoring|pagers?|paged|pag(?:es?|ing) (?:the|an?|our|us|somebody|someone)|probes?|health ?checks?|dashboards?|anomaly detection|watchdog)\b/i,
  ],
  [
    'customer',
    /\b(?:customers?|users?|clients?|merchants?|subscribers?|visitors?|shoppers?|support (?:tickets?|cases?|requests?)|social media|complaints?|complained)\b/i,
  ],
  ['vendor', /\b(?:vendors?|third[- ]part(?:y|ies)|suppliers?|(?:cloud|hosting|payment|network) providers?)\b/i],
  ['test', /\b(?:tests?|testing|canary|canaries|ci|pipeline|qa|staging|synthetic|dry run)\b/i],
  [
    'employee',
    /\b(?:engineers?|developers?|colleagues?|employees?|operators?|on-call|staff|teammates?|maintainers?|someone|support)\b|\b(?:we|i) (?:noticed|saw|found|discovered|observed)\b/i,
  ],
];

/** Signs that were not there: "no alert fired", "before any customer noticed". */
const absent =
  /\b(?:no|not|never|without|neither|nor|missing|lacked|lack of|before (?:any|the|a)?|instead of|rather than|did ?n[o']t|had ?n[o']t|absence of) ?(?:\w+ ){0,3}$/i;
const failed =
  /^(?: \w+){0,3} (?:did ?n[o’']?t|did not|never|failed|was (?:missing|silent|muted|disabled)|were (?:missing|silent|muted|disabled)|had not)\b/i;

/** Further words seldom tell how it began. */
const longest = 800;

/** Who or what noticed, by the first one that the words about the detection name; `undefined` when they name none. */
export function detectionSourceIn(words: string): DetectionSource | undefined {
  const text = words.slice(0, longest);
  let best: { readonly at: number; readonly source: DetectionSource } | undefined;
  for (const [source, pattern] of signs) {
    const at = firstPresent(text, pattern);
    if (at !== undefined && (best === undefined || at < best.at)) best = { at, source };
  }
  return best?.source;
}

function firstPresent(text: string, pattern: RegExp): number | undefined {
  for (const match of text.matchAll(new RegExp(pattern, 'gi'))) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (absent.test(before) || failed.test(text.slice(match.index + match[0].length, match.index + 80))) continue;
    return match.index;
  }
  return undefined;
}
