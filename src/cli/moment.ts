import { isoTime } from '../core/imports/instants';
import { eventAt } from '../core/imports/importedEvent';
import { settle } from '../core/imports/settle';

/**
 * Milliseconds since the epoch of a time as an option gives it: ISO with or without an offset, or `HH:MM` on a day (ISO
 * date). `undefined` when it is none, or when the day is not known.
 */
export function momentOf(text: string, date: string | undefined, zone: string): number | undefined {
  const time = isoTime(/^\d{1,2}:\d{2}$/.test(text) ? `${date ?? ''}T${text.padStart(5, '0')}` : text);
  return time && settle([eventAt(time, 'bound')], { date, zone })[0]?.instant;
}
