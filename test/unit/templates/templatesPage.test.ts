import { ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import templateSchema from '../../../schemas/template.schema.json';
import { builtInTemplates } from '../../../src/core/templates/builtInTemplates';
import { knownVariables } from '../../../src/core/templates/knownVariables';

describe('the page about templates', () => {
  const page = readFileSync('media/docs/templates.md', 'utf8');

  it('names every built-in template, every variable and every key', () => {
    for (const { id } of builtInTemplates) ok(page.includes(`| \`${id}\` |`), id);
    for (const name of knownVariables) ok(page.includes(`| \`\${${name}}\` |`), name);
    const { template } = templateSchema.properties;
    const keys = [...Object.keys(template.properties), ...Object.keys(templateSchema.$defs.variable.properties)];
    for (const key of keys) ok(page.includes(`\`${key}\``), key);
  });
});
