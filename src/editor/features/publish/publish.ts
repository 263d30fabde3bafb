import { commands, Disposable, Uri, window } from 'vscode';
import type { PostmortemDocuments } from '../../services/postmortemDocuments';
import { createPublicVersion } from './createPublicVersion';
import { exportDocument } from './exportDocument';
import { activeDraft, copyPublicVersion, savePublicVersion, showPublicReport } from './publicDraftActions';
import { PublicDrafts, type PublicDraft } from './publicDrafts';
import { registerPublicVersionStatus, updatePublicVersionCommand } from './publicVersionStatus';

/** The version for others, and ways to take a postmortem elsewhere. */
export function registerPublish(documents: PostmortemDocuments): Disposable {
  const drafts = new PublicDrafts();
  const onDraft = (command: string, act: (draft: PublicDraft) => Promise<void>): Disposable =>
    commands.registerCommand(command, async () => {
      const draft = activeDraft(drafts);
      if (draft) await act(draft);
    });
  return Disposable.from(
    drafts,
    commands.registerCommand('postmortem.createPublicVersion', () => createPublicVersion(documents, drafts)),
    commands.registerCommand(updatePublicVersionCommand, async (source: unknown) => {
      if (!(source instanceof Uri)) return;
      await window.showTextDocument(source);
      await createPublicVersion(documents, drafts);
    }),
    onDraft('postmortem.savePublicVersion', savePublicVersion),
    onDraft('postmortem.copyPublicVersion', copyPublicVersion),
    onDraft('postmortem.showPublicReport', showPublicReport),
    commands.registerCommand('postmortem.exportPostmortem', () => exportDocument(documents)),
    registerPublicVersionStatus(),
  );
}
