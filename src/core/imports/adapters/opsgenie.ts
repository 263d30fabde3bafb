import type { MilestoneKind } from '../../timeline/timeline';
import type { Adapter } from '../adapter';
import { inner, isRecord, optionalTimeAt, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

const milestones: Readonly<Record<string, MilestoneKind>> = {
  Create: 'detected',
  Acknowledge: 'acknowledged',
  Close: 'resolved',
};

/** Webhooks, lists of alerts, and the log of an alert. */
export const opsgenie: Adapter = {
  id: 'opsgenie',
  title: 'Opsgenie alerts',

  detect(source) {
    if (source.isJsonWith(/"tinyId"\s*:/)) return 0.95;
    if (source.isJsonWith(/"alertId"\s*:/, /"action"\s*:/)) return 0.9;
    return source.isJsonWith(/"log"\s*:/, /"offset"\s*:/, /"createdAt"\s*:/) ? 0.9 : 0;
  },

  parse({ values }) {
    return recordsIn(values, 'data').flatMap((record) => {
      if (isRecord(record.of['alert'])) return [fromWebhook(record)];
      return textAt(record, 'log') === undefined ? fromAlert(record) : [fromLog(record)];
    });
  },
};

function fromWebhook(record: Fields): ImportedEvent {
  const alert = inner(record, 'alert');
  const action = textAt(record, 'action') ?? 'Update';
  const words = textAt(alert, 'note') ?? textAt(alert, 'message') ?? '';
  // `updatedAt` counts nanoseconds, `createdAt` milliseconds.
  const time = action === 'Create' ? timeAt(alert, 'createdAt') : timeAt(alert, 'updatedAt', 'createdAt');
  const author = action === 'Create' ? undefined : textAt(alert, 'username', 'userFullName');
  return eventAt(time, `${action.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')}: ${words}`, {
    author,
    isBot: author === undefined,
    isNoise: /^(?:Assign|AddRecipient|AddTeam|AddTags|RemoveTags|AddResponder)/.test(action),
    milestone: milestones[action],
  });
}

function fromAlert(alert: Fields): readonly ImportedEvent[] {
  const message = textAt(alert, 'message') ?? 'Alert';
  const created = eventAt(timeAt(alert, 'createdAt'), `Alert: ${message}`, { isBot: true, milestone: 'detected' });
  const closed = textAt(alert, 'status') === 'closed' ? optionalTimeAt(alert, 'updatedAt') : undefined;
  return closed === undefined
    ? [created]
    : [created, eventAt(closed, `Alert closed: ${message}`, { isBot: true, milestone: 'resolved' })];
}

function fromLog(record: Fields): ImportedEvent {
  const log = textAt(record, 'log') ?? '';
  return eventAt(timeAt(record, 'createdAt'), log, {
    author: textAt(record, 'owner'),
    isBot: textAt(record, 'owner') === undefined || textAt(record, 'type') === 'system',
    isNoise: /\b(?:notif(?:y|ied|ication)|recipient|assigned|routed)\b/i.test(log),
  });
}
