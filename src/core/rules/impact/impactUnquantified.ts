import type { Postmortem } from '../../postmortem/postmortem';
import type { Section } from '../../postmortem/section';
import { holdsOnlyPlaceholders } from '../placeholders';
import { contains, sectionsOf } from '../places';
import type { Rule } from '../rule';
import { isUnwritten } from '../structure/emptySection';
import { visibleIn } from '../visibleText';

export const impactUnquantified: Rule = {
  code: 'impact-unquantified',
  defaultSeverity: 'information',
  incompleteness: true,
  *check({ postmortem }) {
    const section = unquantifiedImpact(postmortem);
    if (section === undefined) return;
    yield {
      message:
        'The impact has no number yet. How many users, which share of requests, how long? An estimate, marked as one, says more than none.',
      span: section.label,
      fixes: [],
    };
  },
};

/** The first impact section when all of them have words but none has a figure. */
export function unquantifiedImpact(postmortem: Postmortem): Section | undefined {
  const written = sectionsOf(postmortem, 'impact').filter(
    (section) => !isUnwritten(postmortem, section) && !holdsOnlyPlaceholders(postmortem, section),
  );
  if (written.length === 0) return undefined;
  const { document, stated } = postmortem;
  if (written.some(({ content }) => stated.some(({ span }) => contains(content, span)))) return undefined;
  // Figures in code or in a picture count too.
  if (written.some(({ content }) => hasFigure(document.text.slice(content.start, content.end)))) return undefined;
  if (written.some(({ content }) => /!\[|<img\b/.test(document.text.slice(content.start, content.end))))
    return undefined;
  return written.some(({ content }) => saysHowMany(visibleIn(document, content))) ? undefined : written[0];
}

/** A number that is no part of a date, time, version or name. */
function hasFigure(text: string): boolean {
  const plain = text
    .replace(
      /https?:\/\/\S+|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}(?::\d{2})?|\bv?\d+\.\d+\.\d+|[A-Z]+-\d+|#\d+|^\s*\d{1,2}[.)]\s/gm,
      ' ',
    )
    .replace(/\b(?:19|20)\d{2}\b/g, ' ');
  return /(?<![\p{L}\d])[~≈<>$€£]?\d/u.test(
    plain.replace(/\bHTTP\s*\d{3}\b|\b[45]\d{2}s?\b(?!\s*(?:users|customers|requests|orders|min))/gi, ' '),
  );
}

const howMany =
  /\b(?:all|every|each|entire(?:ly)?|whole|none|no|nobody|zero|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|third|quarter|majority|single|100|completely|fully|an hour|a day|hours|n\/a|not applicable)\b/i;

/** Words that are as good as a figure: all users, no customer, half of the requests. */
function saysHowMany(text: string): boolean {
  return howMany.test(text);
}
