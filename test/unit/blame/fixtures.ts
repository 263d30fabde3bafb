import { readdirSync, readFileSync } from 'node:fs';
import type { BlameCategory, BlameStrength } from '../../../src/core/blame/blameFinding';
import type { SectionKind } from '../../../src/core/postmortem/sectionKind';

/** A labelled sentence; `category` is null for a look-alike. */
export interface LabelledSentence {
  readonly sentence: string;
  readonly section: SectionKind;
  readonly category: BlameCategory | null;
  readonly strength: BlameStrength | null;
}

const folder = 'test/fixtures/blame';

/** All labelled sentences of the files whose names start with a word ("tuning", "heldback"). */
export function labelledSentences(prefix = ''): readonly LabelledSentence[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as LabelledSentence);
}
