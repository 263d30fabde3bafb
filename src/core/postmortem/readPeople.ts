import type { MarkdownDocument } from '../markdown/markdownDocument';
import { plainText } from '../timeline/plainText';
import type { ActionItem } from './actionItem';
import type { Metadata } from './metadata';
import { peopleKeys } from './metadataKeys';
import type { Section } from './section';

const name =
  /(?:\p{Lu}[\p{L}'’-]{1,30}|\p{Lu}\.)(?: (?:(?:van|von|de|da|di|del|der|la|al|bin) ){0,2}(?:\p{Lu}[\p{L}'’-]{1,30}|\p{Lu}\.)){0,3}/gu;
const handle = /(?:^|[\s([,:/])(@[A-Za-z\d][\w-]{0,38})/g;
/** Capitalised words in lists of people that name nobody; TBD and TODO stand where writers do not know a name yet. */
const noName =
  /^(?:The|And|None|TBD|TODO|N|A|An|Name|Names|Role|Roles|Owner|Owners|Person|Who|Time|Date|Yes|No|All|Team|Incident|Primary|Secondary|Lead|On|Notes?|Status|Attendance|In|Also|Others?|Everyone|From|Slack|Zoom|Google|GitHub|AWS)$/;

/** Names, handles and roles that a document presents as people, in metadata and among the responders, and those of the team. */
export function readRoster(
  document: MarkdownDocument,
  sections: readonly Section[],
  metadata: Metadata,
  team: readonly string[],
): readonly string[] {
  const people = new Set<string>();
  for (const { value } of metadata.authors) add(people, value);
  for (const [key, { value }] of metadata.other)
    if (peopleKeys.has(key)) for (const part of parts(value)) add(people, part);
  for (const { kind, content } of sections) {
    if (kind !== 'people') continue;
    const text = document.text.slice(content.start, Math.min(content.end, content.start + longestList));
    for (const line of text.split(/[\r\n|]+/)) for (const found of namesIn(plainText(line))) add(people, found);
  }
  for (const person of team) add(people, person);
  return [...people];
}

/** The roster and the owners of the actions. */
export function readPeople(roster: readonly string[], actions: readonly ActionItem[]): readonly string[] {
  const people = new Set(roster);
  // A few people own most of the actions.
  const owners = new Set<string>();
  for (const { owner } of actions) if (owner) owners.add(owner.value);
  for (const owner of owners) for (const part of parts(owner)) add(people, part);
  return [...people];
}

/** A section of people longer than this tells a story. */
const longestList = 5000;

function parts(value: string): readonly string[] {
  return value.slice(0, 500).split(/\s*[,;/&]\s*|\s+and\s+/);
}

function add(people: Set<string>, value: string): void {
  const trimmed = value.replace(/\s*\([^()]*\)\s*/g, ' ').trim();
  if (trimmed.length > 1 && trimmed.length <= 60) people.add(trimmed);
}

function namesIn(line: string): readonly string[] {
  const names = [...line.matchAll(name)].map(([found]) => found);
  const handles = [...line.matchAll(handle)].map(([, found]) => found ?? '');
  return [...names.filter((found) => !noName.test(found.split(' ')[0] ?? '')), ...handles];
}
