import type { Section } from '../../postmortem/section';
import { holdsOnlyPlaceholders } from '../placeholders';
import { blameIn } from '../blame/blameRules';
import { overlaps, sectionsOf } from '../places';
import type { Rule } from '../rule';
import { isUnwritten } from '../structure/emptySection';
import { visibleIn } from '../visibleText';
import { countWords } from '../words';

/** Fewer words than a sentence that names a condition and how it led to the effect. */
const fewWords = 12;

export const causeShallow: Rule = {
  code: 'cause-shallow',
  defaultSeverity: 'information',
  incompleteness: true,
  *check(context) {
    const { postmortem } = context;
    const causes = sectionsOf(postmortem, 'cause').filter(
      (section) => !isUnwritten(postmortem, section) && !holdsOnlyPlaceholders(postmortem, section),
    );
    const first = causes[0];
    if (first === undefined) return;
    const text = (section: Section): string => visibleIn(postmortem.document, section.content);
    const source = causes.map(({ content }) => postmortem.document.text.slice(content.start, content.end)).join('\n');
    const whys = Math.max(...causes.map((section) => numberedWhys(text(section))));
    if (whys === 1) {
      yield {
        message:
          'There is one “why” so far. What made that possible? Asking twice or three times more usually ends at something an action can change.',
        span: first.label,
        fixes: [],
      };
      return;
    }
    // Told elsewhere, shown as code or told in a picture.
    if (/\]\(|https?:|!\[|```|~~~|<img\b/.test(source)) return;
    // A blaming word has its own question, which leads the same way.
    if (blameIn(context).some(({ span }) => causes.some(({ content }) => overlaps(content, span)))) return;
    const count = causes.reduce((sum, section) => sum + countWords(text(section)), 0);
    if (count >= fewWords) return;
    yield {
      message: `The cause is told in ${count} words. How could that happen, and why did nothing stop it earlier? One more “how” often finds what to change.`,
      span: first.label,
      fixes: [],
    };
  },
};

/** Answers in a list of whys ("Why 1:", "1. Why …?"); 0 when the section is no such list. */
function numberedWhys(text: string): number {
  return (
    text.match(
      /^[\s>*_-]*(?:\d{1,2}[.)]\s*[*_]*why\b|[*_]*why\s*#?\d{1,2}\b|(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth) why\b)/gim,
    )?.length ?? 0
  );
}
