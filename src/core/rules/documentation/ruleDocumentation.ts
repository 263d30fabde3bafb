/** What the rules page, SARIF rule metadata and hovers tell about a rule. Markdown without line breaks, except the examples. */
export interface RuleDocumentation {
  /** Two to five words. */
  readonly title: string;
  /** What it reports, one or two sentences. */
  readonly what: string;
  /** Why a reader cares. */
  readonly why: string;
  /** Who teaches it. */
  readonly source: string;
  /** A piece of a postmortem that is reported. */
  readonly bad: string;
  /** The same piece as it could be. */
  readonly good: string;
  /** Keys of `.postmortem.json` or front matter that change what is reported, and what it leaves alone. */
  readonly options?: string;
}
