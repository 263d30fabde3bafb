import type { Span } from '../markdown/span';
import type { Heading, Postmortem } from '../postmortem/postmortem';
import type { SectionKind } from '../postmortem/sectionKind';
import { fieldKeys, normalKey } from '../postmortem/metadataKeys';
import { sectionBody } from './sectionText';
import { timelineSection } from './timelineSection';
import { yamlScalar } from './yamlScalar';

/** What Save as Template asks. */
export interface TemplateDescription {
  readonly name: string;
  readonly description: string;
  /** The whole text stays; else only headings, prompts, labels and the heads of tables. */
  readonly keepsText: boolean;
}

/**
 * A template made of a document: the keys of its front matter without their values, its headings in order, and under
 * them its text or its form. Title, date, severity, author, number and status become variables or their first value.
 * Dollar signs and braces of the text are escaped, so that the template gives the same text again. Line ends are LF.
 */
export function templateFromDocument(postmortem: Postmortem, described: TemplateDescription): string {
  const { metadata, document } = postmortem;
  const end = metadata.frontMatter?.end ?? 0;
  const own = [
    'template:',
    `  name: ${yamlScalar(described.name)}`,
    ...(described.description === '' ? [] : [`  description: ${yamlScalar(described.description)}`]),
  ];
  const front = metadata.frontMatter ? frontMatterForm(document.text.slice(metadata.frontMatter.start, end)) : [];
  const body = described.keepsText ? wholeBody(postmortem, end) : bodyForm(postmortem, end);
  const text = ['---', ...own, ...front, '---', '', body.trim(), ''].join('\n');
  return text.replace(/\r\n?/g, '\n');
}

const keptValues: Readonly<Record<string, string>> = {
  title: '${title}',
  status: 'draft',
  severity: '${severity}',
  date: '${date}',
  authors: '[${author}]',
};

/** What only a document's own review and publication can tell. */
const ownHistory = new Set(['submitted', 'signoffs', 'finalized', 'closed', 'published']);

/** The top-level keys with variables or empty values; comments behind a value stay. TOML becomes YAML. */
function frontMatterForm(source: string): string[] {
  const lines = source
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .slice(1, -1);
  return lines.flatMap((line, index) => {
    const [, key, value = ''] = /^([A-Za-z][\w -]{0,60}?)[ \t]*[:=](?:[ \t]+(.*))?$/.exec(line) ?? [];
    if (key === undefined) return line.startsWith('#') ? [literal(line)] : [];
    if (ownHistory.has(normalKey(key))) return [];
    const comment = /(?:^|\s)(#.*)$/.exec(value)?.[1];
    const known = formOf(key) ?? (isList(value, lines[index + 1]) ? '[]' : '');
    return [[`${key}:`, known, comment === undefined ? '' : literal(comment)].filter((part) => part !== '').join(' ')];
  });
}

function isList(value: string, next: string | undefined): boolean {
  return value.startsWith('[') || /^\s*-\s/.test(next ?? '');
}

/** What stands for the value of a key in every template. */
function formOf(key: string): string | undefined {
  const normal = normalKey(key);
  const field = Object.entries(fieldKeys).find(([, names]) => names.includes(normal))?.[0] ?? normal;
  if (Object.hasOwn(keptValues, field)) return keptValues[field];
  return field === 'id' || field === 'incident id' ? '${id}' : undefined;
}

function wholeBody(postmortem: Postmortem, from: number): string {
  const { document, headings } = postmortem;
  const title = titleOf(postmortem);
  if (title === undefined) return literal(document.text.slice(from));
  const end = headings[0]?.span.end ?? from;
  return `${literal(document.text.slice(from, title.start))}# \${title}${literal(document.text.slice(end))}`;
}

/** The heading that tells what happened: the first one, when it stands above all others. */
function titleOf({ headings, sections }: Postmortem): Span | undefined {
  const [first, ...others] = headings;
  const isTitle = first?.level === 1 && others.every(({ level }) => level > 1);
  return isTitle && sections.every(({ span }) => span.start !== first.span.start) ? first.span : undefined;
}

function bodyForm(postmortem: Postmortem, from: number): string {
  const { document, headings, sections } = postmortem;
  const title = titleOf(postmortem);
  const parts = [formOfText(document.text.slice(from, headings[0]?.span.start))];
  for (const [index, heading] of headings.entries()) {
    const own = document.text.slice(heading.span.end, headings[index + 1]?.span.start);
    const kinds = sections.filter(({ form, span }) => form !== 'row' && span.start === heading.span.start);
    if (heading.span.start === title?.start) parts.push('# ${title}', formOfText(own));
    else parts.push(...sectionForm(heading, kinds[0]?.kind, own, headings[index + 1]));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A heading with the form of what stands under it, else with our prompt for its kind. */
function sectionForm(
  heading: Heading,
  kind: SectionKind | undefined,
  own: string,
  next: Heading | undefined,
): string[] {
  const line = `${'#'.repeat(heading.level)} ${literal(heading.title)}`;
  if (kind === 'timeline') return [timelineSection(heading.level, literal(heading.title))];
  const form = /^review questions\b/i.test(heading.title) ? openQuestions(own) : formOfText(own);
  const isEmpty = form.replace(marks, '').trim() === '' && (next === undefined || next.level <= heading.level);
  if (kind !== undefined && isEmpty) return [line, prompt(kind, heading.level), form];
  return [line, form];
}

/** Marks that say something about the text around them, and prompt nobody. */
const marks = /<!--\s*(?:\/?internal|postmortem-)[^>]*>/gi;

/** The questions of a checklist, none of them answered. */
function openQuestions(text: string): string {
  return literal(text)
    .replace(/^([ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[[xX]\]/gm, '$1[ ]')
    .trim();
}

function prompt(kind: SectionKind, level: number): string {
  const body = sectionBody(kind, level);
  return kind === 'actions' ? body : (body.split(/\n\n(?=#)/, 1)[0] ?? '');
}

/** What of a text is form: comments that prompt, labels at the start of a line or item, and heads of tables. */
function formOfText(text: string): string {
  const kept: string[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  let comment: string[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (comment !== undefined || /^\s*<!--/.test(line)) {
      comment = [...(comment ?? []), literal(line)];
      if (!line.includes('-->')) continue;
      kept.push(comment.join('\n'));
      comment = undefined;
    } else if (/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line) && line.includes('|')) {
      const columns = Math.max(1, line.replace(/^\s*\||\|\s*$/g, '').split('|').length);
      kept.push([literal(lines[index - 1] ?? ''), line, `|${'  |'.repeat(columns)}`].join('\n'));
    } else {
      const label = /^\s*(?:[-*+]\s+)?(?:\*\*[^*\n]{1,60}:\*\*|\*\*[^*\n]{1,60}\*\*:)/.exec(line)?.[0];
      if (label !== undefined) kept.push(literal(label));
    }
  }
  return joined(kept);
}

/** Labels that follow each other stay one list; everything else is a paragraph of its own. */
function joined(parts: readonly string[]): string {
  return parts.reduce((text, part, index) => {
    const areItems = /^\s*[-*+]\s/.test(part) && /^\s*[-*+]\s/.test(parts[index - 1] ?? '');
    return index === 0 ? part : `${text}${areItems ? '\n' : '\n\n'}${part}`;
  }, '');
}

/** Text that a template gives as it is. */
function literal(text: string): string {
  return text
    .replace(/\$(?=[\w{])|(?<=\\)\$/g, '\\$')
    .replace(/\{\{(?=[#^/]?[A-Za-z_]\w{0,39}\}\})|(?<=\\)\{\{/g, '\\{{');
}
