import { FileType, l10n, Uri, window, workspace, type LogOutputChannel } from 'vscode';
import { builtInTemplates } from '../../../core/templates/builtInTemplates';
import { teamTemplate } from '../../../core/templates/teamTemplate';
import type { Template } from '../../../core/templates/template';
import type { ConfigInForce } from '../../services/teamConfigs';

/** More would be no choice any more; the folder is then something else. */
const mostTemplates = 50;

/** The team's own templates, then the built-in ones; an own one takes the place of a built-in one of the same name. */
export async function templatesFor(inForce: ConfigInForce, log: LogOutputChannel): Promise<readonly Template[]> {
  const { config, uri } = inForce;
  if (uri === undefined || config.templatesFolder === undefined) return builtInTemplates;
  const folder = Uri.joinPath(uri, '..', config.templatesFolder);
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

async function templatesIn(folder: Uri): Promise<readonly Template[]> {
  // Asked first, because a folder that is missing is a warning in VS Code's log when it is read.
  await workspace.fs.stat(folder);
  const names = (await workspace.fs.readDirectory(folder))
    .filter(([name, type]) => (type & FileType.File) !== 0 && name.toLowerCase().endsWith('.md'))
    .map(([name]) => name)
    .sort()
    .slice(0, mostTemplates);
  const read = async (name: string): Promise<Template> =>
    teamTemplate(name, new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name))));
  return Promise.all(names.map(read));
}
