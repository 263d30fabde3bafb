import type { TextEdit } from '../markdown/span';
import type { Postmortem } from '../postmortem/postmortem';
import { timelinePrompts } from '../postmortem/sectionPrompts';
import { insertBlock, insertSection } from '../rules/edits/insertSection';
import { lineEndOf, sectionsOf, trimmed } from '../rules/places';
import { parseIsoDate, dayNumber } from '../timeline/calendar';
import { plainStyle } from './entryStyle';
import type { PlacedEntry } from './landingSlots';

/** The edits that put entries into a timeline section without any, or into a new section where there is none. */
export function newSection(
  postmortem: Postmortem,
  placed: readonly PlacedEntry[],
  zone: string,
  alwaysDated: boolean,
): readonly TextEdit[] {
  const { document, timeline } = postmortem;
  const list = listOf(postmortem, placed, alwaysDated);
  const sentence = `All times are ${zone}.`;
  const section = sectionsOf(postmortem, 'timeline').find(({ form }) => form !== 'row');
  if (section === undefined) {
    const edit = insertSection(postmortem, 'timeline');
    const eol = lineEndOf(document.text);
    const bare = edit.newText.replace(/\r\n?/g, '\n').replace(`\n\n${timelinePrompts.events}`, '');
    const withZone = bare.replace(timelinePrompts.zone, () => sentence);
    const whole = withZone.includes(timelinePrompts.entry)
      ? withZone.replace(timelinePrompts.entry, () => list)
      : withZone.replace(sentence, () => `${sentence}\n\n${list}`);
    return [{ ...edit, newText: whole.replace(/\n/g, eol) }];
  }
  const content = document.text.slice(section.content.start, section.content.end);
  const eol = lineEndOf(document.text);
  const edits: TextEdit[] = [];
  const prompt = (text: string, newText: string): boolean => {
    const at = content.indexOf(text);
    if (at < 0) return false;
    const start = section.content.start + at;
    edits.push({ span: { start, end: start + text.length }, newText });
    return true;
  };
  const said = timeline.zone !== undefined || prompt(timelinePrompts.zone, sentence);
  if (prompt(timelinePrompts.entry, list.replace(/\n/g, eol))) return edits;
  const end = trimmed(document.text, section.content).end;
  const line = document.lines.lineAt(Math.max(end, section.label.end));
  const at = document.lines.startOf(line + 1);
  edits.push(insertBlock(document.text, Math.min(at, section.span.end), said ? list : `${sentence}\n\n${list}`));
  return edits;
}

/** The entries as a list; the date stands on each unless all are of the document's own day. */
function listOf({ metadata }: Postmortem, placed: readonly PlacedEntry[], alwaysDated: boolean): string {
  const own = metadata.date && parseIsoDate(metadata.date.value);
  const day = own && dayNumber(own);
  const dated = alwaysDated || placed.some(({ entry }) => entry.day !== day);
  const style = plainStyle('\n', undefined);
  return placed.map(({ entry }, index) => style.write(entry, dated, index)).join('\n');
}
