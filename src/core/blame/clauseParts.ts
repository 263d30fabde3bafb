import type { VerbGroup } from './verbGroups';
import type { Nominal, NominalTable } from './nominals';
import type { TaggedToken } from './tags';

/** The person or thing after "by", within a few words behind a passive verb. */
export function agentAfter(tokens: readonly TaggedToken[], nominals: NominalTable, from: number): Nominal | undefined {
  for (let k = from; k < Math.min(from + 8, tokens.length); k++) {
    const token = tokens[k];
    if (token?.tag === 'mark' || token?.tag === 'verb' || token?.tag === 'subordinator') return undefined;
    if (token?.lower === 'by') return nominals.at(k + 1);
  }
  return undefined;
}

/** The subject after its helper: "Had the contractor tested", "why did nobody look". */
export function inverted(
  tokens: readonly TaggedToken[],
  group: VerbGroup,
  nominals: NominalTable,
): Nominal | undefined {
  const helper = tokens[group.verb];
  if (helper?.tag !== 'have' && helper?.tag !== 'do' && helper?.tag !== 'modal') return undefined;
  return nominals.at(group.verb + 1);
}

/** The subject of "who forgot it" without anybody before it. */
export function whoever(at: number): Nominal {
  return { start: at, end: at + 1, who: 'anyone', head: 'who', owner: undefined };
}

/** The base form of a helper that is the only verb. */
export function helperLemma(token: TaggedToken | undefined): string {
  if (token?.tag === 'be') return 'be';
  if (token?.tag === 'have') return 'have';
  if (token?.tag === 'do') return 'do';
  return token?.lower ?? '';
}
