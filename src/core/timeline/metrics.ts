/** Minutes; `undefined` when not derivable from the milestones (definitions: contracts, `inspect`). */
export interface Metrics {
  readonly timeToDetect: number | undefined;
  readonly timeToAcknowledge: number | undefined;
  readonly timeToMitigate: number | undefined;
  readonly timeToResolve: number | undefined;
}
