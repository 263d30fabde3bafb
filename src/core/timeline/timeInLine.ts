import { readTimestamp, type Timestamp } from './timestamp';

/**
 * Where a line gives its time: before the words (`14:05 - text`), behind a label (`Detected: 14:05`, `Detected at 14:05`)
 * or inside a sentence.
 */
export type TimePlace = 'start' | 'label' | 'sentence';

export interface TimeInLine {
  readonly place: TimePlace;
  readonly stamp: Timestamp;
  /** A word leads to the time at the start ("At 14:05 the …"), as in a story. */
  readonly isLed: boolean;
  /** Where the event's words start and end. */
  readonly textStart: number;
  readonly textEnd: number;
}

const tag = /<\/?[a-zA-Z][^<>\n]{0,120}>/y;
const entity = /&[#a-zA-Z0-9]{2,8};/y;
const shortcode = /:[a-z0-9_+-]{2,40}:/y;
const leadWord =
  /(?:(?:later|then|finally|next),? (?:at|on)|at|on|by|from|between|since|around|then,?|later,?|and|finally,?)[ \u00a0]{1,2}(?:the )?/iy;
const footnote = /\[\^[^\]\s]{1,40}\]/y;
const otherClock =
  /[ ]{0,2}(?:\/|=|\|\|)[ ]?\d{1,2}:\d{2}[^\n/;|)]{0,40}?(?=[:)*`]|[ ]-|[ ]\||$|[ ][–—(])|[ ]?\((?:\d{1,2}:\d{2}(?::\d{2})?)[^)\n]{0,30}\)/y;
const logRest =
  /^(?:,\d{3})?[\s\])|]{0,3}(?:\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|TRACE|NOTICE|CRIT(?:ICAL)?)\b|[\w./-]{1,40}\[\d+\]:)/;

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Skips what may stand before a time: emphasis, brackets, emoji, tags, dashes; not words. */
export function skipDecoration(text: string, from: number, end: number): number {
  let i = from;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (code >= 0x2000 && code !== 0x2248 && code !== 0x2212) i++;
    else if (code === 60) i += lengthAt(tag, text, i) || 1;
    else if (code === 38) i += lengthAt(entity, text, i) || 1;
    else if (code === 58) {
      const length = lengthAt(shortcode, text, i);
      if (length === 0) return i;
      i += length;
    } else if (' \t\r\u00a0*_`[]({|>"\'#-.\\=•·¶'.includes(text.charAt(i))) i++;
    else return i;
  }
  return i;
}

/** Skips spaces and a bullet in front of words; emphasis, links and quotes belong to the words. */
export function skipBullet(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && ' \t\r\u00a0|•·–—-'.includes(text.charAt(i))) i++;
  return i;
}

const opening = /(?:approx|about|around|roughly|circa|ca?\.|shortly|just|between)/iy;

/** Whether the text can be the beginning of a timestamp; most lines are turned away here. */
function mayStart(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if ((code >= 48 && code <= 57) || code === 126 || code === 0x2248 || code === 43) return true;
  if (code === 84 || code === 116) return true;
  return /[jfmasondwJFMASONDW]/.test(text.charAt(i)) || lengthAt(opening, text, i) > 0;
}

/**
 * Finds the time of a line or other stretch of text; `undefined` when it has none that a person would have written.
 * `areDotted`: its surroundings tell that `09.12` is a time.
 */
export function findTime(text: string, start: number, end: number, areDotted = false): TimeInLine | undefined {
  const first = skipDecoration(text, start, end);
  if (first >= end) return undefined;
  const atStart = readStart(text, first, end, areDotted);
  if (atStart) return isLog(text, atStart, end) ? undefined : finishStart(text, atStart, end, atStart.start > first);
  return findLater(text, start, first, end);
}

function readStart(text: string, first: number, end: number, areDotted: boolean): Timestamp | undefined {
  if (mayStart(text, first)) {
    const stamp = readTimestamp(text, first, end, areDotted);
    if (stamp) return stamp;
  }
  const word = lengthAt(leadWord, text, first);
  if (word === 0) return undefined;
  return readTimestamp(text, skipDecoration(text, first + word, end), end);
}

function isLog(text: string, stamp: Timestamp, end: number): boolean {
  return stamp.time?.fraction === true || logRest.test(text.slice(stamp.end, Math.min(end, stamp.end + 60)));
}

function finishStart(text: string, stamp: Timestamp, end: number, isLed: boolean): TimeInLine | undefined {
  const textStart = skipSeparator(text, stamp.end, end);
  return { place: 'start', stamp, isLed, textStart, textEnd: trimEnd(text, textStart, end) };
}

/** Skips what may stand between a time and its event: closing marks, a separator, the same time in another zone. */
export function skipSeparator(text: string, from: number, end: number): number {
  let i = from;
  for (let step = 0; step < 4; step++) {
    while (i < end && '*_`)]}~>'.includes(text.charAt(i))) i++;
    i += lengthAt(footnote, text, i) + lengthAt(otherClock, text, i);
  }
  while (i < end) {
    const char = text.charAt(i);
    if (' \t\r\n\u00a0:;,.-–—|)]}→>='.includes(char)) i++;
    else if (char === '\\' && '-.:|~'.includes(text.charAt(i + 1))) i += 2;
    else if (char === '*' && ' \t:-–—|'.includes(text.charAt(i + countOf(text, i, '*'))) && i + 2 < end)
      i += countOf(text, i, '*');
    else if (char === '<' && lengthAt(tag, text, i) > 0) i += lengthAt(tag, text, i);
    else break;
  }
  return Math.min(i, end);
}

function countOf(text: string, from: number, char: string): number {
  let i = from;
  while (text.charAt(i) === char && i - from < 4) i++;
  return i - from;
}

export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && ' \t\r\n|\\'.includes(text.charAt(i - 1))) i--;
  return i;
}

const dateHint =
  '(?:\\d{4}[-/.–‑]\\d{1,2}[-/.–‑]\\d|\\d{1,2}[-/.–‑]\\d{1,2}[-/.–‑]\\d{2}|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? (?:the )?\\d|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))';
const clockHint = '(?:T?\\d{1,2}:\\d{2}|\\d{1,2}(?:\\.\\d{2})? ?[ap]\\.?m\\b|\\d{4} ?(?:UTC|GMT|Z\\b|hrs))';
const hint = new RegExp(
  `(?<![\\w:./#=+-])(?:${dateHint}|${clockHint}|\\d{1,2}/\\d{1,2} (?:at )?\\d{1,2}:\\d|~\\d{1,2}:\\d{2}|T\\d{2}:\\d{2}:)`,
  'gi',
);
/** A time further into a line than this is part of a story, not the time of the line. */
const reach = 400;

/** Goes through the timestamps inside a stretch of text, those of logs and links left out. */
export function* timestampsIn(text: string, start: number, end: number): Generator<Timestamp> {
  const piece = text.slice(start, end);
  hint.lastIndex = 0;
  let from = 0;
  for (;;) {
    hint.lastIndex = from;
    const match = hint.exec(piece);
    if (!match) return;
    const stamp = readTimestamp(text, start + match.index, end);
    if (stamp) {
      from = stamp.end - start;
      if (!isLog(text, stamp, end)) yield stamp;
    } else from = match.index + match[0].length;
  }
}

function findLater(text: string, start: number, first: number, end: number): TimeInLine | undefined {
  for (const stamp of timestampsIn(text, first, Math.min(end, first + reach))) {
    if (!stamp.time) continue;
    const place = isLabelled(text, first, stamp, end) ? 'label' : 'sentence';
    return { place, stamp, isLed: false, textStart: skipBullet(text, start, end), textEnd: trimEnd(text, start, end) };
  }
  return undefined;
}

const notAnEvent =
  /^(?:date|duration|time ?(?:frame|span|zone)|period|when|window|last (?:updated|modified)|published|created|updated|meeting|author|total|link|call|version)/i;

function isLabelled(text: string, first: number, stamp: Timestamp, end: number): boolean {
  const length = stamp.start - first;
  if (length > 64) return false;
  const label = text.slice(first, stamp.start);
  if (notAnEvent.test(label)) return false;
  if (/[:–—|-][ \t*_`(]*$|[*_]{2}[ \t]*$/.test(label) && !/[.!?] /.test(label)) return true;
  if (length > 48) return false;
  return /^[ \t]*[.)*_`|]*[ \t]*(?:\([^)\n]{0,60}\))?[.,]?[ \t\r]*$/.test(
    text.slice(stamp.end, Math.min(end, stamp.end + 90)),
  );
}
