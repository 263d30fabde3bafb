import { internalEndings, internalPlace, isInternalHost } from './internalAddresses';
import { patternText } from './patternText';
import type { ChangeKind } from './publicChange';
import type { Redaction } from './redaction';

export interface InternalWords {
  readonly hosts: readonly string[];
  readonly terms: readonly string[];
}

/** Hosts, tickets, chat channels, addresses and the team's own terms in a piece of text. */
export function internalWordsIn(text: string, { hosts, terms }: InternalWords): Redaction[] {
  return [
    ...addressesIn(text, hosts),
    ...hostsIn(text, hosts),
    ...ticketsIn(text),
    ...channelsIn(text),
    ...termsIn(text, terms),
  ];
}

function redaction(kind: ChangeKind, start: number, found: string, newText: string, reason: string): Redaction {
  return { kind, span: { start, end: start + found.length }, newText, reason, unsure: false };
}

const addressNames = { ticket: '‹ticket›', chat: '‹chat link›', link: '‹internal link›', host: '‹internal address›' };
const addressReasons = {
  ticket: 'Readers outside cannot open the tracker.',
  chat: 'Chats and calls stay inside.',
  link: 'Leads to a tool that the team uses inside.',
  host: 'Names of machines stay inside.',
};

function addressesIn(text: string, hosts: readonly string[]): Redaction[] {
  return [...text.matchAll(/[a-z][a-z\d+.-]{1,30}:\/\/[^\s<>"'`|\\]{1,2000}/gi)].flatMap((match) => {
    const address = match[0].replace(/[).,;:!?\]}*_]+$/, '');
    const place = internalPlace(address, hosts);
    return place === undefined
      ? []
      : [redaction(place, match.index, address, addressNames[place], addressReasons[place])];
  });
}

function hostsIn(text: string, hosts: readonly string[]): Redaction[] {
  const own = hosts.map((host) => host.trim().replace(/^\*?\./, '')).filter((host) => host !== '');
  const endings = [internalEndings, ...own.map(patternText)];
  // A bare word such as `local` is no host; an own one without a dot is.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.-])(?:(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,62})\\.){1,8}(?:${endings.join('|')})${
      own.length > 0 ? `|(?:${endings.slice(1).join('|')})` : ''
    }|ip-\\d{1,3}-\\d{1,3}-\\d{1,3}-\\d{1,3})(?::\\d{1,5})?(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(pattern)]
    .filter(([found]) => found.startsWith('ip-') || isInternalHost(found.replace(/:\d+$/, '').toLowerCase(), own))
    .map((match) => redaction('host', match.index, match[0], '‹internal host›', addressReasons.host));
}

/** Prefixes of standards, severities and encodings, which look like keys of tickets. */
const noTicket =
  /^(?:SEV|S|P|PRI|UTF|SHA|MD|ISO|RFC|CVE|CWE|HTTP|HTTPS|TLS|SSL|UTC|GMT|IPV|PEP|ES|EC|AES|RSA|BASE|COVID|Q|H|V|X|US|EU|AP|AZ|KB|MS|T|L|PCI|SOC|NIST|IEC|IEEE|USB|ARM|CPU|GPT|ANSI|LATIN|TIER|LEVEL|PHASE|STEP|DAY|WEEK|RCA|SLA|SLO)$/;

function ticketsIn(text: string): Redaction[] {
  const keys = [...text.matchAll(/(?<![\p{L}\p{N}_-])([A-Z][A-Z0-9]{0,9})-\d{1,7}(?![\p{L}\p{N}_-])/gu)].filter(
    ([, prefix = '']) => !noTicket.test(prefix) && prefix.length > 1,
  );
  const numbers = [...text.matchAll(/(?<![\p{L}\p{N}_&/#(])(?:GH-|#)\d{2,8}(?![\p{L}\p{N}_-])/gu)];
  return [...keys, ...numbers].map((match) =>
    redaction('ticket', match.index, match[0], '‹ticket›', addressReasons.ticket),
  );
}

function channelsIn(text: string): Redaction[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}_&/#(["'])#[a-z][a-z\d]{0,40}(?:[-_][a-z\d]{1,40}){1,12}(?![\p{L}\p{N}_/-])/gu),
  ].map((match) => redaction('chat', match.index, match[0], '‹chat channel›', addressReasons.chat));
}

function termsIn(text: string, terms: readonly string[]): Redaction[] {
  const wanted = terms.map((term) => term.trim()).filter((term) => term !== '');
  if (wanted.length === 0) return [];
  const escaped = wanted.sort((a, b) => b.length - a.length).map(patternText);
  return [...text.matchAll(new RegExp(escaped.join('|'), 'giu'))].map((match) =>
    redaction('term', match.index, match[0], '‹left out›', 'The team keeps this term inside.'),
  );
}
