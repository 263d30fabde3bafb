import { monthNumber } from '../../timeline/calendar';
import { BadSource, type Adapter } from '../adapter';
import { eventAt, type ImportedEvent } from '../importedEvent';
import { isoTime } from '../instants';
import { isBelievable } from '../wallClock';

/** RFC 3164, and `journalctl`'s short forms: no year, no zone; or an ISO time. */
const old =
  /^(?:<\d{1,3}>)?(?:([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?|(\d{4}-\d{2}-\d{2}T[\d:.,]+(?:Z|[+-]\d{2}:?\d{2}))) (\S{1,255}) ([^\s:[\]]{1,64}(?:\[\d{1,10}\])?): ?(.*)$/;
/** RFC 5424: version, time, host, program, process, message identifier, structured data, message. */
const modern =
  /^<(\d{1,3})>1 (\S{1,40}) (\S{1,255}) (\S{1,64}) (\S{1,128}) (\S{1,64}) (?:-|(?:\[(?:[^\]\\]|\\.){0,4000}\]){1,20})(?: \uFEFF?(.*))?$/;

/** Lines of a system's log. */
export const syslog: Adapter = {
  id: 'syslog',
  title: 'syslog',

  detect({ sample }) {
    const found = sample.filter(({ text }) => old.test(text) || modern.test(text)).length;
    return found > 0 && found * 2 >= sample.length ? 0.9 : 0;
  },

  parse({ lines }) {
    return lines.flatMap(({ text, number }) => fromModern(text, number) ?? fromOld(text, number) ?? []);
  },
};

function fromModern(text: string, line: number): ImportedEvent | undefined {
  const match = modern.exec(text);
  if (!match) return undefined;
  const time = isoTime(match[2] ?? '');
  if (time === undefined) throw new BadSource(`line ${line} has no time`);
  return eventAt(time, match[7] ?? '', {
    author: match[4] === '-' ? undefined : match[4],
    isBot: true,
    isNoise: Number(match[1]) % 8 === 7,
  });
}

function fromOld(text: string, line: number): ImportedEvent | undefined {
  const match = old.exec(text);
  if (!match) return undefined;
  const [, month, day, hour, minute, second, iso, , program = '', words = ''] = match;
  const told = { author: program.replace(/\[\d+\]$/, ''), isBot: true };
  if (iso !== undefined) {
    const time = isoTime(iso);
    if (time === undefined) throw new BadSource(`line ${line} has no time that a clock shows: ${iso.slice(0, 40)}`);
    return eventAt(time, words, told);
  }
  const number = monthNumber(month ?? '');
  const minutes = Number(hour) * 60 + Number(minute) + Number(second) / 60;
  const date = { year: undefined, month: number, day: Number(day) };
  if (number === 0 || minutes >= 1440 || !isBelievable(date)) {
    throw new BadSource(`line ${line} has no time that a clock shows`);
  }
  return eventAt({ wall: { date, daysLater: 0, minutes, zone: undefined } }, words, told);
}
