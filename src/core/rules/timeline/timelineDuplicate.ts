import type { TimelineEntry } from '../../timeline/timeline';
import { removeLines } from '../edits/removeLines';
import type { Rule } from '../rule';
import { momentOf } from './entryLabel';
import { entryGroups } from './entryGroups';

export const timelineDuplicate: Rule = {
  code: 'timeline-duplicate',
  defaultSeverity: 'information',
  *check({ postmortem }) {
    const { document } = postmortem;
    for (const group of entryGroups(postmortem)) {
      const seen = new Map<string, TimelineEntry>();
      const times = new Map<number, number>();
      for (const { minutes } of group) times.set(minutes, (times.get(minutes) ?? 0) + 1);
      for (const entry of group) {
        // Nothing else is told of that moment, so the words need not be compared.
        if (times.get(entry.minutes) === 1) continue;
        const words = entry.text
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
        const key = `${entry.minutes} ${entry.endMinutes ?? ''} ${words}`;
        const first = seen.get(key);
        if (words === '' || first === undefined) {
          seen.set(key, entry);
          continue;
        }
        // Only what repeats the whole entry, body included, can go without losing anything.
        const plain = (one: TimelineEntry): string =>
          document.text.slice(one.span.start, one.span.end).replace(/\s+/g, ' ').trim();
        const edit = removeLines(document, entry.span);
        yield {
          message: `${momentOf(entry)} says the same twice. Did something else happen then, or can one of them go?`,
          span: entry.timeSpan,
          fixes:
            edit === undefined
              ? []
              : [{ title: 'Remove the repeated entry', edits: [edit], safe: plain(entry) === plain(first) }],
          related: [{ span: first.timeSpan, message: 'the same entry' }],
        };
      }
    }
  },
};
