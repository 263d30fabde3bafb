import { commands, l10n, window, type Disposable, type QuickPickItem } from 'vscode';
import type { PersonalDecisions } from '../services/personalDecisions';
import type { PostmortemDocuments } from '../services/postmortemDocuments';

export const changeRecognitionCommand = 'postmortem.changeRecognition';

interface Choice extends QuickPickItem {
  readonly decision: boolean | undefined;
}

/** Lets a person decide whether the file at hand is a postmortem. */
export function registerChangeRecognition(documents: PostmortemDocuments, decisions: PersonalDecisions): Disposable {
  return commands.registerCommand(changeRecognitionCommand, async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') {
      void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
      return;
    }
    const present = decisions.get(document.uri);
    const choices: readonly Choice[] = [
      { decision: true, label: l10n.t('This file is a postmortem') },
      { decision: false, label: l10n.t('This file is not a postmortem') },
      { decision: undefined, label: l10n.t('Let the file speak for itself') },
    ];
    const chosen = await window.showQuickPick(
      choices.map((choice) => ({ ...choice, picked: choice.decision === present })),
      {
        title: l10n.t('Postmortem or Not'),
        placeHolder: documents.get(document)?.recognition.reason ?? documents.refusal(document) ?? '',
      },
    );
    if (chosen && chosen.decision !== present) await decisions.set(document.uri, chosen.decision);
  });
}
