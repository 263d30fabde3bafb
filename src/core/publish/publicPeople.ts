import { rolesIn } from '../imports/roles';
import type { Postmortem } from '../postmortem/postmortem';
import { isOrdinaryWord } from './ordinaryWords';

/** Somebody whom the version for others names by role. */
export interface PublicPerson {
  /** The role, the same everywhere ("Incident commander", "Responder 2"). */
  readonly role: string;
  /** The full name or handle as the document writes it. */
  readonly name: string;
  /** All ways in which the document may call this person. */
  readonly calledBy: readonly string[];
}

/** Words of names of groups and roles, which may be named. */
const groupWords =
  /\b(?:teams?|squad|group|engineers?|engineering|managers?|management|leads?|on-?call|commander|ops|operations|sre|devops|support|department|org|platform|infra(?:structure)?|security|customers?|users?|vendors?|responders?|scribe|liaison|everyone|all|none|tbd|unassigned|anyone|nobody|product|legal|network|database|dba|staff|owners?|reviewers?|authors?|developers?|communications?|service|services|duty)\b/i;
const particle = /^(?:van|von|de|da|di|del|der|la|al|bin|el|le|\p{Lu}\.|dr|mr|mrs|ms)\.?$/iu;

/**
 * The people whom a document presents, each with a role that stays the same throughout. Groups and roles are nobody;
 * people whose roles the document does not tell are numbered in the order in which it presents them.
 */
export function publicPeople(postmortem: Postmortem, systems: readonly string[]): readonly PublicPerson[] {
  const names = personNames(postmortem, systems);
  const roles = rolesIn(postmortem);
  const known = names.map((name) => roleOf(name, names, roles));
  const shared = new Set(known.filter((role, place) => role !== undefined && known.indexOf(role) !== place));
  const counts = new Map<string, number>();
  const numbered = new Map<string, string>();
  return names.map((name, place) => {
    const role = known[place] ?? 'Responder';
    const person = known[place] === undefined || shared.has(role) ? personKey(name, names) : undefined;
    return {
      name,
      role: person === undefined ? role : numberedRole(role, person, counts, numbered),
      calledBy: waysToCall(name),
    };
  });
}

function numberedRole(role: string, person: string, counts: Map<string, number>, numbered: Map<string, string>) {
  const key = `${role}\n${person}`;
  const known = numbered.get(key);
  if (known !== undefined) return known;
  const count = (counts.get(role) ?? 0) + 1;
  counts.set(role, count);
  numbered.set(key, `${role} ${count}`);
  return `${role} ${count}`;
}

function personNames({ people, metadata }: Postmortem, systems: readonly string[]): string[] {
  const others = new Set(
    [...systems, ...metadata.services.map(({ value }) => value)].map((name) => name.toLowerCase()),
  );
  return people.filter(
    (name) =>
      !groupWords.test(name) &&
      !others.has(name.toLowerCase()) &&
      (/^@[\w.-]+$/.test(name) || /^\p{L}[\p{L}.'’ -]+$/u.test(name)) &&
      !/^\p{Lu}{2,}$/u.test(name) &&
      name.split(' ').length <= 5,
  );
}

/** Handle and full name of one person count as one ("@ana", "@ana.ruiz", "@aruiz" and "Ana Ruiz"). */
function personKey(name: string, names: readonly string[]): string {
  if (name.startsWith('@')) {
    const handle = lettersOf(name);
    return names.find((other) => !other.startsWith('@') && handlesOf(other).includes(handle)) ?? name;
  }
  return name.includes(' ') ? name : (names.find((other) => other.split(' ')[0] === name && other !== name) ?? name);
}

function roleOf(name: string, names: readonly string[], roles: ReadonlyMap<string, string>): string | undefined {
  const role = roles.get(name.replace(/^@/, '').toLowerCase()) ?? roles.get(personKey(name, names).toLowerCase());
  return role === undefined || /^(?:owners?|authors?|name)$/i.test(role) ? undefined : role;
}

function handlesOf(name: string): readonly string[] {
  const parts = name.split(' ').map(lettersOf);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return [first, first + last, first.slice(0, 1) + last, first + last.slice(0, 1), last];
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Full name first, so that it is found before its parts. */
function waysToCall(name: string): readonly string[] {
  if (name.startsWith('@'))
    return [name, ...(name.length > 4 && !isOrdinaryWord(name.slice(1)) ? [name.slice(1)] : [])];
  const parts = name.split(/\s+/).filter((part) => part.length > 1 && !particle.test(part));
  return [...new Set([name, ...parts])];
}
