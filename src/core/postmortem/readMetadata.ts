import { frontMatterProblems } from '../config/frontMatterCheck';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { NumericOrder } from '../timeline/blockDates';
import { isoDate } from '../timeline/calendar';
import { dayInTitle } from '../timeline/documentDates';
import type { Located } from './actionItem';
import { isoOf } from './isoOf';
import { readFrontMatter, type FrontMatter, type MetadataEntry } from './frontMatter';
import type { Metadata, PostmortemStatus } from './metadata';
import { fieldKeys, statusOf, type MetadataField } from './metadataKeys';
import { metadataLabels, type LabelEntry } from './metadataLabels';
import type { Heading } from './postmortem';
import type { Section } from './section';

/** What a document says about itself: front matter first, then labels and tables at its top, then its title. */
export function readMetadata(
  document: MarkdownDocument,
  sections: readonly Section[],
  headings: readonly Heading[],
  order: NumericOrder,
): Metadata {
  const frontMatter = readFrontMatter(
    document.blocks.find(({ start }) => start <= 1 && document.text.charCodeAt(start) !== 0xfeff),
  );
  const labels = labelsAtTop(document, sections);
  const entries = firstOfEach([...(frontMatter?.entries ?? []), ...labels]);
  const status = statusIn(entries);
  const other = new Map<string, Located>();
  for (const [key, { values }] of entries) {
    const value = values[0];
    if (value && !isTaken(key, entries, status !== undefined)) other.set(key, joined(values, value));
  }
  return {
    source: frontMatter?.source ?? labels[0]?.from ?? 'none',
    frontMatter: frontMatter?.span,
    title: valuesOf('title', frontMatter)[0] ?? titleOf(headings, sections),
    status,
    severity: oneOf('severity', entries),
    date: dateIn(entries, order) ?? dateInTitle(headings, order),
    authors: namesIn(entries, 'authors'),
    services: namesIn(entries, 'services'),
    tags: namesIn(entries, 'tags'),
    other,
    problems: frontMatter ? [...frontMatter.problems, ...frontMatterProblems(frontMatter.entries)] : [],
  };
}

type Entries = ReadonlyMap<string, MetadataEntry>;

/** Labels between the beginning and the first section, and in that section when it is a summary. */
function labelsAtTop(document: MarkdownDocument, sections: readonly Section[]): readonly LabelEntry[] {
  const first = sections.find(({ kind }) => kind !== 'people');
  const next = sections.find(({ span }) => first !== undefined && span.start > first.span.start);
  const end =
    first === undefined
      ? document.text.length
      : first.kind === 'summary' || first.kind === 'impact'
        ? Math.min(first.span.end, next?.span.start ?? first.span.end)
        : first.span.start;
  const entries: LabelEntry[] = [];
  for (const [i, block] of document.blocks.entries()) {
    if (block.start >= end || i >= mostBlocks) break;
    const move = ({ value, span }: Located): Located => ({
      value,
      span: { start: span.start + block.start, end: span.end + block.start },
    });
    for (const entry of metadataLabels(block)) {
      const values = entry.values.map(move);
      if (values.every(({ span }) => span.start < end)) entries.push({ ...entry, values });
    }
  }
  return entries;
}

/** Labels further down say something about a part of the document only. */
const mostBlocks = 60;

function firstOfEach(all: readonly MetadataEntry[]): Entries {
  const entries = new Map<string, MetadataEntry>();
  for (const entry of all) if (!entries.has(entry.key) && entry.values.length > 0) entries.set(entry.key, entry);
  return entries;
}

function isTaken(key: string, entries: Entries, knownStatus: boolean): boolean {
  if (key === 'owner' || key === 'owners') return false;
  if (fieldKeys.status.includes(key)) return knownStatus;
  return (Object.keys(fieldKeys) as MetadataField[]).some(
    (field) => fieldKeys[field].find((name) => entries.has(name)) === key,
  );
}

function joined(values: readonly Located[], first: Located): Located {
  const last = values.at(-1) ?? first;
  return { value: values.map(({ value }) => value).join(', '), span: { start: first.span.start, end: last.span.end } };
}

function valuesOf(field: MetadataField, frontMatter: FrontMatter | undefined): readonly Located[] {
  for (const key of fieldKeys[field]) {
    const found = frontMatter?.entries.find((entry) => entry.key === key && entry.values.length > 0);
    if (found) return found.values;
  }
  return [];
}

function oneOf(field: MetadataField, entries: Entries): Located | undefined {
  for (const key of fieldKeys[field]) {
    const value = entries.get(key)?.values[0];
    if (value && value.value !== '') return { ...value, value: plainValue(value.value) };
  }
  return undefined;
}

const longestValue = 500;

/** Without emoji in front and remarks in brackets behind. */
function plainValue(written: string): string {
  const value = written.slice(0, longestValue).replace(/\s+/g, ' ');
  return value.replace(/^[^\p{L}\p{N}]+/u, '').replace(/\s+(?:\([^()]*\)|[—–-]\s.*)$/u, '') || value;
}

function statusIn(entries: Entries): Located<PostmortemStatus> | undefined {
  for (const key of fieldKeys.status) {
    const found = entries.get(key)?.values[0];
    const value = found && statusOf(found.value);
    if (value) return { value, span: found.span };
  }
  return undefined;
}

function dateIn(entries: Entries, order: NumericOrder): Located | undefined {
  for (const key of fieldKeys.date) {
    const found = entries.get(key)?.values[0];
    const value = found && isoOf(found.value, order);
    if (value) return { value, span: found.span };
  }
  return undefined;
}

function dateInTitle(headings: readonly Heading[], order: NumericOrder): Located | undefined {
  const first = headings[0];
  const day = first && first.level === 1 ? dayInTitle(first.title, undefined, order) : undefined;
  return day && first ? { value: isoDate(day), span: first.span } : undefined;
}

function titleOf(headings: readonly Heading[], sections: readonly Section[]): Located | undefined {
  const first = headings.find(({ title }) => title !== '');
  if (!first || sections.some(({ span }) => span.start === first.span.start)) return undefined;
  return { value: first.title, span: first.span };
}

/** Several names in one value are told apart by commas, semicolons, ampersands and "and". */
function namesIn(entries: Entries, field: MetadataField): readonly Located[] {
  for (const key of fieldKeys[field]) {
    const names = (entries.get(key)?.values ?? []).flatMap(splitNames);
    if (names.length > 0) return names;
  }
  return [];
}

function splitNames({ value, span }: Located): readonly Located[] {
  const parts = value.slice(0, longestValue).split(/\s*[,;&]\s*|\s+and\s+/);
  const names = parts.map((part) =>
    part
      .replace(/\s*<[^<>]*>\s*/g, ' ')
      .replace(/^[`*_"']+|[`*_"']+$/g, '')
      .trim(),
  );
  return names
    .filter((name) => name !== '' && !/^(?:tbd|n\/?a|none|-+|\?+)$/i.test(name))
    .map((name) => ({ value: name, span }));
}
