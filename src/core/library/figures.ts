import { byText } from './library';
import type { PostmortemSummary } from './summary';
import type { Figure } from './trends';

/** How many postmortems have which name, the most frequent first; names are told apart without regard to case. */
export function figuresOf(
  summaries: readonly PostmortemSummary[],
  namesOf: (summary: PostmortemSummary) => readonly (string | undefined)[],
): readonly Figure[] {
  const byName = new Map<string, { label: string; paths: Set<string> }>();
  for (const summary of summaries) {
    for (const name of namesOf(summary)) {
      if (name === undefined) continue;
      const known = byName.get(name.toLowerCase());
      if (known) known.paths.add(summary.path);
      else byName.set(name.toLowerCase(), { label: name, paths: new Set([summary.path]) });
    }
  }
  return [...byName.values()]
    .map(({ label, paths }) => ({ label, count: paths.size, paths: [...paths] }))
    .sort((a, b) => b.count - a.count || byText(a.label.toLowerCase(), b.label.toLowerCase()));
}
