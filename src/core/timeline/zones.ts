/**
 * Time zones as people write them. Offsets are minutes east of UTC. Abbreviations that stand for several zones in common
 * use have no offset here: a reader could not know which one is meant.
 */
const offsets: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  WAT: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  CAT: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  EAT: 180,
  PKT: 300,
  NPT: 345,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  PHT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  EDT: -240,
  EST: -300,
  CDT: -300,
  COT: -300,
  PET: -300,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
};

/** India, Ireland or Israel; Central America or China; Britain or Bangladesh; … */
const ambiguous: ReadonlySet<string> = new Set(['IST', 'CST', 'BST', 'AST', 'SST', 'GST', 'ECT', 'AMT', 'WST', 'PYT']);

/** Written names and pairs that follow the local clock of a place, summer time included. */
const places: Readonly<Record<string, string>> = {
  pt: 'America/Los_Angeles',
  'pst/pdt': 'America/Los_Angeles',
  'pdt/pst': 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  mt: 'America/Denver',
  mountain: 'America/Denver',
  ct: 'America/Chicago',
  'cst/cdt': 'America/Chicago',
  central: 'America/Chicago',
  et: 'America/New_York',
  'est/edt': 'America/New_York',
  'edt/est': 'America/New_York',
  eastern: 'America/New_York',
  'cet/cest': 'Europe/Paris',
  'central european': 'Europe/Paris',
  'eastern european': 'Europe/Bucharest',
};

const named: Readonly<Record<string, string>> = {
  'coordinated universal': 'UTC',
  'greenwich mean': 'GMT',
  'pacific standard': 'PST',
  'pacific daylight': 'PDT',
  'mountain standard': 'MST',
  'mountain daylight': 'MDT',
  'central daylight': 'CDT',
  'eastern standard': 'EST',
  'eastern daylight': 'EDT',
  'central european standard': 'CET',
  'central european summer': 'CEST',
  'west african': 'WAT',
  'west africa': 'WAT',
  'west africa standard': 'WAT',
  'central african': 'CAT',
  'central africa': 'CAT',
  'east african': 'EAT',
  'east africa': 'EAT',
  'eastern african': 'EAT',
  'south africa standard': 'SAST',
  'south african standard': 'SAST',
  'japan standard': 'JST',
  'korea standard': 'KST',
  'singapore standard': 'SGT',
  moscow: 'MSK',
};

/** India's and Britain's are named in full, so nothing is ambiguous about them. */
const namedOffsets: Readonly<Record<string, number>> = {
  'india standard': 330,
  'indian standard': 330,
  'british summer': 60,
  'central standard': -360,
  'china standard': 480,
};

const abbreviation = `(?:${[...Object.keys(offsets), ...ambiguous, 'PT', 'ET', 'MT', 'CT'].filter((z) => z !== 'Z').join('|')})`;
const names = [
  ...Object.keys(named),
  ...Object.keys(namedOffsets),
  ...Object.keys(places).filter((p) => /^[a-z ]{5,}$/.test(p)),
]
  .sort((a, b) => b.length - a.length)
  .join('|');
const area = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc';

/** Source of a pattern for a zone, to be used without the `i` flag: case tells a zone from a word. */
export const zonePattern = [
  `(?:UTC|GMT|utc|gmt)[ ]?[+\\-\\u2212]\\d{1,2}(?::?\\d{2})?(?!:?\\d)`,
  `(?:${area})/[A-Z][A-Za-z_]{2,20}(?:/[A-Z][A-Za-z_]{2,20})?`,
  `(?:${abbreviation}/)?${abbreviation}(?![A-Za-z0-9])`,
  `(?:utc|gmt|Utc|Gmt|pst|pdt|est|edt|cet|cest|wat|eat)(?![A-Za-z0-9])`,
  `(?:${capitalised(names)})(?: [Tt]ime)?(?![A-Za-z])`,
  `[Ll]ocal [Tt]ime(?![A-Za-z])`,
].join('|');

function capitalised(alternatives: string): string {
  return alternatives.replace(
    /[a-z]+/g,
    (word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`,
  );
}

/** Whether a zone as written stands for several zones in common use, so that no instant can be known. */
export function isAmbiguousZone(zone: string): boolean {
  return ambiguous.has(zone.trim().toUpperCase());
}

/**
 * Minutes east of UTC for a zone as written ("UTC", "GMT+1", "+02:00", "PST", "Europe/Paris", "Pacific Time") on the day
 * and at the wall-clock time given as milliseconds as if it were UTC; `undefined` for ambiguous and unknown zones.
 */
export function zoneOffset(zone: string, wallClock: number): number | undefined {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const text = zone.trim();
  const place = places[withoutTime(text)] ?? (text.includes('/') ? text : undefined);
  return place === undefined ? undefined : placeOffset(place, wallClock);
}

/** The offset of a zone that is the same all year; `undefined` for places, ambiguous and unknown zones. */
export function fixedOffset(zone: string): number | undefined {
  const text = zone.trim();
  const numeric = /^(?:UTC|GMT)? ?([+\-\u2212])(\d{1,2}):?(\d{2})?$/i.exec(text);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    if (minutes > 14 * 60) return undefined;
    return numeric[1] === '+' ? minutes : -minutes;
  }
  const name = withoutTime(text);
  return offsets[text.toUpperCase()] ?? namedOffsets[name] ?? offsets[named[name] ?? ''];
}

function withoutTime(zone: string): string {
  return zone.toLowerCase().replace(/ time$/, '');
}

const placeOffsets = new Map<string, number | undefined>();
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

/** Offset by the tz database. Kept per hour: asking Intl anew for thousands of entries is slow. */
function placeOffset(place: string, wallClock: number): number | undefined {
  const key = `${place} ${Math.floor(wallClock / 3_600_000)}`;
  if (placeOffsets.has(key)) return placeOffsets.get(key);
  const first = offsetAt(place, wallClock);
  const offset = first === undefined ? undefined : offsetAt(place, wallClock - first * 60_000);
  if (placeOffsets.size > 5000) placeOffsets.clear();
  placeOffsets.set(key, offset);
  return offset;
}

function offsetAt(place: string, instant: number): number | undefined {
  const formatter = formatterFor(place);
  if (!formatter || !Number.isFinite(instant) || Math.abs(instant) > 8.6e15) return undefined;
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value);
  const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0);
  return Math.round((local - instant) / 60_000);
}

function formatterFor(place: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(place)) formatters.set(place, createFormatter(place));
  return formatters.get(place);
}

function createFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined; // RangeError: no such place
  }
}
