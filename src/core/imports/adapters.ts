import type { Adapter } from './adapter';
import { alertmanager } from './adapters/alertmanager';
import { delimited } from './adapters/delimited';
import { github } from './adapters/github';
import { gitLog } from './adapters/gitLog';
import { lines } from './adapters/lines';
import { pagerDuty } from './adapters/pagerDuty';
import { slackExport } from './adapters/slackExport';
import { slackText } from './adapters/slackText';
import { statuspage } from './adapters/statuspage';

/** Every kind of source that can be read. */
export const adapters: readonly Adapter[] = [
  slackText,
  slackExport,
  pagerDuty,
  alertmanager,
  statuspage,
  github,
  gitLog,
  delimited,
  lines,
];
