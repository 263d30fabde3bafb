import type { Span } from '../markdown/span';
import type { Config } from './config';

export interface ConfigProblem {
  /** JSON path of the key at fault ("rules.action-no-due"), empty for the file itself. */
  readonly key: string;
  readonly message: string;
  readonly span: Span;
}

export interface ConfigReading {
  /** `undefined` when the text cannot be used at all; the caller keeps the last good one. */
  readonly config: Config | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a `.postmortem.json`; keys that are not given keep their defaults. Never throws. */
export function readConfig(text: string): ConfigReading {
  throw new Error(`not written yet ${text.length}`);
}
