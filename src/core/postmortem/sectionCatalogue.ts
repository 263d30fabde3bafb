import { sectionTitles } from '../templates/sectionTitles';
import { sectionAliases, type SectionAliases } from './sectionAliases';
import { sectionKinds, type SectionKind } from './sectionKind';
import { sectionPrompts } from './sectionPrompts';

/** Everything the tools know about one kind of section. */
export interface CatalogueSection {
  readonly kind: SectionKind;
  /** Our heading for it. */
  readonly title: string;
  /** Other names under which it is recognised. */
  readonly aliases: SectionAliases;
  /** What a document needs where a team has not decided otherwise. */
  readonly importance: 'required' | 'recommended' | 'optional';
  /** What good looks like, in plain text. */
  readonly prompt: string;
  /** The Markdown under the heading of a new section. */
  readonly body: string;
}

const required: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'impact',
  'timeline',
  'cause',
  'resolution',
  'actions',
]);
const recommended: ReadonlySet<SectionKind> = new Set<SectionKind>(['detection', 'lessons']);

/** The one list of sections, in the order of the standard template. */
export const sectionCatalogue: readonly CatalogueSection[] = sectionKinds.map((kind) => ({
  kind,
  title: sectionTitles[kind],
  aliases: sectionAliases[kind],
  importance: required.has(kind) ? 'required' : recommended.has(kind) ? 'recommended' : 'optional',
  ...sectionPrompts[kind],
}));

/** The kinds of one importance, in the catalogue's order. */
export function kindsOfImportance(importance: CatalogueSection['importance']): readonly SectionKind[] {
  return sectionCatalogue.filter((section) => section.importance === importance).map(({ kind }) => kind);
}
