/** When an incident began, as a person typed it. */
export interface IncidentStart {
  /** ISO date. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string | undefined;
  /** As typed ("UTC", "+02:00", "Europe/Paris"). */
  readonly zone: string | undefined;
}

/** Reads "2026-03-04", "2026-03-04 14:51" and "2026-03-04 14:51 UTC"; `undefined` for what no calendar or clock shows. */
export function readIncidentStart(text: string): IncidentStart | undefined {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?:\s*([A-Za-z+-][A-Za-z0-9_/+:-]{0,39}))?)?$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute, zone] = match;
  const date = `${year}-${month}-${day}`;
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) return undefined;
  if (hour === undefined || minute === undefined) return { date, time: undefined, zone: undefined };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { date, time: `${hour.padStart(2, '0')}:${minute}`, zone: zone === 'Z' ? 'UTC' : zone };
}

/** The present moment as the same text, in UTC or in a zone that the clock of this machine has. */
export function incidentStartText(now: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')} ${zone}`;
}
