import { commands, l10n, window, type Memento } from 'vscode';
import { readSettings } from '../../services/settings';
import { today } from '../../services/today';

const key = 'postmortem.overdueReminder';

/** Says once a day at most that action items are overdue, unless a person does not want to hear it. */
export async function remindOfOverdue(overdue: number, memory: Memento, viewId: string): Promise<void> {
  const day = today();
  if (overdue === 0 || memory.get(key) === day || !readSettings().remindOfOverdue) return;
  await memory.update(key, day);
  const show = l10n.t('Show Action Items');
  const message =
    overdue === 1
      ? l10n.t('An action item of your postmortems is overdue.')
      : l10n.t('{0} action items of your postmortems are overdue.', overdue);
  const chosen = await window.showInformationMessage(message, show);
  if (chosen === show) await commands.executeCommand(`${viewId}.focus`);
}
