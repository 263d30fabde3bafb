import type { Adapter } from './adapter';
import { lines } from './adapters/lines';
import { slackExport } from './adapters/slackExport';
import { slackText } from './adapters/slackText';

/** Every kind of source that can be read. */
export const adapters: readonly Adapter[] = [slackText, slackExport, lines];
