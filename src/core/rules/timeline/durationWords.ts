/** How a stated length is written: what it may be off by without contradicting anything, and how to write another one. */

const part =
  /(\d+(?:[.,]\d+)?|\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|ninety)\b)([\s-]{0,2})(days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[dhms])(?![a-z])/gi;
const clock = /^\D{0,20}?(\d{1,3}):(\d{2})(?::(\d{2}))?/;

interface WrittenPart {
  readonly amount: string;
  readonly gap: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

function partsOf(words: string): readonly WrittenPart[] {
  return [...words.matchAll(part)].map((match) => ({
    amount: match[1] ?? '',
    gap: match[2] ?? '',
    unit: match[3] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Minutes by which a computed length may differ from the words and still be what they say. */
export function roundingOf(words: string, minutes: number, approximate: boolean): number {
  const last = partsOf(words).at(-1);
  const unit = (last?.unit ?? 'm').charAt(0).toLowerCase();
  const digits = /[.,](\d)/.test(last?.amount ?? '') || last?.amount === 'half' || /\bhalf\b/i.test(words);
  const exact =
    unit === 'd'
      ? digits
        ? 360
        : 720
      : unit === 'h'
        ? digits
          ? 15
          : 30
        : unit === 's'
          ? 0.5
          : minuteRounding(minutes);
  if (!approximate) return exact;
  return Math.max(exact, 5, minutes * 0.15);
}

/** "45 minutes" is rounded more often than "43 minutes", and "16 h 45 min" to the quarter of an hour. */
function minuteRounding(minutes: number): number {
  if (minutes >= 120 && minutes % 15 === 0) return 7;
  return minutes % 5 === 0 ? 2 : 1;
}

/** The same words with another length: units, abbreviations and hedges ("about") stay as they are. */
export function withMinutes(words: string, minutes: number): string | undefined {
  const total = Math.max(0, Math.round(minutes));
  const parts = partsOf(words);
  const first = parts[0];
  const last = parts.at(-1);
  if (first !== undefined && last !== undefined) {
    return words.slice(0, first.start) + compose(parts, total) + words.slice(last.end);
  }
  const time = clock.exec(words);
  if (time === null) return undefined;
  const seconds = time[3] === undefined ? '' : ':00';
  const hours = String(Math.floor(total / 60)).padStart((time[1] ?? '').length, '0');
  const start = time[0].length - `${time[1]}:${time[2]}${time[3] === undefined ? '' : `:${time[3]}`}`.length;
  return `${words.slice(0, start)}${hours}:${String(total % 60).padStart(2, '0')}${seconds}${words.slice(time[0].length)}`;
}

function compose(parts: readonly WrittenPart[], total: number): string {
  const has = (letter: string): boolean => parts.some(({ unit }) => unit.charAt(0).toLowerCase() === letter);
  const first = parts[0] ?? { gap: ' ', unit: 'minutes' };
  // "1 hr 5 mins": the plural of the abbreviation shows in another part.
  const style = { ...first, unit: parts.find(({ unit }) => /s$/i.test(unit) && unit.length > 1)?.unit ?? first.unit };
  // Minutes alone stay minutes ("96 minutes"); any bigger unit allows for the ones below it.
  if (!has('h') && !has('d')) return amountIn(total, 'minute', style);
  const days = has('d') ? Math.floor(total / 1440) : 0;
  const hours = Math.floor((total - days * 1440) / 60);
  const minutes = total % 60;
  const written = [
    days > 0 ? amountIn(days, 'day', style) : '',
    hours > 0 ? amountIn(hours, 'hour', style) : '',
    minutes > 0 || total === 0 ? amountIn(minutes, 'minute', style) : '',
  ];
  return written.filter((one) => one !== '').join(' ');
}

type Unit = 'day' | 'hour' | 'minute';

const short: Readonly<Record<Unit, string>> = { day: 'd', hour: 'h', minute: 'm' };
const middle: Readonly<Record<Unit, string>> = { day: 'd', hour: 'hr', minute: 'min' };

function amountIn(amount: number, unit: Unit, { gap, unit: like }: Pick<WrittenPart, 'gap' | 'unit'>): string {
  if (like.length === 1) return `${amount}${gap}${short[unit]}`;
  if (/^(?:hrs?|mins?|secs?)$/i.test(like)) {
    const plural = /s$/i.test(like) && amount !== 1 && unit !== 'day' ? 's' : '';
    return `${amount}${gap}${middle[unit]}${plural}`;
  }
  // "a 66-minute outage": a hyphen keeps the singular.
  return `${amount}${gap || ' '}${unit}${amount === 1 || gap.includes('-') ? '' : 's'}`;
}
