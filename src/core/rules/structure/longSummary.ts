import { ownContent, sectionsOf } from '../places';
import type { Rule } from '../rule';
import { visibleIn } from '../visibleText';
import { countWords } from '../words';

/** A paragraph of this length is still read by everybody. */
const words = 180;
const sentences = 6;

export const longSummary: Rule = {
  code: 'long-summary',
  defaultSeverity: 'hint',
  *check({ postmortem }) {
    const [summary, ...more] = sectionsOf(postmortem, 'summary');
    // Where the account is told under several such headings, none of them alone is the summary.
    if (summary === undefined || more.length > 0) return;
    const own = ownContent(postmortem, summary);
    const heading = postmortem.headings.find(({ span }) => span.start >= own.start)?.span.start ?? own.end;
    const text = visibleIn(postmortem.document, { start: own.start, end: Math.min(own.end, heading) });
    const count = countWords(text);
    if (count <= words || (text.match(/[.!?](?=\s|$)/g)?.length ?? 0) <= sentences) return;
    yield {
      message: `The summary has ${count} words. What do people outside the team need first? Three to five sentences can stay here and the rest move to its section.`,
      span: summary.label,
      fixes: [],
    };
  },
};
