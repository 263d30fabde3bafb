import advice from '../../blame/lexicon/advice.json';
import { blameCategories, type BlameCategory } from '../../blame/blameFinding';
import { findBlameInText } from '../../blame/findBlameInText';
import { english, rulesOf } from '../../blame/languages';
import type { BlameRule, RuleSet } from '../../blame/rule';
import { blameDocs } from './blameDocs';
import { inWords, wordClasses } from './blamePatterns';

const introduction = `# Blame language

How the \`blame-…\` rules read a document: what they hear, what they leave alone, and what they offer instead. The detector takes a sentence apart into
clauses and asks of each: **who** (a person, a group, a role, nobody, a system, a thing) **does or leaves undone what** (a duty, a harmless act, a harm),
with which **judging word**, in which **mood** (what happened, what should have happened, what must, will or may happen). A rule fires only
where all of it fits. Who is a person: pronouns, roles, teams, \`@handles\`, personal names of many languages, and everyone whom the
document names as author, owner or responder. Software, hardware and documents are not, whatever their name.

Where no rule knows the words of an English sentence, they are **weighed**: each word, and two and three in a row, has a weight for or against
blame, learned from some 22,000 sentences that were written for it and from plain technical prose. A sentence whose words weigh enough is reported as information, with the
words that weigh most. The weights are data of this project (\`npm run train\`); nothing is learned from your documents.

It is a heuristic. It will miss wordings, and now and then question a harmless one; each finding says which rule fired and why, or how much its words weigh.

In the tables, words in capitals stand for whoever or whatever is meant, a slash parts words that count alike, a verb stands for all its forms, and “…” for
words that may come between.

_This page is generated from the lexicon._`;

const elsewhere = `## What is left alone

- **Text that is not yours to reword**: code, links' addresses, quotations, HTML and its comments, front matter, chat transcripts, log lines, column names of tables.
- **Headings**, but for heated words about people.
- **Systems**: “the operator failed to reconcile”, “Jenkins failed to start”, “the cache should have expired”.
- **Requirements, plans and guesses**: “every service should have an owner”, “we suspected operator error”.
- **Ordinary negation**: “we did not see data loss”. Only the negation of a duty (to check, to tell, to follow …) counts.
- **A reason in the system in the same sentence**: “did not notice it, because the channel was muted”.
- **Sentences about blame itself**: “human error is where the questions begin”.
- **Places where such words do their work**: “we could have …” in lessons, actions and what went well or luckily is how people plan.

## To allow words

- In one place: \`<!-- postmortem-disable-next-line blame-omission -->\` above the line; _Suppress … on this line_ among the quick fixes
  writes it.
- For the team, in \`.postmortem.json\`: \`"allow": ["acceptable risk"]\` for terms, \`"systems": ["Atlas"]\` for names that sound like people,
  \`"people": ["Team Heron"]\` for names that do not. The quick fixes _Allow “…”_ and
  _“…” is a system, not a person_ write them.
- A whole category: \`"rules": { "blame-animated": "off" }\`.`;

/** The page that explains the detection of blame, written from its lexicon. Lines end with LF. */
export function blamePage(): string {
  const contents = blameCategories.map((name) => `- [${blameDocs[`blame-${name}`].title}](#blame-${name})`).join('\n');
  return `${[introduction, contents, ...blameCategories.map(category), elsewhere, classes(), languages(), sources()].join('\n\n')}\n`;
}

function category(name: BlameCategory): string {
  const { title, what, why, bad } = blameDocs[`blame-${name}`];
  const { reads, asks, templates } = advice.categories[name];
  const sets = english.filter((set) => set.category === name);
  const offered = findBlameInText(bad, { section: 'cause' }).flatMap(({ rewrites }) =>
    rewrites.map((one) => one.title),
  );
  return [
    `## blame-${name}`,
    `**${title}.** ${what} ${why} (${sets.map(sourceOf).join('; ')})`,
    `It ${reads}. The question that leads on: ${asks}`,
    table(sets.flatMap(({ rules }) => rules)),
    `Ways to say it, to be filled in:\n\n${list(templates)}`,
    ...(offered.length === 0 ? [] : [`For “${bad}” the quick fixes are:\n\n${list([...new Set(offered)])}`]),
  ].join('\n\n');
}

function sourceOf({ source }: RuleSet): string {
  const { title, url } = advice.sources[source as keyof typeof advice.sources];
  return `[${title}](${url})`;
}

/** One row a rule: its words, who must be meant, and the false friends that it lets pass. */
function table(rules: readonly BlameRule[]): string {
  const rows = rules.map((rule) =>
    [
      `\`${rule.id}\`${rule.strength === 'mild' ? ' (as information)' : ''}`,
      examples(rule.patterns, 4),
      whenOf(rule),
      examples([...(rule.unless ?? []), ...(rule.notObject ?? [])], 3),
    ].join(' | '),
  );
  return ['| rule | hears | where | lets pass |', '| --- | --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join(
    '\n',
  );
}

function examples(patterns: readonly string[], most: number): string {
  const words = [...new Set(patterns.map(inWords))].filter((text) => text !== '…');
  const more = words.length > most ? `; and ${words.length - most} more` : '';
  return (
    words
      .slice(0, most)
      .map((text) => `“${text}”`)
      .join(', ') + more
  );
}

function whenOf({ when = {}, sections, notSections }: BlameRule): string {
  const { subject, agent, negated, passive } = when;
  return [
    ...(subject === undefined ? [] : [`who: ${subject.join(', ')}`]),
    ...(agent === undefined ? [] : [`done by: ${agent.join(', ')}`]),
    ...(negated === true ? ['negated'] : []),
    ...(passive === true ? ['passive'] : []),
    ...(sections === undefined ? [] : [`only in: ${sections.join(', ')}`]),
    ...(notSections === undefined ? [] : [`not in: ${notSections.join(', ')}`]),
  ].join('; ');
}

function classes(): string {
  const rows = wordClasses().map(({ name, words }) => {
    const more = words.length > 30 ? ` … (${words.length} in all)` : '';
    return `- **${name}**: ${words.slice(0, 30).join(', ')}${more}`;
  });
  return `## Classes of words\n\nRules name classes; a new word in a class is heard by every rule that names it.\n\n${rows.join('\n')}`;
}

function languages(): string {
  const spanish = rulesOf(['es'])
    .map(
      ({ category: name, rules }) =>
        `- \`blame-${name}\`: ${examples(
          rules.flatMap(({ patterns }) => patterns),
          4,
        )}`,
    )
    .join('\n');
  return `## Languages

English has the full grammar. Spanish has a small pack for the clear wording of each category: \`"languages": ["en", "es"]\` in \`.postmortem.json\`.

A further language is one file of data and one line of code: \`src/core/blame/lexicon/spanish.json\` shows the shape (word lists, and for each category what
a reader hears, the question, templates and rules), and \`languages.ts\` names the packs. Its patterns use spellings, gaps and names; conditions on
clauses need a grammar, so that a pack spells its subjects out. The tests read every pack: each category must have rules, each rule must follow the
schema, and no rewrite may be flagged again.

${spanish}`;
}

function sources(): string {
  return `## Sources\n\n${list(Object.values(advice.sources).map(({ title, url }) => `[${title}](${url})`))}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
