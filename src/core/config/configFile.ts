import type { SectionKind } from '../postmortem/sectionKind';
import type { Severity } from '../rules/finding';
import type { FindingCode } from '../rules/findingCode';
import type { Config } from './config';
import { defaultConfig } from './defaultConfig';

/** The keys of `.postmortem.json` as the schema allows them (schemas/config.schema.json). */
interface ConfigFile {
  readonly documents?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  readonly sections?: {
    readonly required?: readonly SectionKind[];
    readonly recommended?: readonly SectionKind[];
    readonly aliases?: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  };
  readonly rules?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  readonly severities?: readonly string[];
  readonly allow?: readonly string[];
  readonly people?: readonly string[];
  readonly systems?: readonly string[];
  readonly languages?: readonly string[];
  readonly actions?: { readonly teamOwners?: boolean; readonly dueDays?: Readonly<Record<string, number>> };
  readonly drafts?: { readonly maxAgeDays?: number };
  readonly timeline?: { readonly gapMinutes?: number };
  readonly templates?: { readonly folder?: string };
  readonly publish?: {
    readonly internalSections?: readonly string[];
    readonly internalHosts?: readonly string[];
    readonly internalTerms?: readonly string[];
  };
}

/** The configuration that a valid file stands for; `file` may lack anything, and its lists may have holes. */
export function configFrom(file: ConfigFile): Config {
  const { documents, sections, actions, publish } = file;
  return {
    include: list(documents?.include, defaultConfig.include),
    exclude: list(documents?.exclude, defaultConfig.exclude),
    requiredSections: list(sections?.required, defaultConfig.requiredSections),
    recommendedSections: list(sections?.recommended, defaultConfig.recommendedSections),
    sectionAliases: lists(sections?.aliases ?? defaultConfig.sectionAliases),
    severities: { ...(file.rules ?? defaultConfig.severities) },
    incidentSeverities: list(file.severities, defaultConfig.incidentSeverities),
    allowedTerms: list(file.allow, defaultConfig.allowedTerms),
    people: list(file.people, defaultConfig.people),
    systems: list(file.systems, defaultConfig.systems),
    languages: list(file.languages, defaultConfig.languages),
    teamOwners: actions?.teamOwners ?? defaultConfig.teamOwners,
    dueDays: { ...(actions?.dueDays ?? defaultConfig.dueDays) },
    draftDays: file.drafts?.maxAgeDays ?? defaultConfig.draftDays,
    gapMinutes: file.timeline?.gapMinutes ?? defaultConfig.gapMinutes,
    templatesFolder: file.templates?.folder ?? defaultConfig.templatesFolder,
    internalSections: list(publish?.internalSections, defaultConfig.internalSections),
    internalHosts: list(publish?.internalHosts, defaultConfig.internalHosts),
    internalTerms: list(publish?.internalTerms, defaultConfig.internalTerms),
  };
}

function list<T>(given: readonly T[] | undefined, otherwise: readonly T[]): readonly T[] {
  return (given ?? otherwise).filter(() => true);
}

function lists(aliases: Config['sectionAliases']): Config['sectionAliases'] {
  return Object.fromEntries(Object.entries(aliases).map(([kind, titles]) => [kind, list(titles, [])]));
}
