import type { Postmortem } from '../postmortem/postmortem';

/**
 * A new document with the sections of another one, its services and tags, and none of its words: for an incident of the
 * same kind. `date` is an ISO date.
 */
export function newFrom({ headings, metadata }: Postmortem, { title, date }: { title: string; date: string }): string {
  const lists = [
    ['services', metadata.services.map(({ value }) => value)],
    ['tags', metadata.tags.map(({ value }) => value)],
  ] as const;
  const front = [
    '---',
    'status: draft',
    `date: ${date}`,
    ...lists.filter(([, values]) => values.length > 0).map(([key, values]) => `${key}: ${JSON.stringify(values)}`),
    '---',
  ];
  // The first heading of the first level is the title.
  const first = headings[0]?.level === 1 ? headings.slice(1) : headings;
  const sections = first.map((heading) => `${'#'.repeat(heading.level)} ${heading.title}\n`);
  return [front.join('\n'), '', `# ${title}`, '', ...sections].join('\n');
}
