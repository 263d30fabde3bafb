import { isAnnouncement, labelWords, marksIn, wordingStrength, type Marks, type Strength } from './milestoneWords';
import { plainText } from './plainText';
import type { TimePlace } from './timeInLine';
import type { MilestoneKind } from './timeline';
import type { Timestamp } from './timestamp';

/** What an entry says about milestones; depends on its words alone. */
export interface MilestoneSigns {
  readonly marks: Marks;
  readonly strength: Readonly<Record<MilestoneKind, Strength>>;
  /** It tells others of something that happened before. */
  readonly announces: boolean;
}

/** The words of an event: plain, and as Markdown, which begins at `textStart`. */
interface Words {
  readonly text: string;
  readonly source: string;
  readonly textStart: number;
  readonly place: TimePlace | undefined;
  readonly stamp: Timestamp | undefined;
}

/** The milestone of an event stands in its first sentences. */
const longestRead = 400;

/** Reads the signs from an event's words; the label in front of the time, if any, is that of `timed`. */
export function milestoneSigns({ text, source }: Words, timed: Words): MilestoneSigns {
  const marks = marksIn(source);
  const kinds = new Set(marks.kinds);
  const label = timed.place === 'label' ? labelOf(timed) : '';
  const named = label === '' ? undefined : labelWords.find(([, pattern]) => pattern.test(label));
  if (named) kinds.add(named[0]);
  const words = text.length > longestRead ? text.slice(0, longestRead) : text;
  const strength = {
    impactStart: wordingStrength('impactStart', words),
    detected: wordingStrength('detected', words),
    acknowledged: wordingStrength('acknowledged', words),
    declared: wordingStrength('declared', words),
    mitigated: wordingStrength('mitigated', words),
    resolved: wordingStrength('resolved', words),
  };
  return { marks: { ...marks, kinds: [...kinds] }, strength, announces: isAnnouncement(words) };
}

function labelOf({ source, textStart, stamp }: Words): string {
  return stamp ? plainText(source.slice(0, Math.max(0, stamp.start - textStart))) : '';
}
