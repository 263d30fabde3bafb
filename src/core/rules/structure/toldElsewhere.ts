import type { Postmortem } from '../../postmortem/postmortem';
import type { SectionKind } from '../../postmortem/sectionKind';
import { sectionsOf } from '../places';
import { visibleIn, visibleText } from '../visibleText';
import { countWords } from '../words';

/** Words by which a summary tells what a missing section would. */
const told: Readonly<Partial<Record<SectionKind, RegExp>>> = {
  impact:
    /\b(?:impact(?:s|ed|ing)?|affect(?:s|ed|ing)|experienc(?:e|ed|ing)|los(?:t|s|ing))\b|\b(?:users?|customers?|clients?|visitors?|requests?|orders?)\b[^.!?]{0,80}?\b(?:unable|not|fail(?:s|ed|ing)?|errors?|slow|down|stuck)\b|\b(?:unavailable|offline|degraded|data loss|inaccessible)\b/i,
  cause: /\b(?:root cause|caused by|because|due to|as a result of|led to|triggered by)\b/i,
  resolution:
    /\b(?:resolv(?:ed|ing)|fixed|mitigated|restored|recovered|rolled back|rollback|revert(?:ed|ing)|workaround)\b/i,
};

/** Fewer words before the first section are a byline, not a summary. */
const leadWords = 25;

/** Whether a document without a section of this kind tells the same in its summary, its first paragraphs or its timeline. */
export function isToldElsewhere(postmortem: Postmortem, kind: SectionKind): boolean {
  const lead = leadOf(postmortem);
  if (kind === 'summary') return countWords(lead) >= leadWords;
  if (kind === 'resolution' && endsInTimeline(postmortem)) return true;
  const pattern = told[kind];
  if (pattern === undefined) return false;
  return (
    pattern.test(lead) ||
    sectionsOf(postmortem, 'summary').some(({ content }) => pattern.test(visibleIn(postmortem.document, content)))
  );
}

function endsInTimeline({ milestones }: Postmortem): boolean {
  return milestones.mitigated !== undefined || milestones.resolved !== undefined;
}

/** What stands between the title and the first section. */
function leadOf({ document, headings, sections }: Postmortem): string {
  const title = headings[0];
  const start = title !== undefined && title.level === 1 ? title.span.end : 0;
  const next = headings.find(({ span }) => span.start >= start)?.span.start ?? document.text.length;
  const end = Math.min(next, sections.find(({ span }) => span.start >= start)?.span.start ?? next);
  return visibleText(document).slice(start, end);
}
