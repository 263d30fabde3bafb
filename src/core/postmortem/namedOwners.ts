import type { PlacedDraft } from './headingActions';
import type { NameForm, NameRemark } from './nameRemarks';
import { namesOfThings } from './thingPhrases';

/** Without anyone known, this many items that all name someone in the same form show that the form means owners. */
const fewest = 3;

/**
 * The remarks of items that name their owners with nothing but the name. One name that the document knows for a person
 * vouches for the other names in the same form; so does a list in which every item ends with one. `things` gives the
 * beginnings of what the document speaks of as things.
 */
export function namedOwners(
  drafts: readonly PlacedDraft[],
  roster: readonly string[],
  things: () => Iterable<string>,
): ReadonlySet<NameRemark> {
  const accepted = new Set<NameRemark>();
  const remarks: NameRemark[] = [];
  const owners: string[] = [];
  for (const { draft } of drafts) {
    const { owner, named } = draft.fields;
    if (owner) owners.push(owner.value);
    else if (named) remarks.push(named);
  }
  if (remarks.length === 0) return accepted;
  const known = knownNames([...roster, ...new Set(owners)]);
  const areKnown = (remark: NameRemark): boolean =>
    namesIn(remark.name.value).every((name) => known.has(name.toLowerCase()));
  for (const form of forms) {
    const own = remarks.filter((remark) => remark.form === form);
    const sure = new Set(own.filter(areKnown));
    const all = own.length >= fewest && own.length + owners.length >= drafts.length;
    for (const remark of sure) accepted.add(remark);
    const unsure = sure.size > 0 || all ? own.filter((remark) => !sure.has(remark)) : [];
    for (const remark of onlyPeople(unsure, things)) accepted.add(remark);
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

/** Those remarks whose names look like ones of people, and of which the text never speaks as of things. */
function onlyPeople(remarks: readonly NameRemark[], things: () => Iterable<string>): readonly NameRemark[] {
  const likely = remarks.filter(({ name }) => namesIn(name.value).every(isLikePerson));
  if (likely.length === 0) return likely;
  const ofThings = namesOfThings(new Set(likely.flatMap(({ name }) => namesIn(name.value))), things());
  return likely.filter(({ name }) => !namesIn(name.value).some((one) => ofThings.has(one)));
}

function isLikePerson(name: string): boolean {
  return /^\p{Lu}[\p{Ll}'’-]+(?: |$)/u.test(name) && !name.split(' ').some((part) => noPerson.test(part));
}
