import type { Span } from '../markdown/span';
import type { PublicChange } from './publicChange';

/** Keys that tell what happened to readers outside; every other key (authors, reviewers, tickets, ids) stays inside. */
const publicKeys = new Set([
  'title',
  'date',
  'incident_date',
  'severity',
  'status',
  'services',
  'tags',
  'duration',
  'zone',
  'timezone',
  'type',
  'postmortem',
]);

/**
 * The lines of the front matter that stay inside, with their comments. Lines are read, not values: what is no plain key
 * at the margin, or belongs to none that is known, is left out.
 */
export function internalFrontMatter(text: string, frontMatter: Span | undefined): PublicChange[] {
  if (frontMatter === undefined) return [];
  const changes: PublicChange[] = [];
  let at = frontMatter.start;
  let isPublic = false;
  const lines: readonly string[] = text.slice(frontMatter.start, frontMatter.end).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  // Its last line is the closing fence.
  const last = lines.length - 1;
  for (const [place, line] of lines.entries()) {
    const span = { start: at, end: at + line.length };
    at = span.end;
    if (place === 0 || place >= last) continue;
    const key = /^["']?([\w -]{1,60}?)["']?\s*[:=]/.exec(line)?.[1];
    if (key !== undefined) isPublic = publicKeys.has(key.toLowerCase().replace(/[ -]/g, '_'));
    else if (/^[^\s-]/.test(line)) isPublic = false;
    if (isPublic && !/^\s*#/.test(line)) continue;
    changes.push({
      kind: 'metadata',
      span,
      newText: '',
      reason: key === undefined ? 'Belongs to a key that stays inside.' : `The key “${key}” is for the team.`,
      unsure: false,
    });
  }
  return changes;
}
