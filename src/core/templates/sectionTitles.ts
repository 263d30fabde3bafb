import type { SectionKind } from '../postmortem/sectionKind';

export const sectionTitles: Readonly<Record<SectionKind, string>> = {
  summary: 'Summary',
  impact: 'Impact',
  detection: 'Detection',
  trigger: 'Trigger',
  timeline: 'Timeline',
  cause: 'Root causes and contributing factors',
  resolution: 'Response and resolution',
  people: 'People and roles',
  lessons: 'Lessons learned',
  well: 'What went well',
  poorly: 'What went poorly',
  lucky: 'Where we got lucky',
  actions: 'Action items',
  messaging: 'Messaging',
  supporting: 'Supporting information',
  glossary: 'Glossary',
};
