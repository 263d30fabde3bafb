import type { PlacedDraft } from './headingActions';
import type { NameForm, NameRemark } from './nameRemarks';

/** Without anyone known, this many items that all name someone in the same form show that the form means owners. */
const fewest = 3;

/**
 * The remarks of items that name their owners with nothing but the name. One name that the document knows for a person
 * vouches for the other names in the same form; so does a list in which every item ends with one.
 */
export function namedOwners(
  drafts: readonly PlacedDraft[],
  roster: readonly string[],
  text: string,
): ReadonlySet<NameRemark> {
  const accepted = new Set<NameRemark>();
  const remarks = drafts.flatMap(({ draft: { fields } }) => (fields.owner ? [] : (fields.named ?? [])));
  if (remarks.length === 0) return accepted;
  const owners = drafts.flatMap(({ draft }) => draft.fields.owner?.value ?? []);
  const known = knownNames([...roster, ...owners]);
  for (const form of forms) {
    const own = remarks.filter((remark) => remark.form === form);
    const sure = own.filter((remark) => namesIn(remark.name.value).every((name) => known.has(name.toLowerCase())));
    const all = own.length >= fewest && own.length + owners.length >= drafts.length;
    for (const remark of own)
      if (
        sure.includes(remark) ||
        ((sure.length > 0 || all) && namesIn(remark.name.value).every((name) => isPerson(name, text)))
      )
        accepted.add(remark);
  }
  return accepted;
}

const forms: readonly NameForm[] = ['dash', 'bracket', 'sentence', 'lead'];

function namesIn(value: string): readonly string[] {
  return value.split(/\s*(?:,|&|\/|\+|\band\b)\s*/);
}

/** Full names and, of names with more than one word, the first. */
function knownNames(people: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const person of people) {
    const name = person.trim().replace(/^@/, '').toLowerCase();
    if (name === '') continue;
    known.add(name);
    const first = /^\p{L}[\p{L}'’-]+(?= )/u.exec(name)?.[0];
    if (first !== undefined) known.add(first);
  }
  return known;
}

const noPerson =
  /^(?:Done|Open|Closed|Todo|Fixed|Yes|No|None|High|Medium|Low|Critical|Urgent|Short|Long|Ongoing|Planned|Team|Everyone|All|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Q[1-4]|Prevent\w*|Detect\w*|Mitigat\w*|Process|Monitoring|Documentation|Optional|Required|Internal|External)$/i;

/** Whether a name looks like one and the text never speaks of it as of a thing. */
function isPerson(name: string, text: string): boolean {
  if (!/^\p{Lu}[\p{Ll}'’-]+(?: |$)/u.test(name) || name.split(' ').some((part) => noPerson.test(part))) return false;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return !new RegExp(`(?:\\b(?:the|our|an?|in|on|of|into|via|using) |\`)${escaped}\\b`, 'u').test(text);
}
