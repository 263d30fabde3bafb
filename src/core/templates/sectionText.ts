import { sectionPrompts } from '../postmortem/sectionPrompts';
import type { SectionKind } from '../postmortem/sectionKind';
import { sectionTitles } from './sectionTitles';

/** Level of the headings that the prompts' own sub-headings are written for. */
const writtenForLevel = 2;

/**
 * A whole new section as Markdown: heading of the given level (1 to 6), prompts as HTML comments, no line end behind it.
 * For inserting what is missing; `title` is the team's own heading.
 */
export function sectionText(kind: SectionKind, headingLevel: number, title = sectionTitles[kind]): string {
  return `${heading(headingLevel)} ${title}\n\n${sectionBody(kind, headingLevel)}`;
}

/** What stands under a new section's heading; sub-headings follow the heading's level and end at 6. */
export function sectionBody(kind: SectionKind, headingLevel: number): string {
  return sectionPrompts[kind].body.replace(/^#+(?= )/gm, (marks) =>
    heading(marks.length + headingLevel - writtenForLevel),
  );
}

/**
 * A whole new section as the body of a VS Code snippet: each prompt is a tab stop that typing replaces, in reading
 * order, and the last one is behind the section.
 */
export function sectionSnippetBody(kind: SectionKind, headingLevel: number, title = sectionTitles[kind]): string {
  return `${snippetBody(sectionText(kind, headingLevel, title))}\n$0`;
}

/** Markdown with prompts as the body of a snippet; everything else is literal. */
export function snippetBody(markdown: string): string {
  let stop = 0;
  return markdown
    .split(/(<!--[^]*?-->)/)
    .map((part, index) => (index % 2 === 1 ? `\${${++stop}:${literal(part)}}` : literal(part)))
    .join('');
}

function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function heading(level: number): string {
  return '#'.repeat(Math.min(6, Math.max(1, level)));
}
