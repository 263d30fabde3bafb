/** Where a severity stands on a team's scale. */
export interface ScaledSeverity {
  /** As the scale calls it; as written when it is on no scale. */
  readonly name: string;
  /** 0 for the worst; `undefined` when it is on no scale. */
  readonly rank: number | undefined;
}

/** Words for severities, the worst first; they spread over the upper end of any scale. */
const severityWords: readonly RegExp[] = [
  /^(?:critical|catastrophic|blocker|emergency|severe)$/,
  /^(?:major|high|serious)$/,
  /^(?:moderate|medium|normal|significant)$/,
  /^(?:minor|low)$/,
  /^(?:trivial|cosmetic|negligible|informational|info)$/,
];

/**
 * Finds a severity as people write it ("sev 2", "P1", "2", "critical") on a scale, the worst first. The same name wins,
 * then the same number, then the words for it; a number worse than all of the scale is its worst.
 */
export function scaledSeverity(written: string, scale: readonly string[]): ScaledSeverity {
  const plain = plainName(written);
  const same = scale.findIndex((name) => plainName(name) === plain);
  if (same !== -1) return { name: scale[same] ?? written, rank: same };
  const number = numberIn(plain);
  const index = number === undefined ? wordIndex(plain, scale.length) : indexOfNumber(number, scale);
  const name = index === undefined ? undefined : scale[index];
  return name === undefined ? { name: written, rank: undefined } : { name, rank: index };
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Only a word for severity may stand before the number. */
function numberIn(plain: string): number | undefined {
  const match = /^(?:severity|sev|s|priority|prio|p|level|l|tier)?(\d)$/.exec(plain);
  return match ? Number(match[1]) : undefined;
}

function indexOfNumber(number: number, scale: readonly string[]): number | undefined {
  const numbers = scale.map((name) => /\d+/.exec(name)?.[0]).map((digits) => (digits ? Number(digits) : undefined));
  const index = numbers.indexOf(number);
  if (index !== -1) return index;
  const first = numbers[0];
  return first !== undefined && number < first ? 0 : undefined;
}

function wordIndex(plain: string, length: number): number | undefined {
  const index = severityWords.findIndex((words) => words.test(plain));
  return index === -1 || length === 0 ? undefined : Math.min(index, length - 1);
}
