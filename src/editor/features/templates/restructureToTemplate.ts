import { l10n, window, workspace, WorkspaceEdit, type QuickPickItem, type TextEditor } from 'vscode';
import type { Template } from '../../../core/templates/template';
import { editorRange } from '../../services/editorRange';
import { loadReading, loadTemplating } from '../../services/parts';
import type { PostmortemReading } from '../../services/postmortemDocuments';
import type { Services } from '../../services/services';
import { templatesFor } from '../../services/teamTemplates';

/** Restructure to Template…: the open postmortem's sections in a template's order, as one edit that can be undone. */
export async function restructureToTemplate({ documents, log }: Services): Promise<void> {
  const editor = window.activeTextEditor;
  const reading = editor && (await documents.read(editor.document));
  if (!editor || !reading) {
    void window.showInformationMessage(l10n.t('Open a postmortem first.'));
    return;
  }
  const template = await chooseTemplate(await templatesFor(reading.inForce, log));
  // The person may have typed since the list was opened.
  const present = template && (await documents.read(editor.document));
  if (template && present) await apply(editor, present, template);
}

async function chooseTemplate(templates: readonly Template[]): Promise<Template | undefined> {
  const items = templates
    .filter(({ problems }) => problems.length === 0)
    .map((template): QuickPickItem & { template: Template } => {
      return { label: template.title, detail: template.description, template };
    });
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Restructure to Template'),
    placeHolder: l10n.t('Sections are put into its order; no text is lost'),
    matchOnDetail: true,
  });
  return chosen?.template;
}

async function apply(
  editor: TextEditor,
  { postmortem, inForce }: PostmortemReading,
  template: Template,
): Promise<void> {
  const [{ restructure }, { PostmortemReader }] = await Promise.all([loadTemplating(), loadReading()]);
  const { metadata, timeline, document } = postmortem;
  const options = { sectionAliases: inForce.config.sectionAliases, people: inForce.config.people };
  const answers = {
    title: metadata.title?.value,
    date: metadata.date?.value ?? 'YYYY-MM-DD',
    // The timeline that is there tells the time; a new one would only repeat it.
    time: undefined,
    severity: metadata.severity?.value,
    zone: timeline.zone ?? undefined,
  };
  const result = restructure(postmortem, template, answers, {
    read: (text) => new PostmortemReader().read(text, options),
    sectionAliases: options.sectionAliases,
  });
  if ('refusal' in result) {
    void window.showInformationMessage(result.refusal);
    return;
  }
  if (!result.edit) {
    window.setStatusBarMessage(l10n.t('It has the shape of “{0}” already', template.title), 5000);
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(editor.document.uri, editorRange(editor.document, result.edit.span), result.edit.newText);
  if (!(await workspace.applyEdit(edit))) return;
  window.setStatusBarMessage(
    l10n.t('{0} sections added, {1} without a place at the end', result.added.length, result.atTheEnd.length),
    8000,
  );
  editor.revealRange(editorRange(editor.document, { start: 0, end: Math.min(1, document.text.length) }));
}
