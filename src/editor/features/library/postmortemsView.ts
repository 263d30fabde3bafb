import { commands, Disposable, env, l10n, Selection, window, workspace, type Uri } from 'vscode';
import type { LibraryServices, PostmortemLibrary } from '../../services/library/postmortemLibrary';
import type { Services } from '../../services/services';
import { today } from '../../services/today';
import { recallAnniversaries } from './anniversaryNote';
import { libraryMessage, readFor } from './libraryMessage';
import type { PostmortemNode } from './postmortemItems';
import { chooseFilter, chooseGrouping, chooseOrder, filterCount } from './postmortemsChoices';
import { PostmortemsTree } from './postmortemsTree';

export const postmortemsViewId = 'postmortem.postmortems';

/** The Postmortems view: every postmortem of the workspace. */
export function registerPostmortemsView(services: Services, library: PostmortemLibrary): Disposable {
  const tree = new PostmortemsTree(library, services.context.workspaceState);
  const view = window.createTreeView(postmortemsViewId, { treeDataProvider: tree, showCollapseAll: true });
  const describe = (): void => {
    const { contents } = library;
    if (!contents) return;
    const { openDrafts: drafts } = contents.overview;
    const tooltip = drafts === 1 ? l10n.t('1 open draft') : l10n.t('{0} open drafts', drafts);
    view.badge = drafts === 0 ? undefined : { value: drafts, tooltip };
    const isFiltered = filterCount(tree.shown.filter) > 0;
    const all = contents.summaries.length;
    view.description = isFiltered ? l10n.t('{0} of {1}', tree.filtered(contents).length, all) : String(all);
    view.message = contents.isComplete ? libraryMessage(contents) : '';
    if (contents.isComplete) void recallAnniversaries(contents, library, services.context.workspaceState);
    void commands.executeCommand('setContext', 'postmortem.libraryIsEmpty', contents.isComplete && all === 0);
  };
  const read = (): void => {
    if (view.visible) readFor(postmortemsViewId, library);
  };
  read();
  return Disposable.from(
    view,
    view.onDidChangeVisibility(read),
    library.onDidChange(() => tree.refresh()),
    tree.onDidChangeTreeData(describe),
    ...choiceCommands(tree, library),
    ...rowCommands(library, services),
  );
}

function choiceCommands(tree: PostmortemsTree, library: PostmortemLibrary): readonly Disposable[] {
  return [
    commands.registerCommand('postmortem.groupPostmortems', async () => {
      const by = await chooseGrouping(tree.shown.by);
      if (by) await tree.show({ by });
    }),
    commands.registerCommand('postmortem.sortPostmortems', async () => {
      const order = await chooseOrder(tree.shown.order);
      if (order) await tree.show({ order });
    }),
    commands.registerCommand('postmortem.filterPostmortems', async () => {
      const contents = await library.complete();
      const filter = contents && (await chooseFilter(contents.summaries, tree.shown.filter));
      if (filter) await tree.show({ filter });
    }),
    commands.registerCommand('postmortem.refreshPostmortems', () =>
      window.withProgress({ location: { viewId: postmortemsViewId } }, () => library.refresh()),
    ),
    commands.registerCommand('postmortem.stopReadingPostmortems', () => library.stop()),
  ];
}

function rowCommands(
  library: PostmortemLibrary,
  { documents }: Pick<LibraryServices, 'documents'>,
): readonly Disposable[] {
  const onRow = (name: string, run: (uri: Uri, title: string) => unknown): Disposable =>
    commands.registerCommand(name, async (node?: PostmortemNode) => {
      if (node?.type !== 'postmortem') return;
      const uri = library.uriOf(node.summary);
      if (uri) await run(uri, node.summary.title);
    });
  return [
    onRow('postmortem.openPostmortem', (uri) => window.showTextDocument(uri, { preview: false })),
    onRow('postmortem.showTimelineOfPostmortem', async (uri) => {
      await window.showTextDocument(uri, { preview: false });
      await commands.executeCommand('postmortem.showTimeline', uri);
    }),
    onRow('postmortem.revealPostmortem', (uri) => commands.executeCommand('revealInExplorer', uri)),
    onRow('postmortem.copyPostmortemLink', (uri, title) => {
      const link = workspace.asRelativePath(uri, false).split('/').map(encodeURIComponent).join('/');
      return env.clipboard.writeText(`[${title.replace(/[\\[\]]/g, '\\$&')}](${link})`);
    }),
    onRow('postmortem.newFromPostmortem', async (uri) => {
      const contents = await library.complete();
      const reading = await documents.read(await workspace.openTextDocument(uri));
      if (!contents || !reading) return;
      const content = contents.part.newFrom(reading.postmortem, { title: l10n.t('New incident'), date: today() });
      const document = await workspace.openTextDocument({ language: 'markdown', content });
      const editor = await window.showTextDocument(document, { preview: false });
      const line = content.split('\n').findIndex((one) => one.startsWith('# '));
      const { range } = document.lineAt(Math.max(0, line));
      editor.selection = new Selection(range.start.translate(0, 2), range.end);
    }),
  ];
}
