import { dayNumber, parseIsoDate } from '../../timeline/calendar';
import { setStatus } from '../edits/setMetadata';
import type { Rule } from '../rule';

export const staleDraft: Rule = {
  code: 'stale-draft',
  defaultSeverity: 'information',
  *check({ postmortem, config, today }) {
    const { status, date } = postmortem.metadata;
    if (status?.value !== 'draft' || today === undefined) return;
    const dates = postmortem.timeline.entries.flatMap((entry) => entry.date ?? []);
    const [day, now] = [parseIsoDate(date?.value ?? dates.sort().at(-1) ?? ''), parseIsoDate(today)];
    if (day === undefined || now === undefined) return;
    const age = dayNumber(now) - dayNumber(day);
    if (age <= config.draftDays) return;
    yield {
      message: `The incident was ${age} days ago and this is still a draft. What keeps it from review? Memories fade; a review of what is there helps too.`,
      span: status.span,
      fixes: [{ title: 'Set the status to in-review', edits: [setStatus(postmortem, 'in-review')], safe: false }],
    };
  },
};
