import type { Section } from '../postmortem/section';
import type { Postmortem } from '../postmortem/postmortem';
import type { BlameFinding } from './blameFinding';
import { allowedOf, findInPassage, rosterOf, type Setting } from './findBlameInText';
import { passagesOf, type Prose } from './prose';

export interface BlameOptions {
  readonly allowedTerms?: readonly string[];
  readonly people?: readonly string[];
  readonly systems?: readonly string[];
  /** Languages to read for, as codes (see `blameLanguages`); English when left out. */
  readonly languages?: readonly string[];
}

const known = new WeakMap<Prose, Map<string, readonly BlameFinding[]>>();

/**
 * Blaming language in a document's prose, in document order; at most one finding for the same words of a sentence.
 * Passages that did not change since the last reading cost nothing.
 */
export function findBlame(postmortem: Postmortem, options: BlameOptions = {}): readonly BlameFinding[] {
  const roster = rosterOf(options, postmortem.people);
  const allowed = allowedOf(options);
  const languages = options.languages ?? ['en'];
  const key = [...languages, '|', ...roster.people, '|', ...roster.systems, '|', ...allowed].join('\n');
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

function inProse(prose: Prose, key: string, setting: Setting): readonly BlameFinding[] {
  let byKey = known.get(prose);
  if (byKey === undefined) known.set(prose, (byKey = new Map()));
  let findings = byKey.get(key);
  if (findings === undefined) {
    byKey.clear();
    const all = findInPassage(prose.text, setting);
    // "What could have gone better" is a section's name; "The great meltdown" is heat.
    findings = prose.heading ? all.filter(({ category }) => category === 'animated') : all;
    byKey.set(key, findings);
  }
  return findings;
}

/** Finds the innermost section of an offset. */
class SectionPlaces {
  readonly #sections: readonly Section[];

  constructor(sections: readonly Section[]) {
    this.#sections = [...sections].sort((a, b) => a.span.start - b.span.start);
  }

  kindAt(offset: number): Section['kind'] | undefined {
    let low = 0;
    let high = this.#sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sections[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= Math.max(0, low - 40); i--) {
      const section = this.#sections[i];
      if (section !== undefined && section.content.end > offset) return section.kind;
    }
    return undefined;
  }
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
