import type { Postmortem } from '../postmortem/postmortem';
import { formatMinutes } from '../timeline/formatMinutes';
import type { TimelineEntry } from '../timeline/timeline';
import { factsOf } from './documentHtml';
import { proseOf, titleOf } from './pageFacts';

/** Texts for other places, drafted from what the document holds. A gap is shown as one, never filled. */
export const messageKinds = ['summary', 'status', 'message'] as const;

export type MessageKind = (typeof messageKinds)[number];

/**
 * `summary`: a few lines for a chat. `status`: an update for a status page. `message`: what happened, what we did, what
 * we are doing next. Plain text; `[… not written yet]` marks what the document does not say.
 */
export function messageOf(postmortem: Postmortem, kind: MessageKind): string {
  switch (kind) {
    case 'summary':
      return chatSummary(postmortem);
    case 'status':
      return statusUpdate(postmortem);
    case 'message':
      return threePartMessage(postmortem);
  }
}

function chatSummary(postmortem: Postmortem): string {
  const { actions } = postmortem;
  const open = actions.filter(({ done }) => done !== true).length;
  return lines([
    `*${titleOf(postmortem)}*${bracketed(factsOf(postmortem))}`,
    proseOf(postmortem, 'summary', 1) ?? gap('summary'),
    `Impact: ${proseOf(postmortem, 'impact', 1) ?? gap('impact')}`,
    `Cause: ${proseOf(postmortem, 'cause', 1) ?? gap('cause')}`,
    `Actions: ${actions.length === 0 ? gap('action items') : `${actions.length} (${open} open)`}`,
  ]);
}

function statusUpdate(postmortem: Postmortem): string {
  const { milestones, metrics, timeline } = postmortem;
  const state =
    milestones.resolved !== undefined ? 'Resolved' : milestones.mitigated !== undefined ? 'Monitoring' : 'Update';
  const start = milestones.impactStart ?? milestones.detected;
  const end = milestones.resolved ?? milestones.mitigated;
  const from = start === undefined ? gap('start time') : timeText(start.entry, timeline.zone);
  const to = end === undefined ? gap('end time') : timeText(end.entry, timeline.zone);
  const length = metrics.timeToResolve === undefined ? '' : ` (${formatMinutes(metrics.timeToResolve)})`;
  return lines([
    `${state}: ${titleOf(postmortem)}`,
    `From ${from} to ${to}${length}.`,
    proseOf(postmortem, 'impact', 1) ?? gap('impact'),
    proseOf(postmortem, 'resolution', 1) ?? gap('resolution'),
  ]);
}

function threePartMessage(postmortem: Postmortem): string {
  const { actions } = postmortem;
  const open = actions.filter(({ done }) => done !== true).map(({ text }) => `- ${text.trim()}`);
  const next = open.length > 0 ? open : [actions.length > 0 ? 'All action items are done.' : gap('action items')];
  return [
    `${titleOf(postmortem)}${bracketed(postmortem.metadata.date?.value ?? '')}`,
    '',
    'What happened',
    [proseOf(postmortem, 'summary', 1) ?? gap('summary'), proseOf(postmortem, 'impact', 1) ?? gap('impact')].join(' '),
    '',
    'What we did',
    proseOf(postmortem, 'resolution', 1) ?? gap('resolution'),
    '',
    'What we are doing next',
    ...next,
    '',
  ].join('\n');
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}

function bracketed(words: string): string {
  return words === '' ? '' : ` (${words})`;
}

function gap(what: string): string {
  return `[${what}: not written yet]`;
}

function timeText({ date, time, zone }: TimelineEntry, declared: string | undefined): string {
  return [date, time, zone ?? declared].filter((part) => part !== undefined && part !== '').join(' ');
}
