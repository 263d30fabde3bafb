import type { Span } from '../markdown/span';

/** A line that stands for the text of another file of the templates folder. */
export interface Include {
  /** As written, relative to the templates folder. */
  readonly path: string;
  /** The whole line, without its line end. */
  readonly span: Span;
}

/** The lines `<!-- include: part.md -->` of a text. */
export function includesIn(text: string): readonly Include[] {
  return [...text.matchAll(/^[ \t]*<!--[ \t]*include:[ \t]*([^\n]*?)[ \t]*-->[ \t\r]*$/gm)].map(
    ({ 0: line, 1: path = '', index }) => ({
      path,
      span: { start: index, end: index + line.trimEnd().length },
    }),
  );
}

/** Why a path cannot be included; `undefined` when it leads to a Markdown file inside the templates folder. */
export function includeRefusal(path: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (path === '' || /[\u0000-\u001f\\:*?"<>|]/.test(path)) return 'is no path; write it like `parts/actions.md`';
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || step.trim() !== step))
    return 'leads out of the templates folder; only files inside it can be included';
  return /\.(?:md|markdown)$/i.test(path) ? undefined : 'is no Markdown file';
}
