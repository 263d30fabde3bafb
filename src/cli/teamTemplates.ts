import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../core/config/config';
import { builtInTemplates } from '../core/templates/builtInTemplates';
import { teamTemplate } from '../core/templates/teamTemplate';
import type { Template } from '../core/templates/template';
import { Failure, reasonOf } from './failure';
import { readDocument } from './readDocument';

/** The team's own templates, then the built-in ones; an own one takes the place of a built-in one of the same name. */
export async function templatesFor(config: Config, configFile: string | undefined): Promise<readonly Template[]> {
  if (configFile === undefined || config.templatesFolder === undefined) return builtInTemplates;
  const folder = join(dirname(configFile), config.templatesFolder);
  try {
    const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.md')).sort();
    const own = await Promise.all(
      names.map(async (name) => teamTemplate(name, (await readDocument(join(folder, name))).text)),
    );
    return [...own, ...builtInTemplates.filter(({ id }) => own.every((template) => template.id !== id))];
  } catch (error) {
    throw new Failure(`templates folder ${config.templatesFolder}: ${reasonOf(error)}`);
  }
}
