import type { Postmortem } from '../postmortem/postmortem';
import type { BlameFinding } from './blameFinding';
import type { BlameOptions } from './blameOptions';
import { allowedOf, findInPassage, rosterOf, type Setting } from './findBlameInText';
import { passagesOf, type Prose } from './prose';
import { SectionPlaces } from './sectionPlaces';
import { asWritten } from './writtenRewrite';

interface Known {
  /** The setting that was looked at last, and the part of it that matters to these words. */
  readonly whole: string;
  readonly own: string;
  readonly findings: readonly BlameFinding[];
}

const known = new WeakMap<Prose, Known>();

/**
 * Blaming language in a document's prose, in document order; at most one finding for the same words of a sentence.
 * Passages that did not change since the last reading cost nothing.
 */
export function findBlame(postmortem: Postmortem, options: BlameOptions = {}): readonly BlameFinding[] {
  const roster = rosterOf(options, postmortem.people);
  const allowed = allowedOf(options);
  const languages = options.languages ?? ['en'];
  const key = keyOf({ section: undefined, roster, allowed, languages });
  const places = new SectionPlaces(postmortem.sections);
  const findings: BlameFinding[] = [];
  for (const block of postmortem.document.blocks) {
    for (const passage of passagesOf(block.root, block.text)) {
      const offset = block.start + passage.start;
      const section = places.kindAt(offset);
      for (const finding of inProse(passage.prose, `${section ?? ''}\n${key}`, {
        section,
        roster,
        allowed,
        languages,
      })) {
        findings.push(moved(finding, offset));
      }
    }
  }
  return findings;
}

function inProse(prose: Prose, whole: string, setting: Setting): readonly BlameFinding[] {
  const before = known.get(prose);
  if (before?.whole === whole) return before.findings;
  // A name that is typed elsewhere changes the roster, but not what is said here.
  const own = { ...setting, roster: mentioned(prose.text.toLowerCase(), setting.roster) };
  const key = keyOf(own);
  const findings = before?.own === key ? before.findings : readProse(prose, own);
  known.set(prose, { whole, own: key, findings });
  return findings;
}

/**
 * A heading names what follows, often in jest ("The great meltdown"), and "What could have gone better" is a section's
 * name. Heat in it is worth a word only where it tells of people.
 */
const people = /\b(?:I|we|us|our|he|she|they|them|their|team|everyone|nobody|who)\b/i;

function readProse(prose: Prose, setting: Setting): readonly BlameFinding[] {
  const all = findInPassage(prose.text, setting);
  const heard = prose.heading ? all.filter(({ category }) => category === 'animated' && people.test(prose.text)) : all;
  return heard.map((finding) => ({
    ...finding,
    rewrites: finding.rewrites.flatMap((rewrite) => asWritten(rewrite, prose) ?? []),
  }));
}

function keyOf({ section, roster, allowed, languages }: Setting): string {
  return [section ?? '', ...languages, '|', ...roster.people, '|', ...roster.systems, '|', ...allowed].join('\n');
}

/** The names whose first word occurs in a text in lower case. */
function mentioned(text: string, { people, systems }: Setting['roster']): Setting['roster'] {
  const isIn = (name: string): boolean => text.includes(/[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '');
  return { people: new Set([...people].filter(isIn)), systems: new Set([...systems].filter(isIn)) };
}

function moved(finding: BlameFinding, offset: number): BlameFinding {
  const move = ({ start, end }: BlameFinding['span']) => ({ start: start + offset, end: end + offset });
  return {
    ...finding,
    span: move(finding.span),
    sentence: move(finding.sentence),
    rewrites: finding.rewrites.map((rewrite) => ({
      ...rewrite,
      edits: rewrite.edits.map(({ span, newText }) => ({ span: move(span), newText })),
    })),
  };
}
