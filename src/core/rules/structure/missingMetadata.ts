import type { Postmortem } from '../../postmortem/postmortem';
import { dayNumber, parseIsoDate } from '../../timeline/calendar';
import { setMetadata } from '../edits/setMetadata';
import type { Fix } from '../finding';
import { documentAnchor, hasSection } from '../places';
import type { Rule, RuleContext } from '../rule';
import { listed } from '../words';

type Key = 'date' | 'severity' | 'status' | 'authors';

const spoken: Readonly<Record<Key, string>> = {
  date: 'when it happened',
  severity: 'how severe it was',
  status: 'whether this is a draft or final',
  authors: 'whom to ask about it',
};

export const missingMetadata: Rule = {
  code: 'missing-metadata',
  defaultSeverity: 'information',
  incompleteness: true,
  *check(context) {
    const { postmortem } = context;
    const missing = (Object.keys(spoken) as Key[]).filter((key) => !isKnown(postmortem, key));
    if (missing.length === 0) return;
    yield {
      message: `The document does not say ${listed(missing.map((key) => spoken[key]))}. Can you add ${listed(missing)}, so that it can be found and sorted later?`,
      // A final document is no worse for it: teams differ in what they record.
      severity: 'information',
      span: postmortem.metadata.frontMatter === undefined ? documentAnchor(postmortem) : firstLine(postmortem),
      fixes: missing.flatMap((key) => fixesFor(context, key)),
    };
  },
};

function isKnown(postmortem: Postmortem, key: Key): boolean {
  const { metadata, timeline } = postmortem;
  if (key === 'authors') {
    const owner = ['owner', 'author', 'lead', 'incident commander', 'commander', 'facilitator'].some((other) =>
      metadata.other.has(other),
    );
    return metadata.authors.length > 0 || owner || hasSection(postmortem, 'people');
  }
  // A timeline with dates says when it happened.
  if (key === 'date') return metadata.date !== undefined || timeline.entries.some(({ date }) => date !== undefined);
  return metadata[key] !== undefined;
}

/** The first line of the front matter: the fence. */
function firstLine({ document, metadata }: Postmortem): { start: number; end: number } {
  const start = metadata.frontMatter?.start ?? 0;
  return { start, end: document.lines.endOf(document.lines.lineAt(start)) };
}

function fixesFor(context: RuleContext, key: Key): readonly Fix[] {
  if (key !== 'status' && key !== 'severity') return [];
  const { postmortem, config } = context;
  // A draft that would be reported as stale at once is no draft any more.
  const statuses = isOld(context) ? ['in-review', 'final'] : ['draft', 'in-review'];
  const values = key === 'status' ? statuses : config.incidentSeverities.slice(0, 5);
  return values.map((value) => ({
    title: `Add ${key}: ${value}`,
    edits: [setMetadata(postmortem, key, value)],
    safe: false,
  }));
}

function isOld({ postmortem: { metadata, timeline }, config, today }: RuleContext): boolean {
  const [day, now] = [metadata.date?.value ?? timeline.entries[0]?.date, today].map((date) => parseIsoDate(date ?? ''));
  return day !== undefined && now !== undefined && dayNumber(now) - dayNumber(day) > config.draftDays;
}
