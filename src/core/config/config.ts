import type { Severity } from '../rules/finding';
import type { FindingCode } from '../rules/findingCode';
import type { SectionKind } from '../postmortem/sectionKind';

/** Team policy from `.postmortem.json`, complete: every key has its default. */
export interface Config {
  /** Which Markdown files are postmortems, relative to the configuration file's folder. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly requiredSections: readonly SectionKind[];
  readonly recommendedSections: readonly SectionKind[];
  /** The team's own headings for a kind of section. */
  readonly sectionAliases: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  readonly severities: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** Severity scale of incidents, worst first. */
  readonly incidentSeverities: readonly string[];
  /** Words and phrases that are never reported by blame and vagueness rules. */
  readonly allowedTerms: readonly string[];
  /** People, teams and roles that blame detection treats as people. */
  readonly people: readonly string[];
  /** Products and services that are never people. */
  readonly systems: readonly string[];
  /** Languages whose blaming wording is looked for, as codes (`blameLanguages`). */
  readonly languages: readonly string[];
  /** Whether an action item may be owned by a team. */
  readonly teamOwners: boolean;
  /** Days after the incident by which actions are due, by incident severity. */
  readonly dueDays: Readonly<Record<string, number>>;
  /** Days after the incident until a draft is reported as stale. */
  readonly draftDays: number;
  /** Minutes without an entry during the outage that count as a gap. */
  readonly gapMinutes: number;
  /** Folder of the team's own templates, relative to the configuration file. */
  readonly templatesFolder: string | undefined;
  /** Sections that the version for others leaves out: kinds (`people`) or headings as written. */
  readonly internalSections: readonly string[];
  /** Names of machines and domains that stay inside, with all below them ("corp.example.net"). */
  readonly internalHosts: readonly string[];
  /** Words and phrases that the version for others never holds (customers, code names). */
  readonly internalTerms: readonly string[];
}
