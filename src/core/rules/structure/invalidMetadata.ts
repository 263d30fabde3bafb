import type { Rule } from '../rule';

export const invalidMetadata: Rule = {
  code: 'invalid-metadata',
  defaultSeverity: 'error',
  *check({ postmortem }) {
    for (const { key, message, span, allowed } of postmortem.metadata.problems) {
      yield {
        message,
        span,
        fixes: allowed.slice(0, 5).map((value) => ({
          title: key === undefined ? `Change to ${value}` : `Set ${key} to ${value}`,
          edits: [{ span, newText: value }],
          safe: false,
        })),
      };
    }
  },
};
