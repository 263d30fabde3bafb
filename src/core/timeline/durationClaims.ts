import type { Span } from '../markdown/span';
import type { WrittenLength } from './lengthText';
import type { StatedWhat } from './statedDurations';

export interface Claim {
  readonly what: StatedWhat;
  readonly approximate: boolean;
}

const label =
  /^(?:[\s*_|>`#•–-]|<\/?[a-z]{1,10}>)*(?:\p{Extended_Pictographic}\ufe0f?\s*)?[*_`]*((?:[\p{L}()/-]+ ){0,4}[\p{L}()/-]+)[*_`\s]*[:|]/u;
const labelKinds: readonly (readonly [StatedWhat, RegExp])[] = [
  ['ttd', /\btime to detect|\btime to detection|\bm?ttd\b|\bdetection time\b|\bdetected (?:in|after|within)$/i],
  ['tta', /\btime to ack|\bm?tta\b|\btime to respon/i],
  ['ttm', /\btime to (?:mitigat|repair|fix)|\bm?ttm\b/i],
  ['ttr', /\btime to (?:resol|recover|restor)|\bm?ttr\b|\bresolution time\b|\brecovery time\b/i],
  [
    'duration',
    /\bduration\b|\bdowntime\b|\b(?:outage|incident) (?:length|time)\b|\btime down\b|\blength of (?:the )?(?:outage|incident|disruption)\b/i,
  ],
];
const approximately =
  /(?:~|≈|\babout|\bapprox(?:\.|imately)?|\baround|\broughly|\bnearly|\balmost|\bover|\bmore than|\bsome|\bless than|\bunder|\ba little|\bjust)[ \n]?(?:a |an |total of )?$/i;

/** What a label at the start of the line makes of a length: "Duration: 1h 5m", "| Time to detect | 4 min |". */
export function labelledClaim(text: string, lineStart: number, length: WrittenLength): Claim | undefined {
  const before = text.slice(lineStart, Math.min(length.start, lineStart + 120));
  const name = label.exec(before)?.[1];
  if (name === undefined || /[.!?] /.test(text.slice(lineStart, length.start))) return undefined;
  const kind = labelKinds.find(([, pattern]) => pattern.test(name));
  return kind && { what: kind[0], approximate: isApproximate(text, length) };
}

function isApproximate(text: string, { start }: WrittenLength): boolean {
  return approximately.test(text.slice(Math.max(0, start - 16), start));
}

const down =
  '(?:down|offline|unavailable|unreachable|inaccessible|inactive|unresponsive|unusable|interrupted|halted|stopped|disrupted|degraded|impaired|stuck|out of service|out|not (?:available|accessible|reachable|working)|unable to [a-z]+)';
const event =
  '(?:outage|incident|downtime|disruption|interruption|degradation|unavailability|impact|service loss|effect|issue|problem)';
const reach = '[^.!?;|]{0,90}?';
const lead =
  '(?:(?:about|approximately|exactly|at least|around|roughly|nearly|almost|over|more than|some|a total of|total of|an? (?:estimated|total of)|just|~|≈|under|less than) ?){0,2}';

/** Sentences that claim a length: what stands in front of it, and what follows. */
const before: readonly (readonly [StatedWhat, RegExp])[] = [
  [
    'ttd',
    new RegExp(
      `\\b(?:un(?:detected|noticed|seen)[^.!?;|\\d]{0,90}? for|(?:detected|noticed|discovered|alerted)(?: only)? (?:within|after|in))\\s+${lead}$`,
      'i',
    ),
  ],
  ['tta', new RegExp(`\\backnowledged (?:within|after|in)\\s+${lead}$`, 'i')],
  [
    'ttm',
    new RegExp(
      `\\b(?:mitigated|fixed|repaired|patched|(?:implement|deploy|appli|shipp)ed an? (?:fix|patch|mitigation))\\b[^.!?;|]{0,50} (?:within|after|in)\\s+${lead}$`,
      'i',
    ),
  ],
  [
    'ttr',
    new RegExp(`\\b(?:resolved|restored|recovered|resolution)\\b[^.!?;|]{0,30} (?:within|after|in)\\s+${lead}$`, 'i'),
  ],
  ['duration', new RegExp(`\\b${down}\\b${reach}\\bfor\\s+${lead}$`, 'i')],
  ['duration', new RegExp(`\\b(?:outage|incident|downtime)\\b${reach}\\(${lead}$`, 'i')],
  [
    'duration',
    new RegExp(
      `\\b${event}\\b${reach}\\b(?:last(?:ed|s|ing)(?: for)?|persisted(?: for)?|spann?(?:ed|ing)|continued for|for|of)\\s+${lead}$`,
      'i',
    ),
  ],
  [
    'duration',
    new RegExp(`\\b(?:last(?:ed|s|ing)(?: for)?|for a total of|total downtime of|down time of)\\s+${lead}$`, 'i'),
  ],
  ['duration', new RegExp(`\\b(?:did(?: not|n't)|could(?: not|n't)|failed to|lost)\\b${reach}\\bfor\\s+${lead}$`, 'i')],
  [
    'duration',
    new RegExp(
      `\\b(?:experienc|suffer|incurr|result|caus|saw|having|had)[a-z]*\\b${reach}\\b(?:for|of)\\s+(?:an? )?${lead}$`,
      'i',
    ),
  ],
];
/** "mitigated 40 minutes after …": the verb in front, the preposition behind. */
const beforeAfter: readonly (readonly [StatedWhat, RegExp])[] = [
  ['ttm', new RegExp(`\\b(?:mitigated|fixed|repaired|patched)\\s+${lead}$`, 'i')],
  ['ttr', new RegExp(`\\b(?:resolved|restored|recovered)\\s+${lead}$`, 'i')],
  ['ttd', new RegExp(`\\b(?:detected|noticed|discovered)\\s+${lead}$`, 'i')],
];
const afterwards = /^\s+(?:after|following)\b/i;
/** "For 13 minutes, customers …" */
const openingFor = new RegExp(`^\\W*for\\s+${lead}$`, 'i');
const afterEvent = new RegExp(
  `^[ \\n-]{0,2}(?:long )?(?:of )?(?:(?:total|full|complete|partial|service|production|web|site|system|major|unplanned|continuous)[ \\n]){0,3}${event}\\b`,
  'i',
);
const afterBegin = /^ after the (?:incident|outage|problem|issue) (?:began|started|occurred)/i;
const notTheIncident =
  /^\s*(?:ago|later|earlier|before (?!normal|full|service|being|it|the (?:fix|issue|outage|incident))|prior|per\b|apart|interval|time-?out|window|retention|cache|ttl|delay\b|period of data|of (?:data|logs|testing|work|traffic))/i;
const plans =
  /\b(?:every|each|last|past|previous|next|interval|time-?out|ttl|retention|expire[sd]?|cache[sd]?|wait(?:s|ed|ing)?|sleep|scheduled|maintenance window|planned|within the (?:next|first)|after the first|per)\b[^.!?;|]{0,20}$/i;
const conditional =
  /\b(?:will|would|should|could(?! not|n't)|must|may be|might|if|unless|target|sla|slo)\b[^.!?;|]{0,60}$/i;

/** What a sentence makes of a length: "the service was down for 66 minutes"; `undefined` when it is about something else. */
export function claimOf(text: string, span: Span, length: WrittenLength): Claim | undefined {
  const ahead = sentenceBefore(text.slice(Math.max(span.start, length.start - 160), length.start));
  const rest = text.slice(length.end, Math.min(span.end, length.end + 60));
  if (notTheIncident.test(rest) || plans.test(ahead) || conditional.test(ahead)) return undefined;
  const approximate = isApproximate(text, length);
  const kind = before.find(([, pattern]) => pattern.test(ahead));
  if (kind) return { what: kind[0], approximate };
  const later = afterwards.test(rest) ? beforeAfter.find(([, pattern]) => pattern.test(ahead)) : undefined;
  if (later) return { what: later[0], approximate };
  if (openingFor.test(ahead) && rest.startsWith(',')) return { what: 'duration', approximate };
  return afterEvent.test(rest) || afterBegin.test(rest) ? { what: 'duration', approximate } : undefined;
}

function sentenceBefore(text: string): string {
  const stop = Math.max(
    text.lastIndexOf('. '),
    text.lastIndexOf('! '),
    text.lastIndexOf('? '),
    text.lastIndexOf('.\n'),
  );
  return text.slice(stop + 1).replace(/\s+/g, ' ');
}
