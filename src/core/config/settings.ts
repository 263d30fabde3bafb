import { allRules } from '../rules/allRules';
import type { Rule } from '../rules/rule';
import type { Config } from './config';

/** One key of `.postmortem.json` with the value that is in force. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
  /** Whether the file gives it; else it is the default. */
  readonly given: boolean;
}

/** Every setting by the name it has in the file, rules one by one, in the order of the schema. `given` are the keys that the file gives. */
export function settingsInForce(config: Config, given: readonly string[]): readonly Setting[] {
  const values: readonly (readonly [string, unknown])[] = [
    ['documents.include', config.include],
    ['documents.exclude', config.exclude],
    ['sections.required', config.requiredSections],
    ['sections.recommended', config.recommendedSections],
    ['sections.aliases', config.sectionAliases],
    ...allRules.map((rule): readonly [string, unknown] => [`rules.${rule.code}`, severityOf(rule, config)]),
    ['severities', config.incidentSeverities],
    ['allow', config.allowedTerms],
    ['people', config.people],
    ['systems', config.systems],
    ['languages', config.languages],
    ['actions.teamOwners', config.teamOwners],
    ['actions.dueDays', config.dueDays],
    ['drafts.maxAgeDays', config.draftDays],
    ['timeline.gapMinutes', config.gapMinutes],
    ['templates.folder', config.templatesFolder ?? null],
    ['publish.internalSections', config.internalSections],
    ['publish.internalHosts', config.internalHosts],
    ['publish.internalTerms', config.internalTerms],
  ];
  return values.map(([key, value]) => ({ key, value, given: isGiven(key, given) }));
}

function isGiven(key: string, given: readonly string[]): boolean {
  return given.some((other) => other === key || other.startsWith(`${key}.`));
}

function severityOf({ code, defaultSeverity, offByDefault = false }: Rule, config: Config): string {
  return config.severities[code] ?? (offByDefault ? 'off' : defaultSeverity);
}
