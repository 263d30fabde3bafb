import { removePlaceholder } from '../edits/removePlaceholder';
import { isFinal } from '../places';
import { openPlaceholders } from '../openPlaceholders';
import type { Rule } from '../rule';
import { quoted } from '../words';

export const placeholderText: Rule = {
  code: 'placeholder-text',
  defaultSeverity: 'warning',
  incompleteness: true,
  *check({ postmortem }) {
    // In a final document the same places are reported as what they are there: see `final-with-placeholders`.
    if (isFinal(postmortem)) return;
    for (const span of openPlaceholders(postmortem)) {
      const words = postmortem.document.text.slice(span.start, span.end);
      yield {
        message: `${quoted(words)} is still waiting for its words. Do you know them now? If it is settled, the placeholder can go.`,
        span,
        fixes: removePlaceholder(postmortem, span),
      };
    }
  },
};
