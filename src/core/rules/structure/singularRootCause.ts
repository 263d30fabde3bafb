import { distinctSections } from '../places';
import type { Rule } from '../rule';

const singular = /\broot\s+cause\b(?!\s*(?:s\b|\(s\)|analysis|&|and\b|identif))/i;

export const singularRootCause: Rule = {
  code: 'singular-root-cause',
  defaultSeverity: 'hint',
  *check({ postmortem }) {
    const { text } = postmortem.document;
    for (const { kind, label } of distinctSections(postmortem)) {
      if (kind !== 'cause') continue;
      const found = singular.exec(text.slice(label.start, label.end));
      if (found === null) continue;
      const start = label.start + found.index;
      const span = { start, end: start + found[0].length };
      yield {
        message:
          'One root cause is rarely the whole story. Which other conditions had to come together? A plural heading makes room for them.',
        span,
        // A heading is also the target of links, so it is not renamed without asking.
        fixes: [
          {
            title: 'Change to “Contributing factors”',
            edits: [{ span, newText: 'Contributing factors' }],
            safe: false,
          },
          { title: `Change to “${found[0]}s”`, edits: [{ span, newText: `${found[0]}s` }], safe: false },
        ],
      };
    }
  },
};
