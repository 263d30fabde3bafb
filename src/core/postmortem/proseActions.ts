import type { Nodes, Paragraph } from 'mdast';
import type { ActionDraft } from './actionDraft';
import { readActionFields, readState } from './actionFields';

/** Words with which someone commits to do something, or says that it is to be done. */
const commitment =
  /\b(?:we|i|they|he|she|it|this|that|these|there|team|engineers?|developers?|everyone)(?:['’]ll| will| shall| must| need to| needs? to| should| have to| are going to|['’]re going to| is going to| plan to| intend to| aim to| are (?:also )?(?:looking into|working on|adding|planning|investigating|redesigning|introducing|considering|implementing|exploring))\b|\b(?:will be|must be|should be|needs? to be|has to be|have been|has been|was|were) \p{L}+(?:ed|en|built|made|set|put|done)\b|\b(?:we|i)(?:['’]ve| have)(?: also| already| since| now)? \p{L}+(?:ed|en|built|made|set|put|done)\b|\b(?:it is necessary|it would be (?:useful|good|better|helpful|nice)|ensure that|make sure)\b|\b(?:will|shall|should|must) (?:also |now |then |never |always |no longer )?\p{L}{2,}/iu;
const verbs =
  'add|adopt|adjust|agree|alert|allow|apply|ask|assign|audit|automate|avoid|backup|block|build|bump|cache|call|change|check|clean|close|collect|complete|conduct|configure|confirm|consider|convert|create|cut|decide|decouple|decrease|define|delete|deploy|design|detect|determine|develop|disable|discuss|document|drain|drop|educate|emit|enable|encourage|enforce|enhance|ensure|escalate|establish|evaluate|expand|explore|expose|extend|finish|fix|follow|get|give|grant|guard|harden|have|hire|hold|identify|implement|import|improve|include|increase|inform|inspect|install|instrument|integrate|introduce|invest|investigate|isolate|keep|learn|limit|lock|log|look|lower|maintain|make|measure|merge|migrate|minimise|minimize|mitigate|modify|monitor|move|notify|open|optimise|optimize|organise|organize|page|patch|perform|pin|plan|port|practice|prepare|prevent|prioritise|prioritize|prohibit|protect|provide|publish|push|put|raise|rebuild|record|redesign|reduce|refactor|refine|rehearse|reject|release|remind|remove|rename|renew|replace|report|require|resize|restart|restore|restrict|retire|revert|review|revisit|revoke|rework|rewrite|roll|rotate|route|run|scale|schedule|script|secure|send|separate|set|setup|share|ship|show|simplify|simulate|split|stage|standardise|standardize|start|stop|store|strengthen|subscribe|support|switch|tag|teach|test|throttle|tidy|tighten|track|train|treat|trigger|tune|turn|unify|update|upgrade|use|validate|verify|warn|watch|wire|work|write';
const imperative = new RegExp(`^(?:${verbs}|regular(?:ly)?)\\b`, 'i');
const gerund =
  /^(?!(?:no|any|every|some)thing|during|being|according|following|regarding|having|king|spring)\p{L}+ing\b|^(?:more|better|an? |no )\b/iu;
/** Sentences around a list of actions that are none themselves. */
const frame =
  /:\s*$|\b(?:following|below|above|listed here)\b|^(?:sincerely|(?:[^.:\n]{0,40}:[*_\s]{1,4})?please|thank|regards|we appreciate|we apologi[sz]e|by \p{L}+ing|the implemented|in summary|summation|overall|now,|this (?:post-?mortem|incident|outage|report|section|segment|document)|these (?:measures|actions|steps|improvements)|in conclusion|note|list any|(?:[^.\n]{0,60}\b)?(?:conducted|performed|did) an? (?:thorough |internal )?(?:review|analysis|investigation)|none|n\/a|no action|at least|but |every action )/iu;

interface Line {
  readonly start: number;
  readonly end: number;
}

/** Commitments in the part of a paragraph between two offsets of its block. */
export function proseActions(
  paragraph: Pick<Nodes, 'position'>,
  text: string,
  from: number,
  to: number,
): readonly ActionDraft[] {
  const start = Math.max(from, paragraph.position?.start.offset ?? 0);
  const end = Math.min(to, paragraph.position?.end.offset ?? 0);
  if (end <= start) return [];
  const lines = linesOf(text, start, end);
  const listed = lines.filter((line) => isLineItem(text.slice(line.start, line.end)));
  // Lines that each begin with a dash or a tick are a list in all but syntax; so are lines that are sentences of their own.
  if (listed.length > 0) return listed.map((line) => draft(text, line));
  if (lines.length > 1 && areSentences(lines, text)) {
    const promises = lines.filter((line) => isAction(text.slice(line.start, line.end), true));
    // Where most lines are actions, the others are actions in fewer words.
    const rest = promises.length * 5 >= lines.length * 3;
    const kept = rest ? lines.filter((line) => !isFrame(text.slice(line.start, line.end))) : promises;
    return kept.map((line) => draft(text, line));
  }
  const sentences = sentencesOf(text, start, end);
  const whole = text.slice(start, end);
  if (isPrompt(whole)) return [];
  const first = sentences.find((sentence) =>
    isAction(text.slice(sentence.start, sentence.end), sentences.length === 1),
  );
  if (first) return [draft(text, { start: first.start, end })];
  // "… is wrong. (fixed by …)": what was done stands in brackets at the end.
  return !isFrame(whole) && readState(whole).done !== undefined ? [draft(text, trim(text, start, end))] : [];
}

/** The part of a paragraph between two offsets as one action, unless it only introduces or ends something. */
export function wholeParagraph(paragraph: Paragraph, text: string, from: number, to: number): ActionDraft | undefined {
  const place = trim(
    text,
    Math.max(from, paragraph.position?.start.offset ?? 0),
    Math.min(to, paragraph.position?.end.offset ?? 0),
  );
  const words = text.slice(place.start, place.end);
  return words.trim().length < 25 || isFrame(words) || isPrompt(words) ? undefined : draft(text, place);
}

const htmlPiece = /<(li|br|p|td)\b[^<>]{0,200}>/gi;
const htmlPieceEnd = /<\/?(?:li|br|p|td|ul|ol|div|table|tr|h[1-6])\b/gi;

/** Items of HTML lists, and commitments among paragraphs and lines, in raw HTML between two offsets of a block. */
export function htmlActions(text: string, from: number, to: number): readonly ActionDraft[] {
  const drafts: ActionDraft[] = [];
  htmlPiece.lastIndex = from;
  for (let match = htmlPiece.exec(text); match && match.index < to; match = htmlPiece.exec(text)) {
    htmlPieceEnd.lastIndex = htmlPiece.lastIndex;
    const end = Math.min(to, htmlPieceEnd.exec(text)?.index ?? to);
    const piece = trim(text, htmlPiece.lastIndex, Math.max(htmlPiece.lastIndex, end));
    const words = text.slice(piece.start, piece.end).trimEnd();
    const item = match[1]?.toLowerCase() === 'li' && /\p{L}{3}/u.test(words) && !/:$/.test(words);
    if (item || isAction(words, false))
      drafts.push(draft(text, { start: piece.start, end: piece.start + words.length }));
    htmlPiece.lastIndex = Math.max(htmlPiece.lastIndex, end);
  }
  return drafts;
}

/** A paragraph all in italics is what a template says to the writer. */
function isPrompt(words: string): boolean {
  return /^([*_])(?!\1)[^*_]{10,400}\1$/.test(words.trim());
}

function isFrame(words: string): boolean {
  const plain = words.replace(/^[\s*_`"'“]+/, '').trim();
  return plain.length < 12 || frame.test(plain);
}

const lineItem =
  /^(?:\s|&[a-z]{2,6};)*(?:[-–—•*·]\s{0,2}\S|✅|☑|✔|⬜|🔲|☐|❌|\d{1,2}[.)]\s*\S|:white_check_mark:|[→➡])/u;

function isLineItem(line: string): boolean {
  return lineItem.test(line) && /\p{L}{3}/u.test(line) && !/^\s*\*{1,2}[^\s*]/.test(line);
}

function isAction(sentence: string, alone: boolean): boolean {
  const words = sentence.replace(/^[\s*_`"'“]+/, '').trim();
  if (isFrame(words)) return false;
  return commitment.test(words) || imperative.test(words) || (alone && gerund.test(words));
}

/** Whether each line is a sentence of its own: it begins like one and the line before ended like one. */
function areSentences(lines: readonly Line[], text: string): boolean {
  return lines.every(({ start, end }, i) => {
    const line = text.slice(start, end).trim();
    return /^[^\p{L}]{0,4}\p{Lu}/u.test(line) && (i === lines.length - 1 || /[.!?:;)\]*_]\s*$/.test(line));
  });
}

function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let line = start; line < end;) {
    const found = /\r\n|\n|\r/.exec(text.slice(line, end));
    const lineEnd = found ? line + found.index : end;
    if (text.slice(line, lineEnd).trim() !== '') lines.push({ start: line, end: lineEnd });
    line = found ? lineEnd + found[0].length : end;
  }
  return lines;
}

function sentencesOf(text: string, start: number, end: number): Line[] {
  const sentences: Line[] = [];
  const stop = /[.!?](?=[\s)*_"”']+\p{Lu})/gu;
  const source = text.slice(start, end);
  let at = 0;
  for (let match = stop.exec(source); match; match = stop.exec(source)) {
    sentences.push(trim(text, start + at, start + match.index + 1));
    at = match.index + 1;
  }
  sentences.push(trim(text, start + at, end));
  return sentences;
}

function trim(text: string, from: number, to: number): Line {
  let start = from;
  while (start < to && /[\s>]/.test(text.charAt(start))) start++;
  return { start, end: to };
}

function draft(text: string, { start, end }: Line): ActionDraft {
  const lead =
    /^(?:[\s>]|&[a-z]{2,6};)*(?:[-–—•·→➡]|\*(?=\s|(?!\S[^*\r\n]{0,200}\*)[^*])|\d{1,2}[.)])?(?:\s|&[a-z]{2,6};)*/u.exec(
      text.slice(start, end),
    )?.[0].length ?? 0;
  const base = start + lead;
  return { form: 'prose', start, end, base, fields: readActionFields(text.slice(base, end)) };
}
