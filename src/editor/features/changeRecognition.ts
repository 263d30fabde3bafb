import {
  commands,
  l10n,
  Position,
  window,
  workspace,
  WorkspaceEdit,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import { editorRange } from '../services/editorRange';
import type { PersonalDecisions } from '../services/personalDecisions';
import type { PostmortemDocuments, PostmortemReading } from '../services/postmortemDocuments';

export const changeRecognitionCommand = 'postmortem.changeRecognition';

interface Choice extends QuickPickItem {
  readonly decision: boolean | undefined;
  /** Whether it is written into the file's front matter, where everybody and the command line see it. */
  readonly inFile: boolean;
}

/** Lets a person decide whether the file at hand is a postmortem. */
export function registerChangeRecognition(documents: PostmortemDocuments, decisions: PersonalDecisions): Disposable {
  return commands.registerCommand(changeRecognitionCommand, async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') {
      void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
      return;
    }
    const reason = documents.get(document)?.recognition.reason ?? documents.refusal(document) ?? '';
    const chosen = await window.showQuickPick(choices(), { title: l10n.t('Postmortem or Not'), placeHolder: reason });
    if (!chosen) return;
    const { decision, inFile } = chosen;
    if (!inFile || decision === undefined) {
      await decisions.set(document.uri, decision);
      return;
    }
    const reading = await documents.read(document);
    if (!reading || !(await workspace.applyEdit(frontMatterEdit(reading, decision)))) return;
    // The file speaks now; what only this person said is not needed any more.
    await decisions.set(document.uri, undefined);
  });
}

function choices(): readonly Choice[] {
  const forYou = l10n.t('On this computer');
  const forAll = l10n.t('Written into the front matter, for everybody');
  const isOne = l10n.t('This file is a postmortem');
  const isNone = l10n.t('This file is not a postmortem');
  return [
    { decision: true, inFile: false, label: isOne, description: forYou },
    { decision: false, inFile: false, label: isNone, description: forYou },
    { decision: undefined, inFile: false, label: l10n.t('Let the file speak for itself') },
    { decision: true, inFile: true, label: isOne, description: forAll },
    { decision: false, inFile: true, label: isNone, description: forAll },
  ];
}

function frontMatterEdit({ document, postmortem }: PostmortemReading, isPostmortem: boolean): WorkspaceEdit {
  const { frontMatter, other, source } = postmortem.metadata;
  const edit = new WorkspaceEdit();
  const said = other.get('postmortem');
  const value = String(isPostmortem);
  if (frontMatter && said && said.span.end <= frontMatter.end) {
    edit.replace(document.uri, editorRange(document, said.span), value);
  } else if (frontMatter) {
    const line = source === 'toml' ? `postmortem = ${value}` : `postmortem: ${value}`;
    edit.insert(document.uri, new Position(document.positionAt(frontMatter.start).line + 1, 0), `${line}\n`);
  } else {
    edit.insert(document.uri, new Position(0, 0), `---\npostmortem: ${value}\n---\n\n`);
  }
  return edit;
}
