import type { Rewrite } from './blameFinding';
import type { Prose } from './prose';
import { codeMark } from './tokens';

const codeRuns = new RegExp(`${codeMark}+`, 'g');

/**
 * A rewrite of prose as it goes into the document: code is put back for its marks, in the order in which it was written.
 * Undefined where that cannot be done, or where emphasis, a link or HTML would be torn.
 */
export function asWritten(rewrite: Rewrite, prose: Prose): Rewrite | undefined {
  const codes: string[] = [];
  for (const { span } of rewrite.edits) {
    const masked = prose.text.slice(span.start, span.end);
    const source = prose.source.slice(span.start, span.end);
    let at = 0;
    for (const run of masked.matchAll(codeRuns)) {
      if (masked.slice(at, run.index) !== source.slice(at, run.index)) return undefined;
      at = run.index + run[0].length;
      codes.push(source.slice(run.index, at));
    }
    if (masked.slice(at) !== source.slice(at)) return undefined;
  }
  const edits = rewrite.edits.map(({ span, newText }) => ({ span, newText: withCode(newText, codes) }));
  const title = withCode(rewrite.title, codes);
  return [title, ...edits.map(({ newText }) => newText)].some((text) => text.includes(codeMark))
    ? undefined
    : { ...rewrite, title, edits };
}

function withCode(text: string, codes: readonly string[]): string {
  let next = 0;
  return text.replace(codeRuns, (run) => {
    while (next < codes.length && codes[next]?.length !== run.length) next++;
    return codes[next++] ?? run;
  });
}
