import type { Postmortem } from '../../postmortem/postmortem';
import { isBlankValue } from '../placeholders';

/** Whom the document itself offers as an owner: owners of other actions, then authors and responders; three at most. */
export function likelyOwners({ actions, metadata, people }: Postmortem): readonly string[] {
  const names = new Set<string>();
  const offered = [
    ...actions.map(({ owner }) => owner?.value),
    ...metadata.authors.map(({ value }) => value),
    ...people,
  ];
  for (const name of offered) {
    if (names.size === 3) break;
    if (name !== undefined && isOneName(name)) names.add(name.trim());
  }
  return [...names];
}

function isOneName(name: string): boolean {
  return !isBlankValue(name) && name.length < 60 && !/[,;&/|\n]|\band\b/.test(name);
}
