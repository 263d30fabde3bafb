/** Who or what noticed an incident first. */
export const detectionSources = ['alert', 'customer', 'employee', 'test', 'vendor'] as const;

export type DetectionSource = (typeof detectionSources)[number];
