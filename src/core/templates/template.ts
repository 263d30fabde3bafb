/** A document to start from. */
export interface Template {
  /** `standard`, `incident-report`, … as given to `--template`. */
  readonly id: string;
  readonly title: string;
  /** What it is for, one sentence for a quick pick. */
  readonly description: string;
  /** Markdown with variables (see templateVariables.ts); line ends are LF. */
  readonly text: string;
}

/** What New Postmortem asks; every answer may be skipped. */
export interface Answers {
  readonly title: string | undefined;
  /** ISO date on which the incident began. */
  readonly date: string;
  /** `HH:MM`, wall clock. */
  readonly time: string | undefined;
  readonly severity: string | undefined;
  /** Zone of the wall clock ("UTC"). */
  readonly zone: string | undefined;
}

/** The text of a new postmortem and the offset where writing starts. */
export interface FilledTemplate {
  readonly text: string;
  readonly cursor: number;
}
