import type { Rule } from '../rule';
import { openActions } from './openActions';

const unbounded =
  /\b(?:on-?going|always|continu(?:e|ously|ally)|going forward|from now on|in (?:the )?future|at all times|constantly|never again|regularly|as needed|whenever possible)\b/i;

export const actionUnbounded: Rule = {
  code: 'action-unbounded',
  defaultSeverity: 'hint',
  *check({ postmortem }) {
    const { text } = postmortem.document;
    for (const { textSpan, due } of openActions(postmortem)) {
      for (const span of due === undefined ? [textSpan] : [textSpan, due.span]) {
        const found = unbounded.exec(text.slice(span.start, span.end));
        if (found === null) continue;
        const start = span.start + found.index;
        yield {
          message: `“${found[0]}” has no end, so this action can never be ticked off. What is the first piece that can be finished, and what will keep it going after that?`,
          span: { start, end: start + found[0].length },
          fixes: [],
        };
        break;
      }
    }
  },
};
