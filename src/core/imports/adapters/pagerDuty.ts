import type { MilestoneKind } from '../../timeline/timeline';
import type { Adapter } from '../adapter';
import { inner, isRecord, list, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

/** Who was told and who was next: nobody misses it in a timeline. */
const noise =
  /^(?:notify|assign|delegate|repeat_escalation_path|exhaust_escalation_path|reassigned|delegated|responder\.(?:added|replied))/;

const milestones: Readonly<Record<string, MilestoneKind>> = {
  trigger: 'detected',
  triggered: 'detected',
  acknowledge: 'acknowledged',
  acknowledged: 'acknowledged',
  resolve: 'resolved',
  resolved: 'resolved',
};

/** Log entries of an incident, and the messages of webhooks in versions 2 and 3. */
export const pagerDuty: Adapter = {
  id: 'pagerduty',
  title: 'PagerDuty log entries or webhooks',

  detect(source) {
    if (source.isJsonWith(/"type"\s*:\s*"[a-z_]+_log_entry(?:_reference)?"/)) return 0.95;
    if (source.isJsonWith(/"event_type"\s*:\s*"incident\./, /"occurred_at"/)) return 0.95;
    return source.isJsonWith(/"event"\s*:\s*"incident\./, /"(?:incident|log_entries)"/) ? 0.95 : 0;
  },

  parse({ values }) {
    return recordsIn(values, 'log_entries', 'messages').flatMap((record) => {
      if (isRecord(record.of['event'])) return [fromV3(inner(record, 'event'))];
      const entries = list(record, 'log_entries');
      if (entries.length > 0) return entries.map(fromLogEntry);
      return typeof record.of['event'] === 'string' ? [fromV2(record)] : [fromLogEntry(record)];
    });
  },
};

function fromLogEntry(entry: Fields): ImportedEvent {
  const kind = (textAt(entry, 'type') ?? '').replace(/_log_entry(?:_reference)?$/, '');
  const note = textAt(entry, 'note') ?? textAt(inner(entry, 'channel'), 'summary', 'subject', 'content');
  const summary = textAt(entry, 'summary') ?? kind.replace(/_/g, ' ');
  return eventAt(
    timeAt(entry, 'created_at'),
    note === undefined || summary.includes(note) ? summary : `${summary}: ${note}`,
    {
      isBot: textAt(inner(entry, 'agent'), 'type')?.startsWith('user') !== true,
      link: textAt(entry, 'html_url') ?? textAt(inner(entry, 'incident'), 'html_url'),
      isNoise: noise.test(kind),
      milestone: milestones[kind],
    },
  );
}

function fromV3(event: Fields): ImportedEvent {
  const kind = (textAt(event, 'event_type') ?? '').replace(/^incident\./, '');
  const data = inner(event, 'data');
  const agent = textAt(inner(event, 'agent'), 'summary');
  const what =
    textAt(data, 'content', 'message', 'title', 'summary') ?? textAt(inner(data, 'incident'), 'summary') ?? '';
  const done = `${kind.charAt(0).toUpperCase()}${kind.slice(1).replace(/[_.]/g, ' ')}`;
  return eventAt(
    timeAt(event, 'occurred_at'),
    `${done}${agent === undefined ? '' : ` by ${agent}`}${what === '' ? '' : `: ${what}`}`,
    {
      isBot: !(textAt(inner(event, 'agent'), 'type') ?? '').startsWith('user'),
      link: textAt(data, 'html_url'),
      isNoise: noise.test(kind),
      milestone: milestones[kind],
    },
  );
}

function fromV2(message: Fields): ImportedEvent {
  const kind = (textAt(message, 'event') ?? '').replace(/^incident\./, '');
  const incident = inner(message, 'incident');
  const title = textAt(incident, 'title', 'summary', 'description') ?? '';
  return eventAt(
    timeAt(message, 'created_on'),
    `Incident ${kind.replace(/_/g, ' ')}${title === '' ? '' : `: ${title}`}`,
    {
      isBot: true,
      link: textAt(incident, 'html_url'),
      isNoise: noise.test(kind),
      milestone: milestones[kind],
    },
  );
}
