import { sectionPrompts } from '../postmortem/sectionPrompts';
import { sectionKinds } from '../postmortem/sectionKind';
import { sectionSnippetBody } from './sectionText';
import { sectionTitles } from './sectionTitles';

/** An entry of a VS Code snippet file. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
const milestones = '[impact start],[detected],[acknowledged],[declared],[mitigated],[resolved]';
const priorities = 'P1,P0,P2,P3';
const types = 'prevent,mitigate,detect,process';

const pieces: Readonly<Record<string, Snippet>> = {
  'Timeline entry': {
    prefix: 'pm-event',
    description: 'One event of the timeline: when, what people saw or did, where the evidence is.',
    body: [`- \${1:${today}} \${2:HH:MM} \${3:What people saw, decided or did}$0`],
  },
  'Timeline milestone': {
    prefix: 'pm-milestone',
    description: 'An event that the times to detect, mitigate and resolve are computed from.',
    body: [`- \${1:${today}} \${2:HH:MM} \${3|${milestones}|} \${4:What happened}$0`],
  },
  'Action item': {
    prefix: 'pm-action',
    description: 'An action as a list item: an end state that can be checked, owner, due date, priority and type.',
    body: [actionItem('- ')],
  },
  'Action item with a checkbox': {
    prefix: 'pm-action-checkbox',
    description: 'An action to tick off: an end state that can be checked, owner, due date, priority and type.',
    body: [actionItem('- [ ] ')],
  },
  'Action item as a table row': {
    prefix: 'pm-action-row',
    description: 'A row for the table of actions: action, owner, due date, priority, type and ticket.',
    body: [
      `| \${1:Verb first, with an end state that can be checked} | \${2:One person} | \${3:YYYY-MM-DD} | \${4|${priorities}|} | \${5|${types}|} | \${6:Ticket} |$0`,
    ],
  },
  'Front matter': {
    prefix: 'pm-front-matter',
    description: 'What the document says about itself: title, status, severity, date, authors, services and tags.',
    body: [
      '---',
      'title: "${1:What happened, in a few words}"',
      'status: ${2|draft,in-review,final,closed|}',
      'severity: ${3:SEV-2}',
      `date: \${4:${today}}`,
      'authors: [${5:Who answers questions}]',
      'services: [${6:What was affected}]',
      'tags: [${7:Words to find it again}]',
      '---',
      '$0',
    ],
  },
};

function actionItem(marker: string): string {
  return `${marker}\${1:Verb first, with an end state that can be checked} (owner: \${2:one person}) (due: \${3:YYYY-MM-DD}) (priority: \${4|${priorities}|}) (type: \${5|${types}|})$0`;
}

/** Every snippet by its name: one for each kind of section, then the pieces. */
export function snippets(): Readonly<Record<string, Snippet>> {
  const sections = sectionKinds.map((kind): readonly [string, Snippet] => [
    `Section: ${sectionTitles[kind]}`,
    {
      prefix: `pm-${kind}`,
      description: sectionPrompts[kind].prompt,
      body: sectionSnippetBody(kind, isPartOfLessons(kind) ? 3 : 2).split('\n'),
    },
  ]);
  return { ...Object.fromEntries(sections), ...pieces };
}

function isPartOfLessons(kind: string): boolean {
  return kind === 'well' || kind === 'poorly' || kind === 'lucky';
}

/** The text of snippets/postmortem.json. */
export function snippetFile(): string {
  return `${JSON.stringify(snippets(), undefined, 2)}\n`;
}
