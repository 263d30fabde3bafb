import configSchema from '../../../schemas/config.schema.json';
import frontMatterSchema from '../../../schemas/front-matter.schema.json';
import { ruleDocs } from '../rules/documentation/rulesPage';
import { sectionTitles } from '../templates/sectionTitles';
import type { JsonSchema } from './jsonSchema';

const introduction = `# Configuration

What a team expects of its postmortems stands in \`.postmortem.json\`. It applies to every document below its folder; the nearest one above a
document counts, alone. The editor and the command line read the same file, so they never disagree. Comments and trailing commas are
fine. A key that is wrong is reported with its place and what was probably meant; everything else in the file stays in force.

\`postmortem config --print FILE\` shows which settings are in force for a file, and where each comes from.

\`\`\`jsonc
{
  "documents": { "include": ["incidents/**/*.md"] },
  "sections": { "required": ["summary", "impact", "timeline", "cause", "resolution", "actions"] },
  // Tickets are made from the document later.
  "rules": { "action-no-ticket": "off", "impact-unquantified": "warning" },
  "severities": ["P1", "P2", "P3"],
  "actions": { "teamOwners": true, "dueDays": { "P1": 15, "P2": 30 } }
}
\`\`\`

_This page is generated from the schemas._`;

const frontMatterIntroduction = `# Front matter

A document may say something about itself between two lines \`---\` at its top. Nothing needs it: labels and tables at the top of a document are
read, too.

\`\`\`yaml
---
title: "Checkout: payments failed"
status: draft
severity: SEV-2
date: 2026-03-04
authors: [Ana Petrov, Ben Okoro]
services: [checkout, payments-api]
tags: [configuration, rollout]
---
\`\`\``;

/** The page of settings, media/docs/configuration.md: every key of both schemas. Lines end with LF. */
export function configurationPage(): string {
  return `${[
    introduction,
    ...groups(configSchema as JsonSchema),
    sectionKindList(),
    frontMatterIntroduction,
    ...properties(frontMatterSchema as JsonSchema, ''),
  ].join('\n\n')}\n`;
}

function groups(schema: JsonSchema): readonly string[] {
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => !key.startsWith('$'))
    .flatMap(([key, group]) =>
      group.properties === undefined
        ? [`## ${key}`, ...explained(key, group)]
        : [`## ${key}`, group.description ?? '', ...properties(group, `${key}.`)],
    );
}

function properties(schema: JsonSchema, prefix: string): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
    `### ${prefix}${key}`,
    ...explained(key, property),
  ]);
}

function explained(key: string, schema: JsonSchema): readonly string[] {
  const { description = '', default: value, examples, enum: values, enumDescriptions } = schema;
  const choices = (values ?? []).map((choice, i) => `- \`${String(choice)}\`: ${enumDescriptions?.[i] ?? ''}`);
  return [
    description,
    ...(choices.length > 0 ? [choices.join('\n')] : []),
    ...(value === undefined ? [] : [`Default: ${code(value)}`]),
    ...(examples?.[0] === undefined ? [] : [`Example: ${code(examples[0])}`]),
    ...(key === 'rules' ? [ruleList()] : []),
  ];
}

function code(value: unknown): string {
  if (typeof value === 'string') return `\`${value}\``;
  return `\`${JSON.stringify(value).replace(/([:,])(?=["[{\d])/g, '$1 ')}\``;
}

function ruleList(): string {
  const rules = Object.entries(ruleDocs).map(([name, { title }]) => `[\`${name}\`](rules.md#${name}) (${title})`);
  return `Severities: \`error\`, \`warning\`, \`information\`, \`hint\`, \`off\`. Rules: ${rules.join(', ')}.`;
}

function sectionKindList(): string {
  const kinds = Object.entries(sectionTitles).map(([kind, title]) => `- \`${kind}\`: ${title}`);
  return `## Kinds of section\n\n${kinds.join('\n')}`;
}
