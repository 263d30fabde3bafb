import type { Adapter } from '../adapter';
import { inner, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

/** What `kubectl get events -o json` prints. */
export const kubernetes: Adapter = {
  id: 'kubernetes',
  title: 'Kubernetes events',

  detect(source) {
    return source.isJsonWith(/"(?:involvedObject|regarding)"\s*:/, /"(?:reason|note|message)"\s*:/) ? 0.95 : 0;
  },

  parse({ values }) {
    return recordsIn(values, 'items').map(fromEvent);
  },
};

function fromEvent(event: Fields): ImportedEvent {
  const object = inner(event, event.of['regarding'] === undefined ? 'involvedObject' : 'regarding');
  const subject = [textAt(object, 'kind'), textAt(object, 'name')].filter((part) => part !== undefined).join(' ');
  const count = Number(textAt(event, 'count') ?? 1);
  const reason = textAt(event, 'reason') ?? 'Event';
  const message = textAt(event, 'message', 'note') ?? '';
  const since = event.of['lastTimestamp'] ?? event.of['eventTime'];
  const time =
    since === undefined || since === null
      ? timeAt(inner(event, 'metadata'), 'creationTimestamp')
      : timeAt(event, 'lastTimestamp', 'eventTime');
  return eventAt(time, `${reason}: ${subject}: ${message}${count > 1 ? ` (${count} times)` : ''}`, {
    isBot: true,
    // Ordinary life of a cluster; what is out of order is a warning.
    isNoise: textAt(event, 'type') === 'Normal' && !/kill|evict|preempt|scal|roll|unhealthy/i.test(reason),
  });
}
