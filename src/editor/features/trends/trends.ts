import { commands, Disposable, l10n, ViewColumn, window } from 'vscode';
import { isTrendsState } from '../../../protocol/trendsMessages';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import type { Services } from '../../services/services';
import { TrendsPanel } from './trendsPanel';

export const trendsViewType = 'postmortem.trends';

/** Show Trends: one panel over all postmortems of the workspace, back after a reload. */
export function registerTrends(services: Services, library: PostmortemLibrary): Disposable {
  let shown: TrendsPanel | undefined;
  const keep = (panel: TrendsPanel): void => {
    shown = panel;
    panel.onDidDispose(() => {
      if (shown === panel) shown = undefined;
    });
  };
  return Disposable.from(
    commands.registerCommand('postmortem.showTrends', () => {
      if (shown) return shown.reveal();
      const panel = window.createWebviewPanel(trendsViewType, l10n.t('Trends'), ViewColumn.Active, {});
      keep(new TrendsPanel(panel, services, library, {}));
    }),
    window.registerWebviewPanelSerializer(trendsViewType, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        if (shown) panel.dispose();
        else keep(new TrendsPanel(panel, services, library, isTrendsState(state) ? state.filter : {}));
        return Promise.resolve();
      },
    }),
    new Disposable(() => shown?.dispose()),
  );
}
