/** What a team tells the detector. */
export interface BlameOptions {
  readonly allowedTerms?: readonly string[];
  readonly people?: readonly string[];
  readonly systems?: readonly string[];
  /** Languages to read for, as codes (see `blameLanguages`); English when left out. */
  readonly languages?: readonly string[];
}
