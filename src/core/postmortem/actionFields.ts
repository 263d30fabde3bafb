import type { Span } from '../markdown/span';
import { readDate } from '../timeline/dateText';
import { plainText } from '../timeline/plainText';
import type { ActionItem, Located } from './actionItem';
import { isoOf } from './isoOf';
import { nameRemark, type NameRemark } from './nameRemarks';

/** What the words of one action item say besides the action itself; places count from the start of the source. */
export interface ActionFields extends Omit<ActionItem, 'form' | 'span' | 'line'> {
  /** What names its owner if the document knows such a person, and how the action reads without it. */
  readonly named: (NameRemark & Pick<ActionItem, 'text' | 'textSpan'>) | undefined;
}

/** A field together with the whole remark that holds it, brackets and key included. */
interface Found extends Located {
  readonly remark: Span;
}

const sep = '[ \\t]{0,3}(?:[:=]|is)[ \\t]{0,3}(?:\\*{1,2}|_{1,2})?[ \\t]{0,3}';
const open = '(?:[([{][ \\t]{0,3}|(?:[—–|;,][ \\t]{1,3})?)(?:\\*{1,2}|_{1,2})?';
const close = '(?:[ \\t]{0,3}[)\\]}])?';
const value =
  '([^,;|()[\\]{}\\r\\n]{1,60}?)(?=[ \\t]{1,3}-[ \\t]|[ \\t]*(?:[,;|()[\\]{}\\r\\n]|[—–]|\\.[ \\t\\r\\n]|\\.?$))';

const ownerKey = new RegExp(
  `${open}(?<![\\p{L}\\p{N}])(?:owners?|assignees?|assigned to|responsible|dri|lead|who|point of contact|poc)${sep}${value}${close}`,
  'iu',
);
const ownerWords = /[([]?\b(?:assigned to|owned by)[ \t]{1,3}([@\p{Lu}][^,;|()[\]\r\n.]{0,40})[)\]]?/u;
const handles =
  /(?:^|[\s([,:—–-])((?:@[A-Za-z\d](?:[\w.-]{0,37}[\w])?(?:\/[\w-]{1,40})?)(?:(?:,? (?:and |& )?|,)@[A-Za-z\d](?:[\w.-]{0,37}[\w])?(?:\/[\w-]{1,40})?){0,5})/;
const dueKey = new RegExp(
  `${open}(?<![\\p{L}\\p{N}])(?:due(?: date| by| on)?|deadline|eta|target(?: date)?|by when|estimated completion)${sep}${value}${close}`,
  'iu',
);
const dueWords =
  /[([]?\b(?:due|due by|due on|by|before|until|eta|no later than)[ \t]{1,3}(?=\d|(?:the )?(?:end|close) of|next|this|eo[wmqdy]\b|q[1-4]\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may \d|jun|jul|aug|sep|oct|nov|dec)/i;
const dueValue =
  /^(?:(?:the )?(?:end|close) of (?:the |this |next )?(?:day|week|month|quarter|year|sprint|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|(?:next|this) (?:day|week|month|quarter|year|sprint|release|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|eo[wmqdy]\b|q[1-4](?:[ /-]?\d{4})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?)/i;
const priorityMark =
  /[([{]\s?(?:priority:? ?)?(p[0-5]|s[0-5]|high|medium|low|critical|urgent|blocker|major|minor)(?: priority)?\s?[)\]}]/i;
const priorityKey = new RegExp(
  `${open}(?<![\\p{L}\\p{N}])(?:priority|prio|severity)${sep}([\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,14})${close}`,
  'iu',
);
const priorityLead = /^[\s*_`]{0,4}(p[0-5])\b[\s*_`]{0,4}(?=[:—–-]|\s)/i;
export const actionTypes =
  'prevent(?:ion|ive|ative)?|mitigat(?:e|ion|ive)|detect(?:ion|ive)?|process|repair|investigat(?:e|ion)|correct(?:ion|ive)|respon(?:d|se)|recover(?:y)?|monitor(?:ing)?|document(?:ation)?|fix|other';
const typeMark = new RegExp(`[(\\[{]\\s?(?:type:? ?)?(${actionTypes})\\s?[)\\]}]`, 'i');
const typeKey = new RegExp(
  `${open}(?<![\\p{L}\\p{N}])(?:type|category|kind)${sep}([\\p{L}][\\p{L}-]{2,20})${close}`,
  'iu',
);

const lastBracket = /[([][^()[\]]{0,200}[)\]][ \t]{0,3}\.?\s{0,3}$/;
const priorityPart = /[([,;][ \t]{0,3}(p[0-5])(?=[ \t]{0,3}[,;)\]])/i;
const typePart = new RegExp(`[([,;][ \\t]{0,3}(${actionTypes})(?=[ \\t]{0,3}[,;)\\]])`, 'i');

/** Reads the fields out of one item's own words. Linear: every pattern is bounded. */
export function readActionFields(source: string): ActionFields {
  const owner = firstOf(source, ownerKey, ownerWords, handles);
  const due = readDue(source);
  const bracket = closingBracket(source, owner ?? due);
  const priority = firstOf(source, priorityMark, priorityKey, priorityLead) ?? partOf(source, bracket, priorityPart);
  const type = lower(firstOf(source, typeMark, typeKey) ?? partOf(source, bracket, typePart));
  const state = readState(source);
  const remarks = [owner, due, priority, type].flatMap((found) => (found ? [found.remark] : []));
  if (state.span && state.remark) remarks.push(state.remark);
  if (bracket) remarks.push(bracket);
  const name = owner ? undefined : nameRemark(source);
  return {
    ...textWithout(source, remarks),
    named: name && { ...name, ...textWithout(source, name.remark ? [...remarks, name.remark] : remarks) },
    owner: located(owner),
    due: located(due),
    priority: located(priority),
    type: located(type),
    ticket: findTicket(source),
    done: state.done,
    doneSpan: state.span,
  };
}

/** "(owner: Ana, due: 1 May, P1, prevent, OPS-12)" at the end: nothing in it is part of the action's own words. */
function closingBracket(source: string, field: Found | undefined): Span | undefined {
  const match = lastBracket.exec(source);
  return match && field && field.remark.start >= match.index && /\p{L}[:=][ \t]/u.test(match[0])
    ? { start: match.index, end: match.index + match[0].length }
    : undefined;
}

/** What one part between commas says without a key. */
function partOf(source: string, bracket: Span | undefined, pattern: RegExp): Found | undefined {
  const match = bracket && pattern.exec(source.slice(bracket.start, bracket.end));
  const raw = match?.[1];
  if (!bracket || !match || raw === undefined) return undefined;
  const start = bracket.start + match.index + match[0].length - raw.length;
  const span = { start, end: start + raw.length };
  return { value: raw, span, remark: span };
}

function firstOf(source: string, ...patterns: readonly RegExp[]): Found | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(source);
    const raw = match?.[1];
    if (!match || raw === undefined) continue;
    const start = match.index + match[0].indexOf(raw);
    const found = trimmed(source, start, start + raw.length);
    if (found && !/^(?:none|n\/?a|tbd|tbc|todo|\?+|-+|—|unassigned)$/i.test(found.value)) {
      return { ...found, remark: { start: match.index, end: match.index + match[0].length } };
    }
  }
  return undefined;
}

/** A place without blanks and emphasis around it, and its words; `undefined` when nothing is left. */
export function trimmed(source: string, from: number, to: number): Located | undefined {
  let start = from;
  let end = to;
  while (start < end && ' \t\r\n*_`'.includes(source.charAt(start))) start++;
  while (end > start && ' \t\r\n*_`'.includes(source.charAt(end - 1))) end--;
  const words = plainText(source.slice(start, end));
  return words === '' ? undefined : { value: words, span: { start, end } };
}

function readDue(source: string): Found | undefined {
  const keyed = withoutAngles(firstOf(source, dueKey));
  if (keyed) {
    // The comma of "Aug 29, 2025" ends nothing.
    const date = readDate(source, keyed.span.start);
    const end = date?.year === undefined ? 0 : date.end;
    if (end <= keyed.span.end) return { ...keyed, value: isoOf(keyed.value) ?? keyed.value };
    const words = source.slice(keyed.span.start, end);
    const span = { start: keyed.span.start, end };
    return {
      value: isoOf(words) ?? words,
      span,
      remark: { start: keyed.remark.start, end: Math.max(keyed.remark.end, end) },
    };
  }
  const match = dueWords.exec(source);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const date = readDate(source, start);
  const end = date ? date.end : start + (dueValue.exec(source.slice(start, start + 60))?.[0].length ?? 0);
  if (end === start) return undefined;
  const words = source.slice(start, end);
  const remarkEnd = /^\s?[)\]]/.exec(source.slice(end, end + 2))?.[0].length ?? 0;
  return {
    value: isoOf(words) ?? words,
    span: { start, end },
    remark: { start: match.index, end: end + remarkEnd },
  };
}

/** "<2026-05-01 Fri>", as outliners write dates. */
function withoutAngles(found: Found | undefined): Found | undefined {
  if (!found || !/^<[^<>]+>$/.test(found.value)) return found;
  const { start, end } = found.span;
  return { ...found, value: found.value.slice(1, -1), span: { start: start + 1, end: end - 1 } };
}

const trackerUrl =
  /https?:\/\/[^\s<>()[\]]{1,200}?(?:\/(?:issues?|pull|pulls|merge_requests|browse|bugs?|tickets?|tasks?|cards?|commit|c)\/[^\s<>()[\]]{1,120}|show_bug\.cgi\?id=\d+|\/T\d{2,8}\b|\/b\/\d+)/i;
const ticketLink =
  /\[[^[\]\r\n]{0,80}(?:issue|ticket|bug|jira|pull request|\bPR\b|merge request|task|#\d+|\b[A-Z][A-Z\d]{1,9}-\d{1,7}\b)[^[\]\r\n]{0,80}\](?:\([^()\s]{1,300}\)|\[[^[\]\r\n]{0,80}\])/i;
const ticketNumber =
  /(?:^|[\s([,:/])((?:[A-Za-z][\w.-]{0,60}\/[\w.-]{1,60})?#\d{1,7}|[A-Z][A-Z\d]{1,9}-\d{1,7}|T\d{5,8})\b/g;
const noTicket = /^(?:UTF|SHA|ISO|SEV|CVE|RFC|HTTP|TLS|MD|AES|RSA|IPV|COVID|GPT|T|P|S)-/;

/** A link to an issue tracker or a pull request, or a ticket number ("OPS-12", "#345"). */
export function findTicket(source: string): Located | undefined {
  const link = ticketLink.exec(source);
  const url = trackerUrl.exec(source);
  const first = link && (!url || link.index <= url.index) ? link : url;
  if (first) return trimmed(source, first.index, first.index + first[0].length);
  ticketNumber.lastIndex = 0;
  for (let match = ticketNumber.exec(source); match; match = ticketNumber.exec(source)) {
    const raw = match[1] ?? '';
    if (noTicket.test(raw)) continue;
    const start = match.index + match[0].length - raw.length;
    return { value: raw, span: { start, end: start + raw.length } };
  }
  return undefined;
}

interface State {
  readonly done: boolean | undefined;
  readonly span: Span | undefined;
  /** What to leave out of the action's text. */
  readonly remark: Span | undefined;
}

const struck = /^[\s*_]{0,4}~~[^~\r\n]{1,400}~~/;
const tick = /^[\s*_]{0,4}(✅|☑️?|✔️?|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:|🟢)/u;
const cross = /^[\s*_]{0,4}(⬜|🔲|☐|⏳|🚧|:hourglass:|:construction:|❌)/u;
const doneWord =
  /[([]\s?(?:already )?(done|completed?|resolved|fixed|implemented|shipped|closed|merged|deployed)\b[^()[\]]{0,160}[)\]]|(?:[—–:.-]|\*\*|__)\s?(done|completed|resolved|fixed|closed)[\s.!*_)]{0,4}$/i;
/** "DONE Tell the users", as outliners mark their tasks. */
const doneLead = /^[\s*_`]{0,4}(DONE)\b[\s*_`]{0,4}(?=[:—–-]|\s)/;
/** Words by which writers say that an action is still open; among them TODO, which is their mark and none of ours. */
const openWord =
  /[([]\s?(todo|to do|in[- ]progress|not started|pending|open|outstanding|ongoing|planned|wip|blocked)\b[^()[\]]{0,60}[)\]]|(?:^|\*\*|__)(TODO|TO DO|WIP)(?:\*\*|__|:|\b(?=\s))/i;
/** "Status: in progress", as a remark among others. */
const keyedState = new RegExp(
  `${open}(?<![\\p{L}\\p{N}])(?:status|state)${sep}(?:(done|completed?|resolved|fixed|closed|implemented|shipped|deployed)|(todo|to do|in[- ]progress|not started|pending|open|ongoing|planned|wip|blocked|backlog))(?![\\p{L}\\p{N}])`,
  'iu',
);
const addedRemark =
  /\((?:added|created|moved|enabled|disabled|updated|changed|removed|fixed)\b[^()]{0,200}\)\s*\.?\s*$/i;
const perfect =
  /^[\s*_]{0,4}(?:[\p{L}/ ]{1,30}:[\s*_]{1,4})?(?:we|i|the team)(?:['’]ve| have| has)(?: also| already| since| now)? (?!to\b)\p{L}+/iu;

/** Whether the words say that the action is done: struck out, ticked, marked, or told as a fact. */
export function readState(source: string): State {
  const mark = tick.exec(source);
  if (mark?.[1]) return marked(true, source, mark.index + mark[0].length - mark[1].length, mark[1]);
  const open = cross.exec(source);
  if (open?.[1]) return marked(false, source, open.index + open[0].length - open[1].length, open[1]);
  const strike = struck.exec(source);
  if (strike) return { done: true, span: { start: 0, end: strike[0].length }, remark: undefined };
  const keyed = keyedState.exec(source);
  if (keyed) {
    const word = keyed[1] ?? keyed[2] ?? '';
    const end = keyed.index + keyed[0].length;
    return {
      done: keyed[1] !== undefined,
      span: { start: end - word.length, end },
      remark: { start: keyed.index, end },
    };
  }
  for (const [pattern, done] of [
    [openWord, false],
    [doneWord, true],
    [doneLead, true],
  ] as const) {
    const match = pattern.exec(source);
    const word = match?.[1] ?? match?.[2];
    if (!match || word === undefined) continue;
    const start = match.index + match[0].indexOf(word);
    return {
      done,
      span: { start, end: start + word.length },
      remark: { start: match.index, end: match.index + match[0].length },
    };
  }
  const done = addedRemark.test(source) || perfect.test(source) ? true : undefined;
  return { done, span: undefined, remark: undefined };
}

function marked(done: boolean, source: string, start: number, mark: string): State {
  const span = { start, end: start + mark.length };
  return { done, span, remark: source.startsWith(mark, start) ? span : undefined };
}

function textWithout(source: string, remarks: readonly Span[]): { text: string; textSpan: Span } {
  const sorted = [...remarks].sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const { start, end } of sorted) {
    if (start > at) text += source.slice(at, start);
    at = Math.max(at, end);
  }
  text += source.slice(at);
  const words = plainText(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,—–-]+|[\s:;,—–-]+\.?$/g, '');
  // The place of the words: from the first to the last that is no remark.
  let start = 0;
  let end = source.length;
  for (const remark of sorted) if (source.slice(start, remark.start).trim() === '') start = Math.max(start, remark.end);
  for (const remark of sorted.reverse())
    if (source.slice(remark.end, end).trim() === '') end = Math.min(end, remark.start);
  const place = end > start ? trimmed(source, start, end) : undefined;
  return { text: words, textSpan: place?.span ?? { start: 0, end: source.length } };
}

function located(found: Found | undefined): Located | undefined {
  return found && { value: found.value, span: found.span };
}

function lower(found: Found | undefined): Found | undefined {
  return found && { ...found, value: found.value.toLowerCase() };
}
