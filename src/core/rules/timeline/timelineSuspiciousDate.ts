import type { TextEdit } from '../../markdown/span';
import type { Postmortem } from '../../postmortem/postmortem';
import { dayNumber, parseIsoDate } from '../../timeline/calendar';
import type { TimelineEntry } from '../../timeline/timeline';
import { replaceDate } from '../edits/replaceDate';
import type { Rule } from '../rule';
import { suspiciousDates } from './suspiciousDates';

export const timelineSuspiciousDate: Rule = {
  code: 'timeline-suspicious-date',
  defaultSeverity: 'warning',
  *check({ postmortem, today }) {
    const odd = suspiciousDates(postmortem);
    for (const { entry, likely } of odd) {
      const edit = dateEdit(postmortem, entry, likely);
      yield {
        message: `${entry.date ?? 'This date'} lies far from the other entries. Was it ${likely}?`,
        span: entry.timeSpan,
        fixes: edit === undefined ? [] : [{ title: `Change to ${likely}`, edits: [edit], safe: false }],
      };
    }
    const first = postmortem.timeline.entries.find(
      (entry) => entry.dateWritten && isAhead(entry.date, today) && !odd.some((one) => one.affected.includes(entry)),
    );
    if (first !== undefined) {
      yield {
        message: `${first.date ?? 'This date'} has not come yet. Is the date right, or is it a plan that belongs to the actions?`,
        span: first.timeSpan,
        fixes: [],
      };
    }
  },
};

function dateEdit({ document }: Postmortem, entry: TimelineEntry, likely: string): TextEdit | undefined {
  return entry.date === undefined ? undefined : replaceDate(document.text, entry.timeSpan, entry.date, likely);
}

/** A day of grace: somewhere it is tomorrow already. */
function isAhead(date: string | undefined, today: string | undefined): boolean {
  const [day, now] = [parseIsoDate(date ?? ''), parseIsoDate(today ?? '')];
  return day !== undefined && now !== undefined && dayNumber(day) > dayNumber(now) + 1;
}
