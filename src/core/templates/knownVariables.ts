/** Variables that every template has; each is empty when nobody gave it. */
export const knownVariables = ['title', 'date', 'time', 'zone', 'severity', 'author', 'id'] as const;

export type KnownVariable = (typeof knownVariables)[number];
