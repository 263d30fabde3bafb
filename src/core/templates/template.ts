import type { TemplateProblem } from './templateProblem';

/** A document to start from. */
export interface Template {
  /** `standard`, `incident-report`, … as given to `--template`. */
  readonly id: string;
  readonly title: string;
  /** What it is for, one sentence for a quick pick. */
  readonly description: string;
  /** Markdown with variables and tab stops (see templateSyntax.ts); line ends are LF. */
  readonly text: string;
  /** Variables of its own that a person is asked for, in this order. */
  readonly variables: readonly TemplateVariable[];
  /** Why nothing can be made from it; empty when all is well. */
  readonly problems: readonly TemplateProblem[];
}

/** A variable that a template brings along, beside those of `knownVariables`. */
export interface TemplateVariable {
  readonly name: string;
  /** The question, as a person reads it. */
  readonly prompt: string;
  /** Answers to choose from; any text when there are none. */
  readonly choices: readonly string[];
  /** What is offered first; one of the choices, when there are some. */
  readonly preset: string;
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
  /** Who writes. */
  readonly author?: string | undefined;
  /** Number or name of the incident in a tracker. */
  readonly id?: string | undefined;
  /** Answers to the template's own questions, by the name of the variable; one that is missing is its preset. */
  readonly own?: Readonly<Record<string, string>>;
}

/** The text of a new postmortem. */
export interface FilledTemplate {
  /** With the placeholders of tab stops as text. */
  readonly text: string;
  /** Offset where writing starts. */
  readonly cursor: number;
  /** The same as the body of a VS Code snippet, when there are tab stops to go through. */
  readonly snippet: string | undefined;
}
