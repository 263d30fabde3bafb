import type { Root } from 'mdast';
import type { Block, MarkdownDocument } from '../markdown/markdownDocument';
import type { Span } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import type { Section } from '../postmortem/section';
import { contains, ownContent } from './places';
import { countBelow } from './spanIndex';
import { visibleBlock, visibleIn } from './visibleText';

/**
 * Words that stand for what is still to be written, each behind what a text must hold to be worth a closer look.
 * Each pattern takes linear time.
 */
const patterns: readonly (readonly [RegExp, RegExp])[] = [
  [/TB[ACD]/, /\b(?:TBD|TBC|TBA)\b/g],
  // A TODO that is spoken about ("a TODO in the code") is no gap: it opens a line, cell or bracket, or a colon follows.
  [
    /TODO|FIXME/,
    /(?<=^[\s>*_#+-]{0,12}(?:\d{1,3}[.)]\s{1,4})?(?:\[ \]\s{1,4})?|[|:([{]\s{0,4}[*_]{0,2})(?:TODO|FIXME)\b|\b(?:TODO|FIXME)(?=\s?[:\])])/gm,
  ],
  // A template's variable; with a digit in it somebody has filled it in and left the braces.
  [/\{\{/, /\{\{[^{}\r\n\d]{1,80}\}\}/g],
  [/\[/, /\[(?:insert|enter|fill in|describe|tbd|todo|placeholder|your)\b[^\][\r\n]{0,80}\](?![([])/gi],
  [
    /</,
    /(?<![\p{L}\p{N}`\\])<(?!(?:start|end) of|[^<>]*(?:outage|incident|impact|detect|resolve|mitigat))[a-z][a-z]*(?:[ _-][a-z]+){0,8}>/giu,
  ],
  [
    /YYYY|MM|XX|xx/,
    /\b(?:YYYY-MM-DD|DD[/.]MM[/.]YYYY|MM\/DD\/YYYY)(?:[ T]HH:MM)?\b|\bHH:MM\b|\b(?:XX|xx):(?:XX|xx)\b/g,
  ],
  [/lorem/i, /\blorem ipsum\b/gi],
  [/\.{3}|…/, /(?<=^[ \t]{0,8}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?)(?:\.\.\.|…)(?=[ \t]*$)/gm],
  [/\.{3}|…/, /(?<=\|[ \t]{0,20})(?:\.\.\.|…)(?=[ \t]*\|)/g],
];

const ofDocument = new WeakMap<MarkdownDocument, readonly Span[]>();
const ofBlock = new WeakMap<Root, readonly Span[]>();

/** Every visible gap to fill, in document order, without overlaps. Code, comments and front matter are not looked at. */
export function placeholdersIn(document: MarkdownDocument): readonly Span[] {
  const known = ofDocument.get(document);
  if (known !== undefined) return known;
  const found = document.blocks.flatMap((block) =>
    inBlock(block).map(({ start, end }) => ({ start: block.start + start, end: block.start + end })),
  );
  ofDocument.set(document, found);
  return found;
}

/** Blocks are whole lines, so every pattern finds in them what it finds in the document. Offsets from the block's start. */
function inBlock(block: Block): readonly Span[] {
  const known = ofBlock.get(block.root);
  if (known !== undefined) return known;
  const text = visibleBlock(block);
  const found = patterns
    .filter(([sign]) => sign.test(text))
    .flatMap(([, pattern]) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of found) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  ofBlock.set(block.root, apart);
  return apart;
}

const onlyPlaceholders = new WeakMap<Postmortem, Map<Section, boolean>>();

/** Whether a section's own words are placeholders and nothing else. */
export function holdsOnlyPlaceholders(postmortem: Postmortem, section: Section): boolean {
  const answers = onlyPlaceholders.get(postmortem) ?? new Map<Section, boolean>();
  onlyPlaceholders.set(postmortem, answers);
  const answer = answers.get(section) ?? lacksOtherWords(postmortem, section);
  answers.set(section, answer);
  return answer;
}

function lacksOtherWords(postmortem: Postmortem, section: Section): boolean {
  const own = ownContent(postmortem, section);
  const all = placeholdersIn(postmortem.document);
  const starts = all.map(({ start }) => start);
  const inside = all
    .slice(countBelow(starts, own.start), countBelow(starts, own.end))
    .filter((span) => contains(own, span));
  if (inside.length === 0) return false;
  let rest = '';
  let at = own.start;
  for (const span of inside) {
    rest += visibleIn(postmortem.document, { start: at, end: span.start });
    at = span.end;
  }
  rest += visibleIn(postmortem.document, { start: at, end: own.end });
  return !/[\p{L}\p{N}]/u.test(rest);
}

const blankValue =
  /^(?:tbd|tbc|tba|todo|none|n\/?a|not (?:yet )?(?:assigned|decided|set)|unassigned|unknown|nobody|to be (?:decided|determined|assigned)|fixme|x+)?$/i;

/** Whether a field's value is what people write when there is none yet ("TBD", "-", "n/a"). */
export function isBlankValue(value: string): boolean {
  const inner = value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return blankValue.test(inner);
}
