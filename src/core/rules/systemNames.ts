import type { Finding } from './finding';
import { lint } from './lint';
import type { RuleContext } from './rule';

/** How far before the reported words their subject may stand. UTF-16 units. */
const reach = 120;
/** Each candidate costs one check of the document. */
const mostCandidates = 2;

/**
 * Names near a blame finding that would make it go if they named systems ("Atlas forgot the header"): the answer to "this
 * is a system, not a person". Empty for findings whose subject is no name.
 */
export function systemNamesFor(context: RuleContext, finding: Finding): readonly string[] {
  if (!finding.code.startsWith('blame-')) return [];
  const { text } = context.postmortem.document;
  const from = Math.max(0, finding.span.start - reach, text.lastIndexOf('\n', finding.span.start - 1));
  const words = text.slice(from, finding.span.end);
  const names = [...words.matchAll(/(?<![\p{L}\p{N}@])\p{Lu}[\p{L}\p{N}-]{1,30}(?![\p{L}\p{N}])/gu)].map(
    ([name]) => name,
  );
  const nearest = [...new Set(names.reverse())].slice(0, mostCandidates);
  return nearest.filter((name) => {
    const config = { ...context.config, systems: [...context.config.systems, name] };
    return lint({ ...context, config }).every(
      ({ code, span }) => code !== finding.code || span.start !== finding.span.start,
    );
  });
}
