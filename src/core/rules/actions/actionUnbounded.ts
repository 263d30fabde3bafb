import type { Rule } from '../rule';
import { openActions } from './openActions';

/** "… so that it does not happen in the future" is a purpose, so most words count only where they begin the action. */
const unbounded =
  /\b(?:on-?going|continuously|going forward|from now on|at all times|never again|whenever possible)\b|^[\s*_]*(?:always|continu(?:e|ally)|regularly|constantly|keep)\b/i;

export const actionUnbounded: Rule = {
  code: 'action-unbounded',
  defaultSeverity: 'hint',
  *check({ postmortem }) {
    const { text } = postmortem.document;
    for (const { textSpan, due } of openActions(postmortem)) {
      for (const span of due === undefined ? [textSpan] : [textSpan, due.span]) {
        const found = unbounded.exec(text.slice(span.start, span.end));
        if (found === null) continue;
        const start = span.start + found.index + found[0].search(/\w/);
        yield {
          message: `“${found[0].replace(/^\W+/, '')}” has no end, so this action can never be ticked off. What is the first piece that can be finished, and what will keep it going after that?`,
          span: { start, end: span.start + found.index + found[0].length },
          fixes: [],
        };
        break;
      }
    }
  },
};
