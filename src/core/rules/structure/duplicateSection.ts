import type { Postmortem } from '../../postmortem/postmortem';
import type { Section } from '../../postmortem/section';
import { mergeSections } from '../edits/mergeSections';
import { distinctSections } from '../places';
import type { Rule } from '../rule';

export const duplicateSection: Rule = {
  code: 'duplicate-section',
  defaultSeverity: 'information',
  *check({ postmortem }) {
    const first = new Map<string, Section>();
    const parents = parentTitles(postmortem);
    for (const section of distinctSections(postmortem)) {
      if (section.form !== 'heading') continue;
      // The same heading under another parent (an impact per region) is another section.
      const parent = parents.get(section.span.start) ?? -1;
      const key = `${parent} ${section.level} ${section.title.trim().toLowerCase()}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, section);
        continue;
      }
      const edits = mergeSections(postmortem, earlier, section);
      yield {
        message: `“${earlier.title}” is already there. Do the two belong together, or would another heading tell them apart?`,
        span: section.label,
        fixes: [{ title: 'Move this text to the first one', edits, safe: false }],
        related: [{ span: earlier.label, message: 'the first one' }],
      };
    }
  },
};

/** For the start of each heading, the start of the heading that encloses it. */
function parentTitles({ headings }: Postmortem): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  const open: { readonly level: number; readonly start: number }[] = [];
  for (const { level, span } of headings) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) parents.set(span.start, parent.start);
    open.push({ level, start: span.start });
  }
  return parents;
}
