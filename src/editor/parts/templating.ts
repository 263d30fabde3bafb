// A part of its own (see services/parts.ts): templates, the team's own ones, and documents after them.
export { builtInTemplates } from '../../core/templates/builtInTemplates';
export { fillTemplate } from '../../core/templates/fillTemplate';
export { isTemplateFile, teamTemplate } from '../../core/templates/teamTemplate';
export { parseTemplate, variablesIn } from '../../core/templates/templateSyntax';
