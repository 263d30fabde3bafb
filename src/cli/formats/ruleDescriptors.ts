import { allRules } from '../../core/rules/allRules';
import { ruleDocs } from '../../core/rules/documentation/rulesPage';
import type { Rule } from '../../core/rules/rule';
import type { Severity } from '../../core/rules/finding';

/** SARIF's levels. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF's descriptors (`reportingDescriptor`) of all rules, with what code scanning shows beside a finding. */
export const ruleDescriptors = allRules.map(ruleDescriptor);

function ruleDescriptor({ code, defaultSeverity, offByDefault = false }: Rule) {
  const { title, what, why, source, bad, good, options } = ruleDocs[code];
  const paragraphs = [
    what,
    `Why: ${why}`,
    `Source: ${source}`,
    ...(options === undefined ? [] : [`Options: ${options}`]),
  ];
  return {
    id: code,
    name: code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${what} ${why}` },
    help: {
      text: paragraphs.join('\n\n'),
      markdown: [...paragraphs, `Worth a question:\n\n${fenced(bad)}`, `Answers it:\n\n${fenced(good)}`].join('\n\n'),
    },
    defaultConfiguration: { enabled: !offByDefault, level: sarifLevels[defaultSeverity] },
    properties: { tags: ['postmortem', 'documentation'], precision: 'medium' },
  };
}

function fenced(example: string): string {
  return `\`\`\`markdown\n${example}\n\`\`\``;
}
