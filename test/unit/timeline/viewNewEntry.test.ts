import { strictEqual } from 'node:assert/strict';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { newEntryAt } from '../../../src/core/timeline/viewNewEntry';

/** The text with the new entry, `|` where its words go; `undefined` when none is offered. */
function added(text: string, afterEntry: number, minutesLater: number): string | undefined {
  const postmortem = new PostmortemReader().read(text);
  const minute = (postmortem.timeline.entries[afterEntry]?.minutes ?? 0) + minutesLater;
  const begun = newEntryAt(postmortem, minute);
  if (!begun) return undefined;
  const { span, newText } = begun.edit;
  const changed = text.slice(0, span.start) + newText + text.slice(span.end);
  return `${changed.slice(0, begun.caret)}‸${changed.slice(begun.caret)}`;
}

describe('newEntryAt', () => {
  it('continues a list after the entry and what belongs to it', () => {
    strictEqual(
      added('## Timeline\n\n- 10:00 A\n  More.\n- 10:30 B\n', 0, 12),
      '## Timeline\n\n- 10:00 A\n  More.\n- 10:12 ‸\n- 10:30 B\n',
    );
  });

  it('keeps the way in which the time is written', () => {
    strictEqual(
      added('## Timeline\n\n* **9:05 AM UTC** – A\n', 0, 5),
      '## Timeline\n\n* **9:05 AM UTC** – A\n* **9:10 AM UTC** – ‸\n',
    );
    strictEqual(
      added('## Timeline\n\n1. ~10:00-10:20: A\n', 0, 30),
      '## Timeline\n\n1. ~10:00-10:20: A\n2. 10:30: ‸\n',
    );
    strictEqual(
      added('## Timeline\n\n### 10:00 - A\n\nText.\n', 0, 5),
      '## Timeline\n\n### 10:00 - A\n\nText.\n\n### 10:05 - ‸\n',
    );
  });

  it('adds a row with all its cells', () => {
    const table = '## Timeline\n\n| Time | Event | Link |\n| --- | --- | --- |\n| 10:00 | A | x |\n';
    strictEqual(added(table, 0, 5), `${table}| 10:05 | ‸ | |\n`);
  });

  it('goes before the first entry when it is earlier, with the line ends of the document', () => {
    strictEqual(added('## Timeline\r\n\r\n- 10:00 A\r\n', 0, -10), '## Timeline\r\n\r\n- 09:50 ‸\r\n- 10:00 A\r\n');
  });

  it('offers none where times stand below their words', () => {
    strictEqual(
      added('## Timeline\n\n**Resolved** - all messages are delivered.\nMar 4, 16:20 UTC\n', 0, -5),
      undefined,
    );
  });

  it('offers none for another day, nor without a neighbour', () => {
    strictEqual(added('## Timeline\n\n- 23:50 A\n', 0, 30), undefined);
    strictEqual(added('# Notes\n', 0, 0), undefined);
  });
});
