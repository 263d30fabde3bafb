import type { Config } from '../config/config';
import type { Postmortem } from '../postmortem/postmortem';
import { findPrivateText } from '../secrets/findPrivateText';
import { internalPlace } from './internalAddresses';
import { internalWordsIn } from './internalWords';
import { personMatcher } from './personMatches';
import type { ChangeKind, PublicChange } from './publicChange';
import { publicPeople } from './publicPeople';
import { withoutOverlaps, type Redaction } from './redaction';

/** For whom the version is made: anybody, or all of one's own organisation. */
export type Audience = 'public' | 'company';

/** What only readers outside must not see; colleagues may. */
const outsideOnly: ReadonlySet<ChangeKind> = new Set(['ip', 'host', 'ticket', 'chat', 'link', 'term']);

/** Finds in any piece of text what the version for others must not hold. */
export interface Redactor {
  /** Whether a kind is taken out for this audience. */
  wants(kind: ChangeKind): boolean;
  /** In order, without overlaps; spans count from the start of the piece. */
  find(text: string): readonly Redaction[];
  /** Why an address must not be linked to; `undefined` when it may. */
  linkFault(address: string): Redaction | undefined;
}

/** Makes a redactor that knows the people and the policy of one document. */
export function redactorFor(
  postmortem: Postmortem,
  config: Config,
  audience: Audience,
  wanted: (kind: ChangeKind) => boolean,
): Redactor {
  const people = personMatcher(publicPeople(postmortem, config.systems));
  const words = { hosts: config.internalHosts, terms: config.internalTerms };
  const wants = (kind: ChangeKind): boolean => wanted(kind) && (audience === 'public' || !outsideOnly.has(kind));
  const isWanted = ({ kind }: Redaction): boolean => wants(kind);
  const find = (text: string): readonly Redaction[] =>
    withoutOverlaps([...privateTextIn(text), ...people(text), ...internalWordsIn(text, words)].filter(isWanted));
  return {
    wants,
    find,
    linkFault(address) {
      const place = internalPlace(address, config.internalHosts);
      const inside: Redaction | undefined =
        place === undefined
          ? undefined
          : { kind: place, span: { start: 0, end: 0 }, newText: '', reason: 'Leads inside.', unsure: false };
      if (inside !== undefined && isWanted(inside)) return inside;
      return find(decoded(address))[0] ?? find(address)[0];
    },
  };
}

/** An address with its escapes resolved, since readers see it so. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function privateTextIn(text: string): readonly PublicChange[] {
  return findPrivateText(text).map(({ kind, rule, start, end }) => {
    const shown = kind === 'email' ? 'e-mail' : kind === 'ip' ? 'ip' : 'secret';
    return {
      kind: shown,
      span: { start, end },
      newText: shown === 'e-mail' ? '‹e-mail address›' : shown === 'ip' ? '‹IP address›' : '‹secret›',
      reason: `Found by its form (${rule}).`,
      unsure: false,
    };
  });
}
