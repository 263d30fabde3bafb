import type { ActionItem } from '../../postmortem/actionItem';
import { blameIn } from '../blame/blameRules';
import { overlaps } from '../places';
import type { Rule } from '../rule';
import { countWords, quoted } from '../words';
import { openActions } from './openActions';

/** Verbs that name a direction without an end. */
const vagueVerb =
  /^[^\p{L}]*(?:to |we (?:should|will|need to|must|want to|plan to) |should |must |need to |plan to )?(improve|enhance|optimi[sz]e|strengthen|better|make (?:\p{L}+ ){1,3}better|increase (?=awareness|visibility|resilience|reliability|robustness)|investigate|look (?:in ?to|at)|explore|review|revisit|consider|evaluate|assess|think about|discuss|ensure|be aware|monitor|address|handle|work on|follow up(?: on| with)?)\b/iu;

/**
 * What makes an end state checkable: a figure, a means, a condition, code, a named thing. “Alert” and “test” count as
 * verbs only: “Improve alerting” and “Review the tests” have no end.
 */
const checkable =
  /\d|`|\bby \p{L}+ing\b|\bso that\b|\buntil\b|\bwhether\b|\bat least\b|\bthreshold|\bwhen(?:ever)?\b|\bif\b|\bevery\b|\bper (?:day|week|month|hour)\b|\b(?:daily|weekly|monthly|quarterly)\b|\b(?:add|write|create|automate|enforce|reject|block|switch|replace|migrate|remove)\p{L}{0,3}\b|(?:\b(?:and|or|to|then)|[,;])\s(?:alert|test)\b|\balerts? (?:on|for)\b/iu;

/** Longer sentences usually say what is meant. */
const manyWords = 14;

export const actionVague: Rule = {
  code: 'action-vague',
  defaultSeverity: 'information',
  *check(context) {
    const blame = blameIn(context).filter(({ category }) => category === 'weak-action');
    const allowed = context.config.allowedTerms.map((term) => term.toLowerCase());
    for (const action of openActions(context.postmortem)) {
      const verb = vagueVerbOf(action);
      if (verb === undefined || allowed.some((term) => verb.toLowerCase().includes(term))) continue;
      // One advice for one action is enough.
      if (blame.some(({ span }) => overlaps(span, action.span))) continue;
      yield {
        message: `How will you know that ${quoted(action.text)} is done? Name the end state: what will exist or be measured that is not there today?`,
        span: action.textSpan,
        fixes: [],
      };
    }
  },
};

function vagueVerbOf({ text, ticket }: ActionItem): string | undefined {
  // The ticket says the rest.
  if (ticket !== undefined || countWords(text) > manyWords) return undefined;
  const match = vagueVerb.exec(text);
  if (match === null || checkable.test(text.slice(match[0].length))) return undefined;
  return match[1];
}
