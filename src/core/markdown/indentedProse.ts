import type { Nodes } from 'mdast';

/** Text pasted with an indentation is code to Markdown; its sentences are none. Judged by its first lines. */
export function isIndentedProse(node: Nodes, text: string): boolean {
  if (node.type !== 'code' || !node.position) return false;
  const start = node.position.start.offset ?? 0;
  const source = text.slice(start, Math.min(node.position.end.offset ?? start, start + longestJudged));
  if (/^\s*(?:`{3}|~{3})/.test(source)) return false;
  const lines = source.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.some((line) => codeSign.test(line) || !begins.test(line) || (line.match(words)?.length ?? 0) < 3))
    return false;
  return lines.filter((line) => sentenceEnd.test(line)).length * 2 >= lines.length;
}

const longestJudged = 4000;
/** Brackets and operators of code and logs; clock times with seconds belong to logs. */
const codeSign = /[{}<>=;\\$|~^]|\d:\d{2}:\d{2}|\w\(\)|^\s*(?:[#/]|--|- name:)/;
/** Sentences have three words and begin with a capital, a number or a bracket. */
const begins = /^\s*(?:[-*•]\s*)?[\p{Lu}\d("“]/u;
const words = /\p{L}{2,}/gu;
const sentenceEnd = /[.!?:]["”)]?\s*$/;
