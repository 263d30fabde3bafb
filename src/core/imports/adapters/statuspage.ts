import type { MilestoneKind } from '../../timeline/timeline';
import type { Adapter } from '../adapter';
import { inner, isRecord, list, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

const milestones: Readonly<Record<string, MilestoneKind>> = { monitoring: 'mitigated', resolved: 'resolved' };

/** Incidents of a status page with their updates. */
export const statuspage: Adapter = {
  id: 'statuspage',
  title: 'Statuspage incidents',

  detect(source) {
    return source.isJsonWith(/"incident_updates"\s*:/) ? 0.95 : 0;
  },

  parse({ values }) {
    return recordsIn(values, 'incidents').flatMap((record) =>
      fromIncident(isRecord(record.of['incident']) ? inner(record, 'incident') : record),
    );
  },
};

function fromIncident(incident: Fields): readonly ImportedEvent[] {
  const name = textAt(incident, 'name');
  const link = textAt(incident, 'shortlink');
  const updates = list(incident, 'incident_updates');
  // The newest update comes first.
  return [...updates].reverse().map((update) => {
    const status = textAt(update, 'status') ?? '';
    const body = textAt(update, 'body') ?? '';
    const said = `Status page, ${status.replace(/_/g, ' ')}${name === undefined ? '' : ` (${name})`}: ${withoutTags(body)}`;
    return eventAt(timeAt(update, 'display_at', 'created_at'), said, { link, milestone: milestones[status] });
  });
}

function withoutTags(html: string): string {
  return html.replace(/<[a-z/][^<>]{0,500}>/gi, ' ');
}
