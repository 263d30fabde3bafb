import { commands, l10n, window, type Memento } from 'vscode';
import { isStaleDraft } from '../../../core/library/staleDrafts';
import type { PostmortemSummary } from '../../../core/library/summary';
import { breathe } from '../../services/library/slices';
import { readSettings } from '../../services/settings';
import { today } from '../../services/today';

const key = 'postmortem.overdueReminder';

/** What a person is reminded of. */
export interface Waiting {
  readonly overdueActions: number;
  readonly summaries: readonly PostmortemSummary[];
}

/** How many days the team of a postmortem gives a draft. */
export type DraftDays = (summary: PostmortemSummary) => Promise<number>;

/** Where the two kinds are shown. */
export interface ReminderViews {
  readonly actions: string;
  readonly postmortems: string;
}

/** Says once a day at most what has waited too long, action items and drafts, unless a person does not want to hear it. */
export async function remindOnceADay(
  { overdueActions, summaries }: Waiting,
  memory: Memento,
  draftDays: DraftDays,
  views: ReminderViews,
): Promise<void> {
  const day = today();
  if (memory.get(key) === day || !readSettings().remindOfOverdue) return;
  const drafts = await staleDrafts(summaries, draftDays, day);
  if ((overdueActions === 0 && drafts === 0) || memory.get(key) === day) return;
  await memory.update(key, day);
  const messages = [...actionsMessage(overdueActions), ...draftsMessage(drafts)];
  const showActions = l10n.t('Show Action Items');
  const showPostmortems = l10n.t('Show Postmortems');
  const buttons = [...(overdueActions > 0 ? [showActions] : []), ...(drafts > 0 ? [showPostmortems] : [])];
  const chosen = await window.showInformationMessage(messages.join(' '), ...buttons);
  if (chosen === showActions) await commands.executeCommand(`${views.actions}.focus`);
  if (chosen === showPostmortems) await commands.executeCommand(`${views.postmortems}.focus`);
}

async function staleDrafts(
  summaries: readonly PostmortemSummary[],
  draftDays: DraftDays,
  day: string,
): Promise<number> {
  let stale = 0;
  for (const summary of summaries.filter(({ status }) => status === 'draft')) {
    await breathe();
    if (isStaleDraft(summary, day, await draftDays(summary))) stale++;
  }
  return stale;
}

function actionsMessage(overdue: number): string[] {
  if (overdue === 0) return [];
  return overdue === 1
    ? [l10n.t('An action item of your postmortems is overdue.')]
    : [l10n.t('{0} action items of your postmortems are overdue.', overdue)];
}

function draftsMessage(stale: number): string[] {
  if (stale === 0) return [];
  return stale === 1
    ? [l10n.t('A draft has waited for its review for a long time.')]
    : [l10n.t('{0} drafts have waited for their review for a long time.', stale)];
}
