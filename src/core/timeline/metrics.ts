/**
 * Minutes; `undefined` when not derivable from the milestones. Time to detect: detected − impact start; to acknowledge:
 * acknowledged − detected; to mitigate: mitigated − impact start; to resolve: resolved − impact start.
 */
export interface Metrics {
  readonly timeToDetect: number | undefined;
  readonly timeToAcknowledge: number | undefined;
  readonly timeToMitigate: number | undefined;
  readonly timeToResolve: number | undefined;
}
