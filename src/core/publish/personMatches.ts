import { isOrdinaryWord } from './ordinaryWords';
import { patternText } from './patternText';
import type { PublicPerson } from './publicPeople';
import type { Redaction } from './redaction';

/** Finds people in a text by any of their names. Made once a document. */
export type PersonMatcher = (text: string) => Redaction[];

/** More names than this are no list of people; the pattern stays small. */
const mostNames = 1000;
/** Months that are names, too, with a day or year beside them. */
const dateAround = /(?:\d(?:st|nd|rd|th)?\s+(?:of\s+)?$)|^\s+\d/;

/**
 * Names match as whole words, in any case unless they are ordinary words ("Mark", "Will") or very short: those match as
 * they are written, everywhere, and are marked as unsure. Handles of people whom the document does not present count, too.
 */
export function personMatcher(people: readonly PublicPerson[]): PersonMatcher {
  const roles = rolesByName(people);
  const names = [...roles.keys()].slice(0, mostNames).sort((a, b) => b.length - a.length);
  const needsCase = (name: string): boolean => name.length < 4 || isOrdinaryWord(name);
  const exact = patternOf(names.filter(needsCase), 'gu');
  const free = patternOf(
    names.filter((name) => !needsCase(name)),
    'giu',
  );
  const lowerRoles = new Map([...roles].map(([name, role]) => [name.toLowerCase(), role]));
  return (text) => [
    ...matches(text, exact, (name) => roles.get(name), true).filter(({ span }) => !isDate(text, span.start, span.end)),
    ...matches(text, free, (name) => lowerRoles.get(name.toLowerCase()), false),
    ...unknownHandles(text, lowerRoles),
  ];
}

function rolesByName(people: readonly PublicPerson[]): Map<string, string> {
  const roles = new Map<string, string>();
  for (const { role, calledBy } of people) {
    for (const name of calledBy) {
      const other = roles.get(name);
      // One first name of two people tells neither apart.
      roles.set(name, other === undefined || other === role ? role : 'Responder');
    }
  }
  return roles;
}

function patternOf(names: readonly string[], flags: string): RegExp | undefined {
  if (names.length === 0) return undefined;
  const escaped = names.map((name) => patternText(name).replace(/['’]/g, "['’]"));
  return new RegExp(`(?<![\\p{L}\\p{N}])@?(${escaped.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function matches(
  text: string,
  pattern: RegExp | undefined,
  roleOf: (name: string) => string | undefined,
  isExact: boolean,
): Redaction[] {
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].map((match) => {
    const name = (match[1] ?? '').replace(/\s+/g, ' ').replace('’', "'");
    const role = roleOf(name) ?? 'Responder';
    return {
      kind: 'person',
      span: { start: match.index, end: match.index + match[0].length },
      newText: role,
      reason: 'People are named by their roles.',
      unsure: isExact && isOrdinaryWord(name),
    };
  });
}

function isDate(text: string, start: number, end: number): boolean {
  if (!/^(?:April|May|June|August)$/.test(text.slice(start, end))) return false;
  return dateAround.test(text.slice(Math.max(0, start - 12), start)) || dateAround.test(text.slice(end, end + 8));
}

/** Handles that mean everybody, and what only looks like a handle (packages, decorators with a slash behind). */
const noPerson = /^@(?:here|channel|everyone|all|team|oncall|on-call|param|returns?|types|media|import|override)$/i;

function unknownHandles(text: string, roles: ReadonlyMap<string, string>): Redaction[] {
  const found: Redaction[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}._%+/@-])@[A-Za-z](?:[\w.-]{0,38}\w)?(?![\w/@])/gu)) {
    const [handle] = match;
    if (noPerson.test(handle) || roles.has(handle.toLowerCase())) continue;
    found.push({
      kind: 'person',
      span: { start: match.index, end: match.index + handle.length },
      newText: 'Responder',
      reason: 'Handles stay inside.',
      unsure: true,
    });
  }
  return found;
}
