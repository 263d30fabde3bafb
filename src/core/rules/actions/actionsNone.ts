import { sectionsOf } from '../places';
import type { Rule } from '../rule';
import { visibleIn } from '../visibleText';
import { countWords } from '../words';

/** A decision against actions, told with its reason. */
const reason =
  /\b(?:no|none|without|not|n\/a)\b[^.!?]{0,120}?(?:\b(?:because|since|as (?:the|we|this|it|all|there)|due to|given)\b|[:;—–]|,| - )[^.!?]*\p{L}{3,}/iu;

/** From here on it is an account, in which an action may be hidden. */
const fewWords = 8;

export const actionsNone: Rule = {
  code: 'actions-none',
  defaultSeverity: 'warning',
  incompleteness: true,
  *check({ postmortem }) {
    if (postmortem.actions.length > 0) return;
    const sections = sectionsOf(postmortem, 'actions');
    const first = sections[0];
    if (first === undefined) return;
    const { document } = postmortem;
    for (const { content } of sections) {
      // Tracked elsewhere.
      if (/\]\(|https?:\/\//.test(document.text.slice(content.start, content.end))) return;
      if (reason.test(visibleIn(document, content))) return;
    }
    const told = countWords(sections.map(({ content }) => visibleIn(document, content)).join('\n')) >= fewWords;
    yield told
      ? {
          message:
            'No single action can be picked out of this text. Which parts are commitments? As a list, each with an owner and a date, they can be followed up.',
          span: first.label,
          section: 'actions',
          severity: 'information',
          fixes: [],
        }
      : {
          message:
            'There is no action here yet. What would you change so that this cannot happen the same way, or is noticed sooner? If nothing, write why: “No actions, because …”.',
          span: first.label,
          section: 'actions',
          fixes: [],
        };
  },
};
