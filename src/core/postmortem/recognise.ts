import type { Config } from '../config/config';
import type { Postmortem } from './postmortem';

/** Whether a Markdown file counts as a postmortem, and the reason in words that a status item can show. */
export interface Recognition {
  readonly isPostmortem: boolean;
  /** `person`: front matter says so; `location`: matches the configured globs or a file name habit; `content`: its sections and timeline. */
  readonly by: 'person' | 'location' | 'content' | 'none';
  readonly reason: string;
}

/**
 * Decides in the order person, location, content. A README, changelog or note is never one by content alone.
 * `path` is relative to the folder of the configuration (or workspace), with forward slashes.
 */
export function recognise(path: string, postmortem: Postmortem, config: Config): Recognition {
  throw new Error(`not written yet ${path} ${postmortem.sections.length} ${config.include.length}`);
}
