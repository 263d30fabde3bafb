/** Roles that act in incidents whatever the document calls its people; the name is how the lane is titled. */
const roles: readonly (readonly [string, RegExp])[] = [
  ['Incident commander', /\b(?:incident commander|IC)\b/],
  ['On-call', /\bon-?call\b/i],
  ['Support', /\b(?:customer )?support\b/i],
  ['Monitoring', /\b(?:alert|alarm|monitor|monitoring|pagerduty|synthetic)\b/i],
];

const handle = /(?:^|[\s(])(@[A-Za-z0-9][\w.-]{1,38})/;
const team = /\b((?:the |an? )?[A-Za-z][\w-]{1,24} team)\b/i;
const article = /^(?:the|an?) /i;
/** Who acts stands early in the sentence. */
const decisiveLength = 160;
const mostPeople = 200;

/** Finds who or what acts in an entry: a handle, one of the document's people, a team, a role; `undefined` when nothing tells. */
export function actorFinder(people: readonly string[]): (text: string) => string | undefined {
  const known = people
    .slice(0, mostPeople)
    .map((name) => name.trim())
    .filter((name) => name.length >= 3 && name.length <= 40);
  return (text) => {
    const start = text.slice(0, decisiveLength);
    const named = handle.exec(start)?.[1] ?? earliest(known, start);
    if (named !== undefined) return named;
    const ofTeam = team.exec(start)?.[1];
    if (ofTeam !== undefined) return capitalised(ofTeam.replace(article, ''));
    return roles.find(([, words]) => words.test(start))?.[0];
  };
}

function earliest(names: readonly string[], text: string): string | undefined {
  let best: { readonly at: number; readonly name: string } | undefined;
  for (const name of names) {
    const at = text.indexOf(name);
    if (at < 0 || isLetter(text[at - 1]) || isLetter(text[at + name.length])) continue;
    if (!best || at < best.at) best = { at, name };
  }
  return best?.name;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
