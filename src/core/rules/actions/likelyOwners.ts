import { isBlankValue } from '../placeholders';
import type { RuleContext } from '../rule';
import { isTeam, namesIn } from './ownerNames';

/** Whom the document itself offers as an owner: owners of other actions, then authors and responders; three at most. */
export function likelyOwners({ postmortem: { actions, metadata, people }, config }: RuleContext): readonly string[] {
  const isOwner = (name: string): boolean =>
    !isBlankValue(name) &&
    name.length < 60 &&
    namesIn(name).length === 1 &&
    (config.teamOwners || !isTeam(name, config.people));
  const names = new Set<string>();
  const offered = [
    ...actions.map(({ owner }) => owner?.value),
    ...metadata.authors.map(({ value }) => value),
    ...people,
  ];
  for (const name of offered) {
    if (names.size === 3) break;
    if (name !== undefined && isOwner(name)) names.add(name.trim());
  }
  return [...names];
}
