import type { ActionSummary, PostmortemSummary } from '../../../src/core/library/summary';

/** A summary with what a test is about, and nothing else to say. */
export function summary(path: string, given: Partial<PostmortemSummary> = {}): PostmortemSummary {
  return {
    path,
    title: path,
    services: [],
    tags: [],
    authors: [],
    milestones: {},
    metrics: {},
    causes: [],
    actions: [],
    words: '',
    ...given,
  };
}

/** An action item likewise. */
export function action(text: string, given: Partial<ActionSummary> = {}): ActionSummary {
  return { text, form: 'bullet', line: 1, ...given };
}
