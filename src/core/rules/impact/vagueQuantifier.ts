import type { Span } from '../../markdown/span';
import { sectionsOf } from '../places';
import type { Rule, RuleContext } from '../rule';
import { visibleText } from '../visibleText';
import { quoted } from '../words';
import { unquantifiedImpact } from './impactUnquantified';

// Plurals only: "some service disruption" counts nothing.
const counted =
  'users|customers|clients|visitors|people|accounts|tenants|requests|queries|transactions|orders|payments|calls|jobs|builds|services|systems|instances|servers|nodes|regions|sites|records|messages|emails|tickets|merchants|projects|repositories|teams';

/** "some users", "a small number of our requests", "briefly". */
const vague = new RegExp(
  `\\b(?:some|many|several|various|numerous|a few|few|most|lots of|a (?:lot|couple|bunch) of|plenty of|countless|a (?:small |large |significant |limited )?(?:number|portion|fraction|subset|percentage|handful) of|certain|multiple)(?:\\s+of)?(?:\\s+(?:our|the|its|their))?(?:\\s+(?!and\\b|or\\b)\\p{L}[\\p{L}-]{1,20}){0,2}?\\s+(?:${counted})\\b|\\b(?:briefly|for (?:a while|some time|a short (?:time|while|period)))\\b`,
  'giu',
);

export const vagueQuantifier: Rule = {
  code: 'vague-quantifier',
  defaultSeverity: 'information',
  *check(context) {
    let last: Span | undefined;
    for (const { sentence, span, words } of vagueWords(context)) {
      // One question for one sentence.
      if (last !== undefined && sentence.start < last.end) continue;
      last = sentence;
      yield {
        message: `${quoted(words)}: about how many, or how long? A rough figure (“about 200”, “under 5 %”) tells readers how much it mattered.`,
        span,
        fixes: [],
      };
    }
  },
};

interface VagueWords {
  readonly words: string;
  readonly span: Span;
  readonly sentence: Span;
}

function* vagueWords({ postmortem, config }: RuleContext): Iterable<VagueWords> {
  const text = visibleText(postmortem.document);
  // An impact without any figure already has that question.
  const asked = unquantifiedImpact(postmortem) === undefined ? undefined : 'impact';
  const allowed = config.allowedTerms.map((term) => term.toLowerCase());
  let done = 0;
  for (const { kind, content } of sectionsOf(postmortem, 'impact', 'summary')) {
    // Sections inside others have been read with them.
    if (kind === asked || content.start < done) continue;
    done = content.end;
    for (const match of text.slice(content.start, content.end).matchAll(vague)) {
      const start = content.start + match.index;
      const span = { start, end: start + match[0].length };
      const sentence = sentenceAround(text, span, content);
      const said = text.slice(sentence.start, sentence.end);
      if (/\d/.test(said) || allowed.some((term) => match[0].toLowerCase().includes(term))) continue;
      yield { words: match[0], span, sentence };
    }
  }
}

const boundary = /[.!?](?=\s)|\n[ \t]*(?=\n|[-*+#>|]|\d{1,3}[.)]\s)/g;

/** From the end of the sentence before to the end of this one, within 400 characters to either side. */
function sentenceAround(text: string, { start, end }: Span, within: Span): Span {
  const from = Math.max(within.start, start - 400);
  const to = Math.min(within.end, end + 400);
  const before = [...text.slice(from, start).matchAll(boundary)].at(-1);
  const after = text.slice(end, to).search(boundary);
  return { start: before === undefined ? from : from + before.index + 1, end: after < 0 ? to : end + after };
}
