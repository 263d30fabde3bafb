import type { Adapter } from '../adapter';
import { inner, isRecord, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

/** Timeline events of a GitLab incident (GraphQL), its notes and its state events (REST). */
export const gitlab: Adapter = {
  id: 'gitlab',
  title: 'GitLab incident events',

  detect(source) {
    if (source.isJsonWith(/"occurredAt"\s*:/, /"note(?:Html)?"\s*:/)) return 0.95;
    if (source.isJsonWith(/"noteable_type"\s*:/, /"created_at"\s*:/)) return 0.95;
    return source.isJsonWith(/"resource_type"\s*:/, /"state"\s*:/, /"created_at"\s*:/) ? 0.95 : 0;
  },

  parse({ values }) {
    return values.flatMap((value) => recordsIn([isRecord(value) ? listInside(value) : value])).map(fromRecord);
  },
};

/** GraphQL answers hold their list some levels deep, under `nodes`. */
function listInside(record: Readonly<Record<string, unknown>>): unknown {
  let inside: Readonly<Record<string, unknown>> = record;
  for (let depth = 0; depth < 12; depth++) {
    if (Array.isArray(inside['nodes'])) return inside['nodes'];
    const next = Object.values(inside).find(isRecord);
    if (next === undefined || inside['occurredAt'] !== undefined || inside['created_at'] !== undefined) break;
    inside = next;
  }
  return record;
}

function fromRecord(record: Fields): ImportedEvent {
  const author = inner(record, record.of['author'] === undefined ? 'user' : 'author');
  const state = textAt(record, 'state');
  const text = textAt(record, 'note', 'body') ?? (state === undefined ? 'Event' : `Incident ${state}`);
  return eventAt(timeAt(record, 'occurredAt', 'created_at'), text, {
    author: textAt(author, 'name', 'username'),
    isBot: textAt(author, 'username')?.endsWith('-bot') === true,
    isNoise: record.of['system'] === true,
    milestone: state === 'closed' ? 'resolved' : undefined,
  });
}
