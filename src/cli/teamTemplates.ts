import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../core/config/config';
import { builtInTemplates } from '../core/templates/builtInTemplates';
import { isTemplateFile, teamTemplate } from '../core/templates/teamTemplate';
import type { Template } from '../core/templates/template';
import { shownPath } from './configFinder';
import { Failure, reasonOf } from './failure';
import { readDocument } from './readDocument';

/** The team's own templates, then the built-in ones; an own one takes the place of a built-in one of the same name. */
export async function templatesFor(config: Config, configFile: string | undefined): Promise<readonly Template[]> {
  if (configFile === undefined || config.templatesFolder === undefined) return builtInTemplates;
  const folder = folderOf(config.templatesFolder, configFile);
  try {
    const names = (await readdir(folder)).filter(isTemplateFile).sort();
    const own = await Promise.all(names.map((name) => templateIn(folder, name)));
    return [...own, ...builtInTemplates.filter(({ id }) => own.every((template) => template.id !== id))];
  } catch (error) {
    throw new Failure(`templates folder ${config.templatesFolder}: ${reasonOf(error)}`);
  }
}

/** The template in a file that was named by its path; what it includes lies in the same folder. */
export function templateAt(path: string): Promise<Template> {
  return templateIn(dirname(path), basename(path));
}

/** Relative to the configuration file, absolute, or a `file:` address. */
function folderOf(folder: string, configFile: string): string {
  if (folder.startsWith('file:')) return fileURLToPath(folder);
  if (/^[a-z][\w+.-]+:\/\//i.test(folder))
    throw new Failure(`templates folder ${folder}: only an editor can open this address; use a path or file://`);
  return resolve(dirname(configFile), folder);
}

async function templateIn(folder: string, name: string): Promise<Template> {
  const template = await teamTemplate(name, async (path) => {
    try {
      return (await readDocument(join(folder, path))).text;
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error });
    }
  });
  const problems = template.problems.map((problem) => ({ ...problem, path: shownPath(join(folder, problem.path)) }));
  return { ...template, problems };
}
