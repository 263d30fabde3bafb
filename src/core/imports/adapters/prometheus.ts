import { BadSource, type Adapter } from '../adapter';
import { inner, list, recordsIn, textAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';
import { instantOf } from '../instants';

/** The answer to a query for `ALERTS`: when series of firing alerts begin and end. */
export const prometheus: Adapter = {
  id: 'prometheus',
  title: 'Prometheus ALERTS',

  detect(source) {
    return source.isJsonWith(/"resultType"\s*:/, /"alertname"\s*:/) ? 0.95 : 0;
  },

  parse({ values }) {
    return recordsIn(values).flatMap((answer) => {
      const data = inner(answer, 'data');
      return list(data, 'result').flatMap(fromSeries);
    });
  },
};

function fromSeries(series: Fields): readonly ImportedEvent[] {
  const metric = inner(series, 'metric');
  if (textAt(metric, 'alertstate') === 'pending') return [];
  const name = textAt(metric, 'alertname') ?? 'Alert';
  const where = textAt(metric, 'instance', 'service', 'job');
  const subject = where === undefined ? name : `${name} (${where})`;
  const { values, value } = series.of;
  const samples = (Array.isArray(values) ? values : [value]).map((sample, index) =>
    instantAt(sample, `${series.at}.values[${index}]`),
  );
  return stretches(samples).flatMap(([start, end]) => [
    eventAt({ instant: start }, `${subject} firing`, { isBot: true, milestone: 'detected' }),
    ...(end > start ? [eventAt({ instant: end }, `${subject} last seen firing`, { isBot: true })] : []),
  ]);
}

function instantAt(sample: unknown, at: string): number {
  const seconds: unknown = Array.isArray(sample) ? sample[0] : undefined;
  const time = typeof seconds === 'number' || typeof seconds === 'string' ? instantOf(seconds) : undefined;
  if (time === undefined || 'wall' in time) throw new BadSource(`${at} has no time`);
  return time.instant;
}

/** A gap of more than three steps, and of five minutes, is an end. */
function stretches(instants: readonly number[]): readonly (readonly [number, number])[] {
  const [first, second] = instants;
  if (first === undefined) return [];
  const gap = Math.max(3 * ((second ?? first) - first), 5 * 60_000);
  const found: [number, number][] = [];
  for (const instant of instants) {
    const last = found.at(-1);
    if (last !== undefined && instant - last[1] <= gap) last[1] = instant;
    else found.push([instant, instant]);
  }
  return found;
}
