import type { Adapter } from '../adapter';
import { inner, optionalTimeAt, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

/** Webhooks of Alertmanager (version 4) and Grafana, and lists of alerts as the API and `amtool` give them. */
export const alertmanager: Adapter = {
  id: 'alertmanager',
  title: 'Alertmanager or Grafana alerts',

  detect(source) {
    return source.isJsonWith(/"labels"\s*:/, /"startsAt"\s*:/) ? 0.95 : 0;
  },

  parse({ values }) {
    return recordsIn(values, 'alerts', 'data').flatMap(fromAlert);
  },
};

/** An alert fires, and ends unless its end is the year 1 or lies ahead because it still fires. */
function fromAlert(alert: Fields): readonly ImportedEvent[] {
  const labels = inner(alert, 'labels');
  const annotations = inner(alert, 'annotations');
  const name = textAt(labels, 'alertname') ?? 'Alert';
  const where = textAt(labels, 'instance', 'service', 'job', 'namespace');
  const summary = textAt(annotations, 'summary', 'description', 'message');
  const subject = where === undefined ? name : `${name} (${where})`;
  const told = { isBot: true, link: textAt(alert, 'panelURL', 'dashboardURL', 'generatorURL') };
  const started = timeAt(alert, 'startsAt');
  const events = [
    eventAt(started, `${subject} firing${summary === undefined ? '' : `: ${summary}`}`, {
      ...told,
      milestone: 'detected',
    }),
  ];
  const endsAt = textAt(alert, 'endsAt');
  const status = textAt(alert, 'status') ?? textAt(inner(alert, 'status'), 'state');
  const goesOn = endsAt === undefined || endsAt.startsWith('0001-') || status === 'firing' || status === 'active';
  const ended = goesOn ? undefined : optionalTimeAt(alert, 'endsAt');
  return ended === undefined ? events : [...events, eventAt(ended, `${subject} resolved`, told)];
}
