const team =
  /\b(?:teams?|squads?|groups?|everyone|everybody|all|engineering|operations|ops|devops|developers|engineers|sres?|platform|infra(?:structure)?|backend|frontend|support|security|qa|management|department|guild|crew)\b/i;

/** The names in an owner field ("Ana, Ben" are two). */
export function namesIn(owner: string): readonly string[] {
  return owner
    .split(/\s*(?:[,;/&+]|\band\b|<br\s*\/?>)\s*|\s+(?=@)/i)
    .map((name) => name.replace(/^[\s*_`[]+|[\s*_`\]]+$/g, ''))
    .filter((name) => /\p{L}/u.test(name));
}

/** Whether an owner is a group; `people` are names that the team has said to be one person or role. */
export function isTeam(owner: string, people: readonly string[]): boolean {
  return team.test(owner) && !people.includes(owner.trim());
}
