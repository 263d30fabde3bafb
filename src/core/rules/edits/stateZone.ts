import type { TextEdit } from '../../markdown/span';
import type { Postmortem } from '../../postmortem/postmortem';
import { sectionsOf } from '../places';
import { insertBlock } from './insertSection';

/** The edit that says once, above the entries, which zone their times are in. */
export function stateZone(postmortem: Postmortem, zone: string): TextEdit {
  const { document, timeline } = postmortem;
  const first = timeline.entries[0];
  const section = sectionsOf(postmortem, 'timeline').find(
    ({ content }) => first === undefined || content.end > first.span.start,
  );
  const sentence = `All times are ${zone}.`;
  if (section?.form === 'heading' || first === undefined) {
    const at = section === undefined ? document.text.length : lineAfter(postmortem, section.label.end);
    return insertBlock(document.text, at, sentence);
  }
  let line = document.lines.lineAt(first.span.start);
  // A table's sentence stands above its header.
  if (first.form === 'row') while (line > 0 && document.lines.textOf(line - 1).includes('|')) line--;
  return insertBlock(document.text, document.lines.startOf(line), sentence);
}

function lineAfter({ document }: Postmortem, offset: number): number {
  return document.lines.startOf(document.lines.lineAt(offset) + 1);
}
