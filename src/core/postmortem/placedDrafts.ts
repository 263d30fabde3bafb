import type { Placed } from '../markdown/unitCache';
import type { ActionDraft } from './actionDraft';

/** Adds what was found in an item or row at its present place. */
export function pushPlaced({ found, by }: Placed<readonly ActionDraft[]>, drafts: ActionDraft[]): void {
  for (const draft of found) {
    const { start, end, base } = draft;
    drafts.push({ ...draft, start: start + by.offset, end: end + by.offset, base: base + by.offset });
  }
}
