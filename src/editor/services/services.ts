import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { PersonalDecisions } from './personalDecisions';
import type { PostmortemDocuments } from './postmortemDocuments';
import type { TeamConfigs } from './teamConfigs';

/** What features may ask for; `activate` makes one of each. */
export interface Services {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly documents: PostmortemDocuments;
  readonly teamConfigs: TeamConfigs;
  readonly decisions: PersonalDecisions;
}
