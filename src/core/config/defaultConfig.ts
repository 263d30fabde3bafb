import { kindsOfImportance } from '../postmortem/sectionCatalogue';
import type { Config } from './config';

/** What is in force where a team has written nothing. */
export const defaultConfig: Config = {
  include: ['**/postmortems/**/*.md', '**/post-mortems/**/*.md', '**/*postmortem*.md', '**/*post-mortem*.md'],
  exclude: ['**/node_modules/**'],
  requiredSections: kindsOfImportance('required'),
  recommendedSections: kindsOfImportance('recommended'),
  sectionAliases: {},
  severities: {},
  incidentSeverities: ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'],
  allowedTerms: [],
  people: [],
  systems: [],
  languages: ['en'],
  teamOwners: false,
  dueDays: {},
  draftDays: 14,
  gapMinutes: 60,
  templatesFolder: undefined,
  internalSections: [],
  internalHosts: [],
  internalTerms: [],
};
