import type { ImportedEvent } from '../../../src/core/imports/importedEvent';
import { readSources } from '../../../src/core/imports/readSources';

/** The format that a text is taken for, and its events in short; or the problem. */
export function told(text: string, format?: string): readonly string[] {
  const { sources, problems } = readSources([{ name: 'x', text }], format);
  const [source] = sources;
  return source ? [source.format, ...source.events.map(shown)] : problems.map(({ problem }) => problem);
}

function shown({ time, text, author, isBot, isPinned, isNoise, milestone, link }: ImportedEvent): string {
  const marks = [
    ...(isBot ? ['bot'] : []),
    ...(isPinned ? ['pinned'] : []),
    ...(isNoise ? ['noise'] : []),
    ...(milestone === undefined ? [] : [milestone]),
  ];
  const who = [
    ...(author === undefined ? [] : [author]),
    ...(marks.length === 0 ? [] : [`(${marks.join(', ')})`]),
  ].join(' ');
  const what = `${text.replace(/\n/g, ' / ')}${link === undefined ? '' : ` <${link}>`}`;
  return `${when(time)} ${who === '' ? '' : `${who}: `}${what}`;
}

function when(time: ImportedEvent['time']): string {
  if ('instant' in time) return new Date(time.instant).toISOString().replace(/:00\.000Z$|\.000Z$/, 'Z');
  const { date, daysLater, minutes, zone } = time.wall;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = date ? `${date.year ?? '??'}-${two(date.month)}-${two(date.day)} ` : '';
  const later = daysLater === 0 ? '' : `+${daysLater} `;
  return `${day}${later}${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes) % 60)}${zone === undefined ? '' : ` ${zone}`}`;
}
