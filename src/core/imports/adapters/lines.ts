import { skipDecoration, skipSeparator } from '../../timeline/timeInLine';
import { readTimestamp } from '../../timeline/timestamp';
import { BadSource, type Adapter } from '../adapter';
import { ChatLog } from '../chatLog';
import { numericOrder, WallClock } from '../wallClock';
import { readDate } from '../../timeline/dateText';

/** Any lines that begin with a time: notes, logs, another timeline. Lines without one go on with the event above. */
export const lines: Adapter = {
  id: 'lines',
  title: 'Lines that begin with a time',

  detect({ sample }) {
    const timed = sample.filter(({ text }) => stampOf(text) !== undefined).length;
    if (timed === 0) return 0;
    return 0.3 + 0.3 * (timed / sample.length);
  },

  parse(source) {
    const stamps = source.lines.map(({ text }) => stampOf(text));
    const clock = new WallClock(numericOrder(stamps.flatMap((stamp) => stamp?.date ?? [])));
    const log = new ChatLog();
    source.lines.forEach(({ text }, index) => {
      const stamp = stamps[index];
      const time = stamp && clock.atStamp(stamp);
      if (stamp && time) {
        log.begin(time, undefined);
        log.add(text.slice(skipSeparator(text, stamp.end, text.length)).replace(/\s*\|\s*$/, ''));
      } else if (!readDay(text, clock)) log.add(text);
    });
    if (log.isEmpty) throw new BadSource('no line begins with a time');
    return log.events();
  },
};

function stampOf(text: string) {
  const start = skipDecoration(text, 0, Math.min(text.length, 80));
  const stamp = readTimestamp(text, start, text.length);
  return stamp?.time ? stamp : undefined;
}

/** A line with nothing but a date heads the lines below it. */
function readDay(text: string, clock: WallClock): boolean {
  if (text.length > 80) return false;
  const date = readDate(text, skipDecoration(text, 0, text.length));
  if (date?.month === undefined || date.numeric || /[\p{L}\d]/u.test(text.slice(date.end))) return false;
  clock.setDate({ year: date.year, month: date.month, day: date.day });
  return true;
}
