import type { Adapter } from '../adapter';
import { ChatLog } from '../chatLog';
import { readDate } from '../../timeline/dateText';
import { readTimestamp } from '../../timeline/timestamp';
import { WallClock } from '../wallClock';

/** `[10:32] <ana> text`, `2026-03-04 10:32:05 <@ana> text`, `10:32 * ana waves`, `10:32 -!- ben joined #ops`. */
const message =
  /^\[?([\dT:. /Z+-]{4,32}?)\]?[ \t]+(?:<[ @+%&~]?([^\s<>]{1,40})>[ \t]+(.*)|\*[ \t]+(\S{1,40}[ \t]+\S.*)|((?:-!-|-->|<--|\*\*\*)[ \t]+.*))$/;
/** `--- Day changed Wed Mar 04 2026`, `--- Log opened Wed Mar 04 09:00:00 2026`. */
const divider = /^-+[ \t]*(?:Day changed|Log opened)[ \t]+(?:to[ \t]+)?(.{6,40})$/i;
const year = /\b(?:19|20)\d{2}\b/;

/** Plain logs of IRC programs. */
export const irc: Adapter = {
  id: 'irc',
  title: 'IRC log',

  detect({ sample }) {
    const found = sample.filter(({ text }) => message.test(text) || divider.test(text)).length;
    return found * 2 >= sample.length && found > 0 ? 0.85 : 0;
  },

  parse({ lines }) {
    const log = new ChatLog();
    const clock = new WallClock();
    for (const { text } of lines) {
      const day = divider.exec(text)?.[1];
      if (day !== undefined) readDay(day, clock);
      else readMessage(text, log, clock);
    }
    return log.events();
  },
};

function readDay(written: string, clock: WallClock): void {
  const date = readDate(written, 0);
  const named = date?.year ?? year.exec(written)?.[0];
  if (date?.month === undefined) return;
  clock.setDate({ year: named === undefined ? undefined : Number(named), month: date.month, day: date.day });
}

function readMessage(text: string, log: ChatLog, clock: WallClock): void {
  const match = message.exec(text);
  const [, when = '', nick, said, action, notice] = match ?? [];
  const stamp = match && readTimestamp(when, 0, when.length);
  const time = stamp ? clock.atStamp(stamp) : undefined;
  if (time === undefined) {
    if (text.trim() !== '' && !/^---/.test(text)) log.add(text);
    return;
  }
  if (notice !== undefined) {
    log.begin(time, undefined, true);
    return log.add(notice.replace(/^\S+[ \t]+/, '').replace(/ \[[^\]]*\]/, ''));
  }
  log.begin(time, nick);
  log.add(said ?? action ?? '');
}
