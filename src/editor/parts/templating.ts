// A part of its own (see services/parts.ts): templates, the team's own ones, and documents after them.
export { builtInTemplates } from '../../core/templates/builtInTemplates';
export { templateFileName } from '../../core/templates/fileName';
export { fillTemplate } from '../../core/templates/fillTemplate';
export { restructure } from '../../core/templates/restructure/restructure';
export { isTemplateFile, teamTemplate } from '../../core/templates/teamTemplate';
export { templateFromDocument } from '../../core/templates/templateFromDocument';
export { parseTemplate, variablesIn } from '../../core/templates/templateSyntax';
