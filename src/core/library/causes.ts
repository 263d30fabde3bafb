import type { Postmortem } from '../postmortem/postmortem';
import { clip } from './clip';
import { firstSentence, piecesIn } from './sectionWords';

const mostCauses = 6;
const longestCause = 160;
const mostSections = 6;

/**
 * What a document names as causes, in a few words each: the items of the lists in its sections about causes and triggers,
 * else the first sentences of their paragraphs; titles that are not those of a section stand for the words below them.
 */
export function causesOf(postmortem: Postmortem): readonly string[] {
  const causes = new Set<string>();
  for (const kind of ['cause', 'trigger'] as const) {
    const sections = postmortem.sections.filter((section) => section.kind === kind).slice(0, mostSections);
    for (const section of sections) {
      for (const text of causesIn(postmortem, section.content)) if (causes.size < mostCauses) causes.add(text);
    }
  }
  return [...causes];
}

function causesIn(postmortem: Postmortem, span: { readonly start: number; readonly end: number }): readonly string[] {
  const known = new Set(postmortem.sections.map(({ label }) => label.start));
  const titles = postmortem.headings
    .filter(({ span: own }) => own.start > span.start && own.start < span.end && !known.has(own.start))
    .map(({ title }) => unlabelled(title))
    .filter((title) => isTelling(title) && !generic.test(title));
  const pieces = piecesIn(postmortem, span, 24).map(({ form, text }) => ({ form, text: unlabelled(text) }));
  const items = pieces.filter(({ form, text }) => form === 'item' && isTelling(text));
  const paragraphs = pieces.filter(({ form, text }) => form === 'paragraph' && isTelling(text));
  const chosen = titles.length > 0 ? titles : (items.length > 0 ? items : paragraphs).map(({ text }) => text);
  return chosen.map((text) => clip(firstSentence(text), longestCause));
}

/** Titles below causes that say how they were found, not what they are. */
const generic =
  /^\W*(?:\d+\W*)?(?:(?:the )?(?:five|5) whys?|why\b.*|analysis|details?|background|overview|summary|contributing.*|root causes?|proximate.*|conditions|notes?|evidence)\W*$/i;

/** Without its number and a label that only says that it is a cause. */
function unlabelled(text: string): string {
  return text
    .replace(/^(?:\d{1,2}[.)]|[-–—•])\s+/, '')
    .replace(/^(?:the )?(?:[\p{L}-]+ ){0,2}(?:causes?|triggers?|reason|issue|problem)\s*[:–—-]\s+/iu, '');
}

/** Two words at least, no question to the writer, no entry of a timeline and nothing about what came after. */
function isTelling(text: string): boolean {
  return /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(text) && !/[?:]\s*$/.test(text) && !other.test(text);
}

const other =
  /^\W*(?:\d{1,2}:\d{2}|\d{4}-\d{2}|(?:resolution|fix|recovery|detection|impact|duration|mitigation)\s*[:–—-])/i;
