import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What annotators wrote down for one document; lines are 1-based. */
export interface Labels {
  readonly file: string;
  readonly sections: readonly { readonly kind: string; readonly line: number }[];
  readonly timeline: { readonly zone: string | null; readonly entries: readonly LabelledEntry[] };
  readonly milestones: Readonly<Record<string, number | null>>;
  readonly stated: readonly { readonly line: number; readonly what: string; readonly minutes: number }[];
  readonly actions: readonly LabelledAction[];
  readonly blame: readonly LabelledBlame[];
}

export interface LabelledEntry {
  readonly line: number;
  readonly date: string | null;
  readonly time: string | null;
  readonly end: string | null;
  readonly zone: string | null;
  readonly approximate: boolean;
}

export interface LabelledAction {
  readonly line: number;
  readonly owner: boolean;
  readonly due: boolean;
  readonly ticket: boolean;
  readonly done: boolean | null;
}

export interface LabelledBlame {
  readonly line: number;
  readonly words: string;
  readonly category: string;
  readonly strength: 'clear' | 'borderline';
}

export interface CorpusDocument {
  readonly file: string;
  readonly text: string;
  readonly labels: Labels | undefined;
  /** One labelled document in three, chosen by a hash of its name, for checking what was tuned on the others. */
  readonly heldOut: boolean;
}

/** Reads `documents/` and `labels.jsonl` of a corpus folder. */
export function readCorpus(folder: string): readonly CorpusDocument[] {
  const lines = readFileSync(join(folder, 'labels.jsonl'), 'utf8').split('\n');
  const labels = new Map<string, Labels>();
  for (const line of lines) {
    if (line.trim() === '') continue;
    const label = JSON.parse(line) as Labels;
    labels.set(label.file, label);
  }
  return readdirSync(join(folder, 'documents'))
    .sort()
    .map((file) => ({
      file,
      text: readFileSync(join(folder, 'documents', file), 'utf8'),
      labels: labels.get(file),
      heldOut: (createHash('sha256').update(file).digest()[0] ?? 0) % 3 === 0,
    }));
}
