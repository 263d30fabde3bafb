import type { TextDocument } from 'vscode';

export type LineContext = 'front-matter' | 'code' | 'text';

/** What surrounds the start of a line, by a scan of the lines above it: enough for completions, which must not parse. */
export function lineContext(document: TextDocument, line: number): LineContext {
  let index = 0;
  if (/^---\s*$/.test(document.lineAt(0).text) && line > 0) {
    for (index = 1; index < line && !/^(?:---|\.\.\.)\s*$/.test(document.lineAt(index).text); index++);
    if (index >= line) return 'front-matter';
    index++;
  }
  let fence: string | undefined;
  for (; index < line; index++) {
    const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(document.lineAt(index).text);
    const [, opening = '', rest = ''] = marks ?? [];
    if (opening === '') continue;
    if (fence === undefined) fence = opening;
    else if (opening.startsWith(fence) && rest.trim() === '') fence = undefined;
  }
  return fence === undefined ? 'text' : 'code';
}
