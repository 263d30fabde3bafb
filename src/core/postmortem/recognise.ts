import { matchesAnyGlob } from '../config/glob';
import type { Config } from '../config/config';
import type { Postmortem } from './postmortem';
import type { SectionKind } from './sectionKind';

/** Whether a Markdown file counts as a postmortem, and the reason in words that a status item can show. */
export interface Recognition {
  readonly isPostmortem: boolean;
  /** `person`: front matter says so; `location`: matches the configured globs; `content`: its sections and timeline. */
  readonly by: 'person' | 'location' | 'content' | 'none';
  readonly reason: string;
}

/**
 * Decides in the order person, location, content. A README, changelog or note is never one by content alone, and a
 * template never is. `path` is relative to the folder of the configuration (or workspace), with forward slashes.
 */
export function recognise(path: string, postmortem: Postmortem, config: Config): Recognition {
  return asTemplate(path, config) ?? byPerson(postmortem) ?? byLocation(path, config) ?? byContent(path, postmortem);
}

const yes = /^(?:true|yes|on|1)$/i;
const no = /^(?:false|no|off|0)$/i;
const typeNames =
  /^(?:post-?mortem|incident(?:[ -]?(?:report|review|retrospective))?|rca|root cause analysis|post-?incident[ -]?review|pir|coe|correction of errors?|learning review|after[ -]action[ -]review)$/i;

/** What a template says about itself is meant for the documents that are made from it. */
function asTemplate(path: string, { templatesFolder = '' }: Config): Recognition | undefined {
  const folder = templatesFolder.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
  if (folder === '' || !path.startsWith(`${folder}/`)) return undefined;
  return { isPostmortem: false, by: 'location', reason: 'It lies in the folder of your templates.' };
}

function byPerson({ metadata }: Postmortem): Recognition | undefined {
  if (metadata.frontMatter === undefined) return undefined;
  const own = metadata.other.get('postmortem')?.value ?? '';
  if (no.test(own)) return { isPostmortem: false, by: 'person', reason: 'Its front matter says `postmortem: false`.' };
  if (yes.test(own)) return { isPostmortem: true, by: 'person', reason: 'Its front matter says `postmortem: true`.' };
  const type = metadata.other.get('type')?.value ?? '';
  if (typeNames.test(type))
    return { isPostmortem: true, by: 'person', reason: `Its front matter says \`type: ${type}\`.` };
  return undefined;
}

function byLocation(path: string, { include, exclude }: Config): Recognition | undefined {
  if (matchesAnyGlob(exclude, path))
    return { isPostmortem: false, by: 'location', reason: 'The configuration excludes this path.' };
  const glob = include.find((pattern) => matchesAnyGlob([pattern], path));
  // A folder of postmortems has a page about itself and a template, too.
  if (
    glob === undefined ||
    /(?:^|\/)(?:readme|index|template|_template|contributing|changelog)\.(?:md|markdown|mdx)$/i.test(path)
  )
    return undefined;
  return { isPostmortem: true, by: 'location', reason: `Its path matches ${glob}.` };
}

/** Sections that hardly any other document has. */
const telling: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'impact',
  'timeline',
  'cause',
  'resolution',
  'detection',
  'actions',
  'lessons',
  'well',
  'poorly',
  'lucky',
  'trigger',
]);
const titleWords =
  /\bpost[\s-]?mortem\b|\bincident (?:report|review|retrospective|summary)\b|\broot cause analysis\b|\brca\b|\boutage\b|\bincident\b|\bpost[\s-]?incident\b|\bcorrection of errors?\b/i;
const otherNames =
  /(?:^|\/)(?:readme|changelog|changes|history|contributing|license|licence|code_of_conduct|security|todo|notes?|minutes|template)[^/]*$/i;

/**
 * Content alone decides only for a document that cannot well be anything else: a timeline with entries beside causes or
 * impact; when the title says what it is, three sections that postmortems have; or timeline, causes, actions and two
 * more of them, as a new document has before its first word.
 */
function byContent(path: string, { sections, timeline, metadata, headings }: Postmortem): Recognition {
  const kinds = new Set(sections.map(({ kind }) => kind).filter((kind) => telling.has(kind)));
  const title = metadata.title?.value ?? headings[0]?.title ?? '';
  const named = titleWords.test(title);
  const causal = kinds.has('cause') || kinds.has('impact');
  const told = kinds.has('timeline') && timeline.entries.length >= 2;
  const enough =
    (told && causal && (named || kinds.size >= 4 || (kinds.size >= 3 && kinds.has('cause')))) ||
    (named && causal && kinds.size >= 3) ||
    (kinds.has('timeline') && kinds.has('cause') && kinds.has('actions') && kinds.size >= 5);
  const count = `${kinds.size} section${kinds.size === 1 ? '' : 's'} of a postmortem`;
  if (!enough || (otherNames.test(path) && !(named && told && causal))) {
    return { isPostmortem: false, by: 'none', reason: `Neither its path nor its content tells: it has ${count}.` };
  }
  const entries = told ? ` and a timeline of ${timeline.entries.length} entries` : '';
  return { isPostmortem: true, by: 'content', reason: `It has ${count}${entries}.` };
}
