import { commands, Disposable } from 'vscode';
import type { Services } from '../../services/services';
import { restructureToTemplate } from './restructureToTemplate';
import { saveAsTemplate } from './saveAsTemplate';
import { registerTemplateProblems } from './templateProblems';

/** Templates made from documents, documents after templates, and what is wrong with a template. */
export function registerTemplates(services: Services): Disposable {
  return Disposable.from(
    commands.registerCommand('postmortem.saveAsTemplate', () => saveAsTemplate(services)),
    commands.registerCommand('postmortem.restructureToTemplate', () => restructureToTemplate(services)),
    registerTemplateProblems(services.documents),
  );
}
