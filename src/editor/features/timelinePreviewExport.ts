import { env, l10n, Uri, window, workspace } from 'vscode';
import { clockFor, type ReaderZone } from '../../core/timeline/viewClock';
import { exported } from '../../core/timeline/viewExports';
import type { TimelineView } from '../../core/timeline/view';
import type { PanelMessage } from '../../protocol/timelineMessages';

type ExportMessage = Extract<PanelMessage, { readonly type: 'export' | 'savePng' }>;

/** Saves or copies the timeline in the form that the panel asks for. `uri` is the document's. */
export async function exportTimeline(message: ExportMessage, view: TimelineView, uri: Uri): Promise<void> {
  if (message.type === 'savePng')
    return save(
      Uint8Array.from(atob(message.image), (letter) => letter.charCodeAt(0)),
      'png',
      uri,
    );
  const { format, zone } = message;
  const text = exported(view, clockFor(view, zone, readerZone()), format);
  if (format === 'svg' || format === 'html') return save(new TextEncoder().encode(text), format, uri);
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('Timeline copied as {0}', nameOf(format)), 4000);
}

function nameOf(format: 'gantt' | 'timeline' | 'table'): string {
  switch (format) {
    case 'gantt':
      return l10n.t('Mermaid Gantt chart');
    case 'timeline':
      return l10n.t('Mermaid timeline');
    case 'table':
      return l10n.t('Markdown table');
  }
}

const kindsOfFile = { svg: 'SVG', html: 'HTML', png: 'PNG' };

async function save(content: Uint8Array, extension: keyof typeof kindsOfFile, uri: Uri): Promise<void> {
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const name = `${(uri.path.split('/').at(-1) ?? 'postmortem').replace(/\.(?:md|markdown)$/i, '')}-timeline.${extension}`;
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { [kindsOfFile[extension]]: [extension] },
    title: l10n.t('Save the timeline'),
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, content);
  } catch (error) {
    void window.showErrorMessage(
      l10n.t('The timeline could not be saved: {0}', error instanceof Error ? error.message : String(error)),
    );
  }
}

/** The zone of the machine that the extension runs on; the export names it, so that nobody has to guess. */
function readerZone(): ReaderZone {
  return {
    name: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsetAt: (instant) => {
      const offset = new Date(instant).getTimezoneOffset();
      return Number.isFinite(offset) ? -offset : 0;
    },
  };
}
