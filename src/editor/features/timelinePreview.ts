import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace, type TextDocument } from 'vscode';
import { isPanelState } from '../../protocol/timelineMessages';
import type { Services } from '../services/services';
import { TimelinePreviewPanel } from './timelinePreviewPanel';

export const timelineViewType = 'postmortem.timeline';

/** Registers `postmortem.showTimeline` and brings panels back after a reload. One panel per document. */
export function registerTimelinePreview(services: Services): Disposable {
  const panels = new Map<string, TimelinePreviewPanel>();
  const keep = (panel: TimelinePreviewPanel) => {
    panels.set(panel.uri.toString(), panel);
    panel.onDidDispose(() => panels.delete(panel.uri.toString()));
  };
  const show = (document: TextDocument) => {
    const open = panels.get(document.uri.toString());
    if (open) return open.reveal();
    const panel = window.createWebviewPanel(
      timelineViewType,
      TimelinePreviewPanel.titleOf(document.uri),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    keep(new TimelinePreviewPanel(panel, document.uri, services));
  };
  return Disposable.from(
    commands.registerCommand('postmortem.showTimeline', async (uri?: unknown) => {
      const document = await documentFor(uri);
      if (document) show(document);
      else void window.showInformationMessage(l10n.t('Open a postmortem first: its timeline is shown beside it.'));
    }),
    window.registerWebviewPanelSerializer(timelineViewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = isPanelState(state) ? parsed(state.uri) : undefined;
        // Without a document to belong to, or beside a panel that is there already, it has nothing to show.
        if (!uri || panels.has(uri.toString())) return panel.dispose();
        keep(new TimelinePreviewPanel(panel, uri, services));
      },
    }),
    new Disposable(() => {
      for (const panel of [...panels.values()]) panel.dispose();
    }),
  );
}

/** The editor title and the explorer hand over a resource; the palette and the keybinding mean the active editor. */
async function documentFor(uri: unknown): Promise<TextDocument | undefined> {
  if (uri instanceof Uri) return workspace.openTextDocument(uri);
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'markdown' ? document : undefined;
}

function parsed(uri: string): Uri | undefined {
  try {
    return Uri.parse(uri, true);
  } catch {
    return undefined;
  }
}
