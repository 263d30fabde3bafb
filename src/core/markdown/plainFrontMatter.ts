import type { Root } from 'mdast';

/**
 * The tree of a text that is YAML front matter and no more; `undefined` for anything that the parser may see otherwise.
 * Equal to the parser's.
 */
export function plainFrontMatter(text: string): Root | undefined {
  if (!text.startsWith('---\n') || text.includes('\r') || text.includes('\0')) return undefined;
  const close = text.indexOf('\n---', 3);
  if (close === -1) return undefined;
  const end = close + 4;
  if (!/^\n*$/.test(text.slice(end))) return undefined;
  const value = close === 3 ? '' : text.slice(4, close);
  const lines = text.slice(0, end).split('\n').length;
  const behind = text.length - end;
  const start = { line: 1, column: 1, offset: 0 };
  const fenceEnd = { line: lines, column: 4, offset: end };
  const last = behind === 0 ? fenceEnd : { line: lines + behind, column: 1, offset: text.length };
  return {
    type: 'root',
    children: [{ type: 'yaml', value, position: { start: { ...start }, end: fenceEnd } }],
    position: { start, end: { ...last } },
  };
}
