import { sectionsOf } from '../places';
import { visibleIn } from '../visibleText';
import type { Rule } from '../rule';

export const timelineEmpty: Rule = {
  code: 'timeline-empty',
  defaultSeverity: 'warning',
  incompleteness: true,
  *check({ postmortem }) {
    if (postmortem.timeline.entries.length > 0) return;
    const section = sectionsOf(postmortem, 'timeline')[0];
    if (section === undefined) return;
    const { text } = postmortem.document;
    // Kept in another document, or drawn: that is a timeline too.
    if (/\]\(|https?:\/\/|<img\b/.test(text.slice(section.content.start, section.content.end))) return;
    const hasWords = /\p{L}{3}/u.test(visibleIn(postmortem.document, section.content));
    yield {
      message: hasWords
        ? 'No line of this timeline begins with a time, so nothing can be measured. When did the first thing happen? A rough time (~14:05) is fine.'
        : 'The timeline has no entries yet. When did someone or something first notice? Start with that one line; a rough time (~14:05) is fine.',
      span: section.label,
      section: 'timeline',
      fixes: [],
    };
  },
};
