import { l10n, MarkdownString } from 'vscode';
import { isUnfinished } from '../../../core/library/actionState';
import type { PostmortemSummary } from '../../../core/library/summary';
import { formatMinutes } from '../../../core/timeline/formatMinutes';
import { statusName } from './names';

/** All that is worth knowing before a postmortem is opened. What the document says stays plain text. */
export function postmortemTooltip(summary: PostmortemSummary, place: string): MarkdownString {
  const tooltip = new MarkdownString('**');
  tooltip.appendText(summary.title).appendMarkdown('**\n\n');
  const { date, severity, status, duration, metrics, services, tags, actions, gist } = summary;
  const head = [date, severity, status && statusName(status)].filter((one) => one !== undefined);
  if (head.length > 0) tooltip.appendText(head.join(' · ')).appendMarkdown('\n\n');
  if (gist !== undefined) tooltip.appendText(gist).appendMarkdown('\n\n');
  const minutes = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : formatMinutes(value);
  const done = actions.length - actions.filter(isUnfinished).length;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [l10n.t('Duration'), minutes(duration)],
    [l10n.t('Time to detect'), minutes(metrics.timeToDetect)],
    [l10n.t('Time to resolve'), minutes(metrics.timeToResolve)],
    [l10n.t('Actions done'), actions.length === 0 ? undefined : l10n.t('{0} of {1}', done, actions.length)],
    [l10n.t('Services'), services.join(', ') || undefined],
    [l10n.t('Tags'), tags.join(', ') || undefined],
  ];
  for (const [name, value] of facts) {
    if (value !== undefined) tooltip.appendMarkdown('- ').appendText(`${name}: ${value}`).appendMarkdown('\n');
  }
  tooltip.appendMarkdown('\n\n').appendText(place);
  return tooltip;
}
