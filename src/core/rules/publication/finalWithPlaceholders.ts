import { removePlaceholder } from '../edits/removePlaceholder';
import { setStatus } from '../edits/setMetadata';
import { openPlaceholders } from '../openPlaceholders';
import { isFinal } from '../places';
import type { Rule } from '../rule';
import { quoted } from '../words';

export const finalWithPlaceholders: Rule = {
  code: 'final-with-placeholders',
  defaultSeverity: 'warning',
  *check({ postmortem }) {
    const { document, metadata } = postmortem;
    if (!isFinal(postmortem)) return;
    for (const span of openPlaceholders(postmortem)) {
      yield {
        message: `The document is ${metadata.status?.value ?? 'final'}, but ${quoted(document.text.slice(span.start, span.end))} still waits for its words. Can you fill it now, or is it not final yet?`,
        span,
        fixes: [
          ...removePlaceholder(postmortem, span),
          { title: 'Set the status to in-review', edits: [setStatus(postmortem, 'in-review')], safe: false },
        ],
        related:
          metadata.status === undefined ? [] : [{ span: metadata.status.span, message: 'the status', minor: true }],
      };
    }
  },
};
