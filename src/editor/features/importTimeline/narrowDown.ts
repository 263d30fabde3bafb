import { l10n, window, type QuickPickItem } from 'vscode';
import type { Choice } from '../../../core/imports/choose';
import type { SettledEvent } from '../../../core/imports/importedEvent';
import type { Postmortem } from '../../../core/postmortem/postmortem';
import type * as Importing from '../../parts/importing';
import { incidentOf, mostShown } from './preview';

interface WhichItem extends QuickPickItem {
  readonly choice: Choice | 'words';
}

/** Of more events than a list can show, asks which are meant; `undefined` when the person gives up. */
export async function narrowDown(
  importing: typeof Importing,
  postmortem: Postmortem,
  all: readonly SettledEvent[],
): Promise<readonly SettledEvent[] | undefined> {
  if (all.length <= mostShown) return all;
  const incident = incidentOf(postmortem);
  const items = [
    ...(incident ? [[l10n.t('Around the incident'), { ...incident, withNoise: true }] as const] : []),
    [l10n.t('Pinned messages'), { only: 'pinned' }] as const,
    [l10n.t('What people said'), { only: 'people' }] as const,
    [l10n.t('What programs said'), { only: 'bots' }] as const,
    [l10n.t('All but joins and notifications'), {}] as const,
  ].flatMap(([label, choice]: readonly [string, Choice]): WhichItem[] => {
    const { length } = importing.chooseEvents(all, choice);
    return length === 0 ? [] : [{ label, description: l10n.t('{0} events', length), choice }];
  });
  const chosen = await window.showQuickPick<WhichItem>(
    [...items, { label: l10n.t('Those that hold certain words…'), choice: 'words' }],
    {
      title: l10n.t('Import Timeline: {0} events', all.length),
      placeHolder: l10n.t('Which are meant? A list shows up to {0}', mostShown),
    },
  );
  if (!chosen) return undefined;
  if (chosen.choice !== 'words') return importing.chooseEvents(all, chosen.choice);
  const keyword = await window.showInputBox({
    title: chosen.label,
    prompt: l10n.t('Upper and lower case are the same'),
  });
  return keyword === undefined ? undefined : importing.chooseEvents(all, { keyword, withNoise: true });
}
