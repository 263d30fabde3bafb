/** A postmortem of the service payments; `actions` are the lines of its list. */
export function incident(title: string, date: string, cause: string, ...actions: readonly string[]): string {
  const list = actions.length === 0 ? '' : `\n## Action items\n\n${actions.join('\n')}\n`;
  return `---
date: ${date}
services: [payments]
---

# ${title}

## Summary

For an hour nobody could pay.

## Root causes

${cause}
${list}`;
}

export const expired = 'The certificate of the gateway had expired and nothing warned about it.';
