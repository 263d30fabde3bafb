import type { TextEdit } from '../../markdown/span';
import type { PostmortemStatus } from '../../postmortem/metadata';
import type { Postmortem } from '../../postmortem/postmortem';
import { lineEndOf } from '../places';

/** The edit that gives the document a status where it already has one, else in its front matter. */
export function setStatus(postmortem: Postmortem, status: PostmortemStatus): TextEdit {
  return setMetadata(postmortem, 'status', status);
}

/**
 * The edit that sets a key: over the value that is there, else as a new line of the front matter (an empty key is
 * filled), else in new front matter at the top. `value` is a plain YAML scalar.
 */
export function setMetadata(postmortem: Postmortem, key: 'status' | 'severity' | 'date', value: string): TextEdit {
  const { document, metadata } = postmortem;
  const located = metadata[key];
  if (located !== undefined) return { span: located.span, newText: value };
  const eol = lineEndOf(document.text);
  const { frontMatter } = metadata;
  if (frontMatter === undefined) {
    return { span: { start: 0, end: 0 }, newText: `---${eol}${key}: ${value}${eol}---${eol}${eol}` };
  }
  const toml = document.text.startsWith('+++', frontMatter.start);
  const firstLine = document.lines.lineAt(frontMatter.start);
  const lastLine = document.lines.lineAt(Math.max(frontMatter.start, frontMatter.end - 1));
  const empty = new RegExp(`^${key}[ \\t]*[:=](?:[ \\t]*(?:""|''))?(?=[ \\t]*(?:#|$))`, 'i');
  for (let line = firstLine + 1; line < lastLine; line++) {
    const found = empty.exec(document.lines.textOf(line));
    if (found === null) continue;
    const start = document.lines.startOf(line);
    return {
      span: { start, end: start + found[0].length },
      newText: toml ? `${key} = "${value}"` : `${key}: ${value}`,
    };
  }
  // Front matter may end with the fence or with the line break behind it.
  const fence = /^(?:---|\+\+\+|\.\.\.)/.test(document.lines.textOf(lastLine)) ? lastLine : lastLine + 1;
  const at = document.lines.startOf(fence);
  return { span: { start: at, end: at }, newText: `${toml ? `${key} = "${value}"` : `${key}: ${value}`}${eol}` };
}
