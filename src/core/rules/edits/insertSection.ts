import type { TextEdit } from '../../markdown/span';
import type { Postmortem } from '../../postmortem/postmortem';
import type { Section } from '../../postmortem/section';
import { sectionKinds, type SectionKind } from '../../postmortem/sectionKind';
import { sectionBody } from '../../templates/sectionText';
import { sectionTitles } from '../../templates/sectionTitles';
import { distinctSections, lineEndOf } from '../places';

/**
 * The edit that adds a section where the standard template has it: behind the nearest section that comes before it there,
 * else in front of the nearest that comes after it, else at the end. It looks like its neighbour (heading level, label).
 */
export function insertSection(postmortem: Postmortem, kind: SectionKind): TextEdit {
  const { text } = postmortem.document;
  const outer = outerSections(postmortem);
  const before = nearest(outer, kind, -1);
  const after = before === undefined ? nearest(outer, kind, 1) : undefined;
  const neighbour = before ?? after;
  const at = before !== undefined ? endOf(postmortem, before) : (after?.span.start ?? text.length);
  return insertBlock(text, at, newSection(postmortem, kind, neighbour));
}

/** Puts a block of Markdown between blank lines; `at` is the start of a line or the end of the text. */
export function insertBlock(text: string, at: number, block: string): TextEdit {
  const eol = lineEndOf(text);
  const before = text.slice(Math.max(0, at - 4), at).replace(/\r\n?/g, '\n');
  const after = text.slice(at, at + 4).replace(/\r\n?/g, '\n');
  const lead = at === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? eol : eol + eol;
  const tail = at >= text.length ? eol : after.startsWith('\n') ? eol : eol + eol;
  return { span: { start: at, end: at }, newText: lead + block.replace(/\n/g, eol) + tail };
}

/** Sections that stand in no other one: they carry the document's own style. */
function outerSections(postmortem: Postmortem): readonly Section[] {
  const outer: Section[] = [];
  for (const section of distinctSections(postmortem)) {
    if (section.form === 'row') continue;
    const last = outer.at(-1);
    if (last === undefined || section.span.start >= last.span.end) outer.push(section);
  }
  return outer;
}

function nearest(sections: readonly Section[], kind: SectionKind, direction: -1 | 1): Section | undefined {
  const order = sectionKinds.indexOf(kind);
  let best: Section | undefined;
  for (const section of sections) {
    const distance = (sectionKinds.indexOf(section.kind) - order) * direction;
    if (distance <= 0) continue;
    const known = best === undefined ? Infinity : (sectionKinds.indexOf(best.kind) - order) * direction;
    // Of several at the same distance the last one before, or the first one after.
    if (distance < known || (distance === known && direction === -1)) best = section;
  }
  return best;
}

/** The end of a section, before a rule or footer that only closes the document's previous part. */
function endOf({ document }: Postmortem, section: Section): number {
  const text = document.text.slice(section.span.start, section.span.end);
  const body = text.replace(/\n[ \t]*(?:-{3,}|\*{3,}|_{3,})?\s*$/, '\n');
  const end = section.span.start + body.trimEnd().length;
  const line = document.lines.lineAt(end);
  return Math.min(section.span.end, document.lines.startOf(line + 1));
}

function newSection(postmortem: Postmortem, kind: SectionKind, neighbour: Section | undefined): string {
  const title = sectionTitles[kind];
  const label =
    neighbour === undefined ? '' : postmortem.document.text.slice(neighbour.label.start, neighbour.label.end);
  const isMarkup = neighbour !== undefined && neighbour.form !== 'heading' && neighbour.form !== 'html';
  if (neighbour !== undefined && isMarkup && label.includes(neighbour.title)) {
    // Under a label, sub-headings would outrank it, so the prompt's comment alone stands there.
    return `${label.trim().replace(neighbour.title, title)}\n\n${sectionBody(kind, 6).split('\n\n', 1)[0] ?? ''}`;
  }
  const level = neighbour?.level ?? (postmortem.headings.some((heading) => heading.level === 1) ? 2 : 1);
  return `${'#'.repeat(level)} ${title}\n\n${sectionBody(kind, level)}`;
}
