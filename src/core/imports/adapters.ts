import type { Adapter } from './adapter';
import { alertmanager } from './adapters/alertmanager';
import { cloudTrail } from './adapters/cloudTrail';
import { delimited } from './adapters/delimited';
import { discord } from './adapters/discord';
import { github } from './adapters/github';
import { gitlab } from './adapters/gitlab';
import { gitLog } from './adapters/gitLog';
import { irc } from './adapters/irc';
import { journald } from './adapters/journald';
import { kubernetes } from './adapters/kubernetes';
import { lines } from './adapters/lines';
import { opsgenie } from './adapters/opsgenie';
import { pagerDuty } from './adapters/pagerDuty';
import { prometheus } from './adapters/prometheus';
import { slackExport } from './adapters/slackExport';
import { slackText } from './adapters/slackText';
import { statuspage } from './adapters/statuspage';
import { syslog } from './adapters/syslog';
import { teamsGraph } from './adapters/teamsGraph';
import { teamsText } from './adapters/teamsText';

/** Every kind of source that can be read. */
export const adapters: readonly Adapter[] = [
  slackText,
  slackExport,
  teamsText,
  teamsGraph,
  discord,
  irc,
  pagerDuty,
  opsgenie,
  alertmanager,
  prometheus,
  statuspage,
  github,
  gitlab,
  gitLog,
  kubernetes,
  syslog,
  journald,
  cloudTrail,
  delimited,
  lines,
];
