import type { Postmortem } from '../postmortem/postmortem';
import type { BlameFinding } from './blameFinding';

export interface BlameOptions {
  readonly allowedTerms?: readonly string[];
  readonly people?: readonly string[];
  readonly systems?: readonly string[];
}

/** Blaming language in a document's prose, in document order; at most one finding for the same words of a sentence. */
export function findBlame(postmortem: Postmortem, options: BlameOptions = {}): readonly BlameFinding[] {
  throw new Error(`not written yet ${postmortem.sections.length} ${JSON.stringify(options)}`);
}
