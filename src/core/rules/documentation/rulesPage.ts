import { allRules } from '../allRules';
import type { FindingCode } from '../findingCode';
import type { Rule } from '../rule';
import { actionDocs, publicationDocs } from './actionDocs';
import { blameDocs } from './blameDocs';
import { impactDocs } from './impactDocs';
import type { RuleDocumentation } from './ruleDocumentation';
import { structureDocs } from './structureDocs';
import { timelineDocs } from './timelineDocs';

/** The documentation of every rule; a code without one does not compile. */
export const ruleDocs: Readonly<Record<FindingCode, RuleDocumentation>> = {
  ...structureDocs,
  ...blameDocs,
  ...impactDocs,
  ...timelineDocs,
  ...actionDocs,
  ...publicationDocs,
};

const introduction = `# Rules

Every finding is advice: it says what a reader will see, asks one question and shows one way out. None of them is a verdict, and each can be
silenced with its reason.

- **Severity**: change it, or switch a rule off, for everyone in \`.postmortem.json\`: \`{ "rules": { "timeline-gap": "off" } }\`
  (\`error\`, \`warning\`, \`information\`, \`hint\`, \`off\`).
- **Drafts**: while the status is \`draft\`, rules about what is not written yet speak one step more quietly; once it is \`final\` or \`closed\`,
  one step louder.
- **In one place**: \`<!-- postmortem-disable-next-line CODE -->\` above a line; \`<!-- postmortem-disable CODE -->\` …
  \`<!-- postmortem-enable -->\` around a part; \`<!-- postmortem-disable-file CODE -->\` for the document. Several codes may follow each
  other, no code means all, and words after \` -- \` are your reason.

_This page is generated from the rules._
`;

/** The page that the editor's links to a rule lead to: one section for each rule, its code as the heading. Lines end with LF. */
export function rulesPage(): string {
  const contents = allRules.map(({ code }) => `- [\`${code}\`](#${code}): ${ruleDocs[code].title}`).join('\n');
  return `${[introduction + '\n' + contents, ...allRules.map(ruleSection)].join('\n\n')}\n`;
}

function ruleSection(rule: Rule): string {
  const { title, what, why, source, bad, good, options } = ruleDocs[rule.code];
  return [
    `## ${rule.code}`,
    `**${title}** · ${severityWords(rule)}`,
    what,
    `**Why:** ${why}`,
    `**Source:** ${source}`,
    `Worth a question:\n\n${fenced(bad)}`,
    `Answers it:\n\n${fenced(good)}`,
    ...(options === undefined ? [] : [`**Options:** ${options}`]),
    ...(rule.code.startsWith('blame-')
      ? [`**In detail:** [what is heard, and what is left alone](blame.md#${rule.code})`]
      : []),
    `**To silence it once:** \`<!-- postmortem-disable-next-line ${rule.code} -->\``,
  ].join('\n\n');
}

function severityWords({ defaultSeverity, incompleteness, offByDefault }: Rule): string {
  if (offByDefault === true) return 'off by default';
  return incompleteness === true ? `${defaultSeverity}; quieter in drafts, louder once final` : defaultSeverity;
}

function fenced(example: string): string {
  return `\`\`\`markdown\n${example}\n\`\`\``;
}
