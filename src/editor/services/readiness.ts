import { readinessOf, type Readiness } from '../../core/rules/readiness';
import type { PostmortemReading } from './postmortemDocuments';

const known = new WeakMap<PostmortemReading, Readiness>();

/** The review checklist of a reading, made when it is first wanted. */
export function readiness(reading: PostmortemReading): Readiness {
  const made = known.get(reading) ?? make(reading);
  known.set(reading, made);
  return made;
}

function make({ postmortem, inForce, findings }: PostmortemReading): Readiness {
  return readinessOf({ postmortem, config: inForce.config, today: undefined }, findings);
}
