import { FileType, l10n, Range, Uri, window, workspace, type LogOutputChannel } from 'vscode';
import type { Template } from '../../core/templates/template';
import type { TemplateProblem } from '../../core/templates/templateProblem';
import { loadTemplating } from './parts';
import type { ConfigInForce } from './teamConfigs';

/** More would be no choice any more; the folder is then something else. */
const mostTemplates = 50;
/** Larger files are no forms that people fill in. */
const mostBytes = 2_000_000;

/** The team's own templates, then the built-in ones; an own one takes the place of a built-in one of the same name. */
export async function templatesFor(inForce: ConfigInForce, log: LogOutputChannel): Promise<readonly Template[]> {
  const { builtInTemplates } = await loadTemplating();
  const folder = templatesFolder(inForce);
  if (!folder) return builtInTemplates;
  try {
    const own = await templatesIn(folder);
    return [...own, ...builtInTemplates.filter(({ id }) => own.every((template) => template.id !== id))];
  } catch (error) {
    log.warn(`The templates in ${folder.toString()} could not be read`, error);
    const path = workspace.asRelativePath(folder);
    void window.showWarningMessage(l10n.t('The templates of your team in {0} could not be read.', path));
    return builtInTemplates;
  }
}

/** Where the team's own templates lie: a path from the configuration file on, an absolute one, or an address. */
export function templatesFolder({ config, uri }: ConfigInForce): Uri | undefined {
  const folder = config.templatesFolder;
  if (uri === undefined || folder === undefined) return undefined;
  if (/^[a-z][\w+.-]+:\/\//i.test(folder)) return trusted(Uri.parse(folder));
  if (/^[A-Za-z]:[\\/]/.test(folder)) return trusted(Uri.file(folder));
  if (/^[\\/]/.test(folder)) return trusted(uri.with({ path: folder.replaceAll('\\', '/') }));
  const relative = Uri.joinPath(uri, '..', folder.replaceAll('\\', '/'));
  return workspace.getWorkspaceFolder(relative) ? relative : trusted(relative);
}

/** What a workspace points to outside itself is read only once a person trusts the workspace. */
function trusted(folder: Uri): Uri | undefined {
  return workspace.isTrusted ? folder : undefined;
}

async function templatesIn(folder: Uri): Promise<readonly Template[]> {
  const { isTemplateFile, teamTemplate } = await loadTemplating();
  // Asked first, because a folder that is missing is a warning in VS Code's log when it is read.
  await workspace.fs.stat(folder);
  const names = (await workspace.fs.readDirectory(folder))
    .filter(([name, type]) => (type & FileType.File) !== 0 && isTemplateFile(name))
    .map(([name]) => name)
    .sort()
    .slice(0, mostTemplates);
  return Promise.all(names.map((name) => teamTemplate(name, (path) => textOf(Uri.joinPath(folder, path)))));
}

/** The text of a template's file; what is open in an editor counts as it stands there. */
export async function textOf(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const { size } = await workspace.fs.stat(uri).then(undefined, () => {
    throw new Error(l10n.t('there is no such file'));
  });
  if (size > mostBytes) throw new Error(l10n.t('it is too large for a template ({0} MB)', (size / 1e6).toFixed(1)));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    throw new Error(l10n.t('it is not text in UTF-8'));
  }
}

/** The place of a problem in its file; at least one character, so that it can be seen. */
export function rangeOf({ line, column, span }: TemplateProblem): Range {
  // What is at fault stands on one line; only front matter as a whole may be longer.
  return new Range(line, column, line, column + Math.max(1, span.end - span.start));
}
