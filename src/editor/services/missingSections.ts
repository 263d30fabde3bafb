import { sectionKinds, type SectionKind } from '../../core/postmortem/sectionKind';
import type { PostmortemReading } from './postmortemDocuments';

export interface MissingSections {
  readonly required: readonly SectionKind[];
  readonly recommended: readonly SectionKind[];
  /** Nobody asks for these, but the catalogue has them. */
  readonly optional: readonly SectionKind[];
}

/** The sections that a document does not have yet, in the catalogue's order. */
export function missingSections({ postmortem, inForce }: PostmortemReading): MissingSections {
  const { requiredSections, recommendedSections } = inForce.config;
  const present = new Set(postmortem.sections.map(({ kind }) => kind));
  const missing = sectionKinds.filter((kind) => !present.has(kind));
  const isRequired = (kind: SectionKind): boolean => requiredSections.includes(kind);
  const isRecommended = (kind: SectionKind): boolean => !isRequired(kind) && recommendedSections.includes(kind);
  return {
    required: missing.filter(isRequired),
    recommended: missing.filter(isRecommended),
    optional: missing.filter((kind) => !isRequired(kind) && !isRecommended(kind)),
  };
}
