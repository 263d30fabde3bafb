import type { Span, TextEdit } from '../markdown/span';
import { readFrontMatter, type MetadataEntry } from '../postmortem/frontMatter';
import { normalKey } from '../postmortem/metadataKeys';
import type { Postmortem } from '../postmortem/postmortem';
import { lineEndOf } from '../rules/places';
import { yamlFlowScalar, yamlQuoted, yamlScalar } from '../templates/yamlScalar';

/** The values that the document's metadata gives a key of ours; none when the key is missing or empty. */
export function metadataValues({ document, metadata }: Postmortem, key: string): readonly string[] {
  const entry = readFrontMatter(document.blocks[0])?.entries.find((one) => one.key === normalKey(key));
  if (entry !== undefined) return entry.values.map(({ value }) => value);
  const label = metadata.other.get(normalKey(key))?.value ?? '';
  return label
    .split(/\s*[,;]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The edit that gives a key one value: over the one that is there, into an empty key, or as a new line. Where a document
 * keeps its metadata in labels or a table, the new line looks like that of its status.
 */
export function setMetadataValue(postmortem: Postmortem, key: string, value: string): TextEdit {
  const place = placeOf(postmortem, key);
  const [first] = place.entry?.values ?? [];
  const last = place.entry?.values.at(-1);
  if (first && last) return { span: { start: first.span.start, end: last.span.end }, newText: place.scalar(value) };
  return place.empty
    ? { span: place.empty, newText: place.line(place.scalar(value)) }
    : newLine(postmortem, key, value, place.line(place.scalar(value)));
}

/** The edit that adds a value to the list of a key, in the list's own form; `undefined` when it is there already. */
export function addMetadataValue(postmortem: Postmortem, key: string, value: string): TextEdit | undefined {
  if (metadataValues(postmortem, key).some((one) => same(one, value))) return undefined;
  const { text } = postmortem.document;
  const place = placeOf(postmortem, key);
  const last = place.entry?.values.at(-1);
  if (last === undefined) {
    const list = `[${place.inList(value)}]`;
    if (place.empty) return { span: place.empty, newText: place.line(list) };
    return labelEdit(postmortem, key, value) ?? newLine(postmortem, key, value, place.line(list));
  }
  const lineStart =
    Math.max(text.lastIndexOf('\n', last.span.start - 1), text.lastIndexOf('\r', last.span.start - 1)) + 1;
  const before = text.slice(lineStart, last.span.start);
  const item = /^[ \t]*-[ \t]+/.exec(before)?.[0];
  if (item !== undefined) {
    return insertion(last.span.end, `${lineEndOf(text)}${item}${place.scalar(value)}`);
  }
  const whole = text.slice(place.entry?.values[0]?.span.start ?? last.span.start, last.span.end);
  const isList = before.includes('[') || /^[\s,]/.test(before) || (place.entry?.values.length ?? 0) > 1;
  if (isList) return insertion(last.span.end, `, ${place.inList(value)}`);
  return { span: last.span, newText: `[${whole}, ${place.inList(value)}]` };
}

interface Place {
  readonly entry: MetadataEntry | undefined;
  /** The line of a key without a value, up to a comment. */
  readonly empty: Span | undefined;
  readonly scalar: (value: string) => string;
  readonly inList: (value: string) => string;
  readonly line: (value: string) => string;
}

function placeOf({ document }: Postmortem, key: string): Place {
  const front = readFrontMatter(document.blocks[0]);
  const isToml = front?.source === 'toml';
  const scalar = isToml ? yamlQuoted : yamlScalar;
  return {
    entry: front?.entries.find((one) => one.key === normalKey(key) && one.values.length > 0),
    empty: front && emptyKey(document.text, front.span, key),
    scalar,
    inList: isToml ? yamlQuoted : yamlFlowScalar,
    line: (value) => (isToml ? `${key} = ${value}` : `${key}: ${value}`),
  };
}

function emptyKey(text: string, { start, end }: Span, key: string): Span | undefined {
  const words = key.split(/[-_ ]/).join('[-_ ]');
  const found = new RegExp(`^${words}[ \\t]*[:=](?:[ \\t]*(?:""|''|\\[[ \\t]*\\]))?(?=[ \\t]*(?:#.*)?$)`, 'im').exec(
    text.slice(start, end),
  );
  if (found === null) return undefined;
  return { start: start + found.index, end: start + found.index + found[0].length };
}

/** A new line of the front matter, of the labels or table that hold the status, or new front matter. */
function newLine({ document, metadata }: Postmortem, key: string, value: string, line: string): TextEdit {
  const { text, lines } = document;
  const eol = lineEndOf(text);
  if (metadata.frontMatter !== undefined) {
    const last = lines.lineAt(Math.max(metadata.frontMatter.start, metadata.frontMatter.end - 1));
    // Front matter may end with the fence or with the line break behind it.
    const fence = /^(?:---|\+\+\+|\.\.\.)/.test(lines.textOf(last)) ? last : last + 1;
    return insertion(lines.startOf(fence), line + eol);
  }
  const { status } = metadata;
  const like =
    status &&
    lineLike(lines.textOf(lines.lineAt(status.span.start)), key, value, text.slice(status.span.start, status.span.end));
  if (status && like !== undefined) {
    return insertion(lines.endOf(lines.lineAt(status.span.start)), eol + like);
  }
  return insertion(0, `---${eol}${line}${eol}---${eol}${eol}`);
}

/** A value more behind those of a label (`**Reviewers**: A` becomes `**Reviewers**: A, B`). */
function labelEdit({ metadata, document }: Postmortem, key: string, value: string): TextEdit | undefined {
  if (metadata.frontMatter !== undefined) return undefined;
  const label = metadata.other.get(normalKey(key));
  if (label === undefined || document.text.slice(label.span.start, label.span.end).trim() === '') return undefined;
  return insertion(label.span.end, `, ${value}`);
}

/** The status line with another label and value; `undefined` when the line is of another form. */
function lineLike(line: string, key: string, value: string, written: string): string | undefined {
  const at = line.lastIndexOf(written);
  const label = /\b(?:document |report |postmortem )?(?:status|state)\b/i.exec(line.slice(0, Math.max(0, at)));
  if (at < 0 || label === null) return undefined;
  const title = key.charAt(0).toUpperCase() + key.slice(1).replaceAll('-', ' ');
  return (
    line.slice(0, label.index) +
    title +
    line.slice(label.index + label[0].length, at) +
    value +
    line.slice(at + written.length)
  );
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** Names are the same in any case and with any blanks. */
function same(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

function normal(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
