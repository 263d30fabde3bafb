/** The kinds of section a postmortem can have, in the order in which the standard template holds them (as `inspect` names them). */
export const sectionKinds = [
  'summary',
  'impact',
  'detection',
  'trigger',
  'timeline',
  'cause',
  'resolution',
  'people',
  'lessons',
  'well',
  'poorly',
  'lucky',
  'actions',
  'messaging',
  'supporting',
  'glossary',
] as const;

export type SectionKind = (typeof sectionKinds)[number];
