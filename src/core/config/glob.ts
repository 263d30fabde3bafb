/** More alternatives than anyone writes; the rest of a pattern that multiplies beyond is not tried. */
const maxAlternatives = 100;

/**
 * Whether a glob matches a whole path. `*` and `?` stay within a folder, `**` crosses folders, `{a,b}` means either;
 * upper and lower case are the same, as on most systems. The path has forward slashes and no leading one.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const parts = path.toLowerCase().split('/');
  return alternatives(glob.toLowerCase().replace(/^\.?\//, '')).some((pattern) =>
    matchesParts(pattern.split('/'), parts),
  );
}

/** Whether any of the globs matches. */
export function matchesAnyGlob(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => matchesGlob(glob, path));
}

function alternatives(glob: string): string[] {
  const waiting = [glob];
  const result: string[] = [];
  for (let next = waiting.pop(); next !== undefined && result.length < maxAlternatives; next = waiting.pop()) {
    const pattern = next;
    const [whole, list] = /\{([^{}]*)\}/.exec(pattern) ?? [];
    if (whole === undefined || list === undefined) result.push(pattern);
    else if (waiting.length < maxAlternatives) {
      for (const choice of list.split(',')) waiting.push(pattern.replace(whole, () => choice));
    }
  }
  return result;
}

function matchesParts(pattern: readonly string[], parts: readonly string[]): boolean {
  return matchesSequence(pattern, parts, (part) => part === '**', matchesName);
}

function matchesName(pattern: string, name: string): boolean {
  return matchesSequence(
    Array.from(pattern),
    Array.from(name),
    (part) => part === '*',
    (part, character) => {
      return part === '?' || part === character;
    },
  );
}

/** Matches with wildcards that take any number of items. Going back to the last wildcard is enough, so it takes n × m steps at most. */
function matchesSequence(
  pattern: readonly string[],
  items: readonly string[],
  isWildcard: (part: string) => boolean,
  matches: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let lastWildcard = -1;
  let resume = 0;
  for (let i = 0; i < items.length;) {
    const part = pattern[at];
    if (part !== undefined && isWildcard(part)) {
      lastWildcard = at++;
      resume = i;
    } else if (part !== undefined && matches(part, items[i] ?? '')) {
      at++;
      i++;
    } else if (lastWildcard >= 0) {
      at = lastWildcard + 1;
      i = ++resume;
    } else return false;
  }
  return pattern.slice(at).every(isWildcard);
}
