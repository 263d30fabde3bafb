import { readTimestamp } from '../../timeline/timestamp';
import type { Adapter } from '../adapter';
import { ChatLog, isPin } from '../chatLog';
import { inner, list, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';
import { numericOrder, WallClock } from '../wallClock';

/** `Alice — Today at 10:32 AM`, `Alice — 03/04/2026 10:32 AM`; a badge may stand behind the name. */
const copied = /^(\S.{0,60}?)(?:\s*\b(APP|BOT)\b)?\s*—\s*(?:(?:Today|Yesterday)(?: at|,)? )?(\S.{3,40})$/;
/** `[04-Mar-26 10:32 AM] alice#1234`, as exporters write. */
const exported = /^\[(\d{1,4}[-/. ][^\]]{4,30})\]\s+(\S.{0,60})$/;

/** Messages of Discord: copied, as text of an exporter, as JSON of an exporter or of the API. */
export const discord: Adapter = {
  id: 'discord',
  title: 'Discord messages',

  detect(source) {
    if (source.looksLikeJson)
      return source.isJsonWith(/"timestamp"\s*:/, /"content"\s*:/, /"author"\s*:\s*\{/) ? 0.9 : 0;
    const found = source.sample.filter(({ text }) => headerOf(text) !== undefined).length;
    return found === 0 ? 0 : Math.min(0.92, 0.7 + 0.1 * found);
  },

  parse(source) {
    if (source.looksLikeJson) return recordsIn(source.values, 'messages').flatMap((one) => fromMessage(one) ?? []);
    const log = new ChatLog();
    const headers = source.lines.map(({ text }) => headerOf(text));
    const clock = new WallClock(numericOrder(headers.flatMap((header) => header?.stamp.date ?? [])));
    source.lines.forEach(({ text }, index) => {
      const header = headers[index];
      const time = header && clock.atStamp(header.stamp);
      if (header && time) log.begin(time, header.name, header.isBot);
      else log.add(text.replace(/\s*\(edited\)$/, ''));
    });
    return log.events();
  },
};

function headerOf(line: string) {
  const text = line.trim();
  const match = copied.exec(text);
  const [name, when] = match ? [match[1], match[3]] : [exported.exec(text)?.[2], exported.exec(text)?.[1]];
  if (name === undefined || when === undefined) return undefined;
  const stamp = readTimestamp(when, 0, when.length);
  if (!stamp?.time || stamp.end < when.length) return undefined;
  return { name: name.trim(), stamp, isBot: match?.[2] !== undefined };
}

function fromMessage(message: Fields): ImportedEvent | undefined {
  const time = timeAt(message, 'timestamp');
  const author = inner(message, 'author');
  const content =
    textAt(message, 'content') ?? textAt(list(message, 'embeds')[0] ?? inner(message, 'embed'), 'title', 'description');
  if (content === undefined) return undefined;
  const type = message.of['type'];
  return eventAt(time, content.replace(/<a?(:[A-Za-z0-9_]{2,40}:)\d{1,20}>/g, '$1'), {
    author: textAt(author, 'nickname', 'global_name', 'name', 'username'),
    isBot: author.of['isBot'] === true || author.of['bot'] === true,
    isPinned:
      message.of['isPinned'] === true ||
      message.of['pinned'] === true ||
      list(message, 'reactions').some((one) => isPin(textAt(inner(one, 'emoji'), 'name') ?? '')),
    // 0 and 19 are messages and replies.
    isNoise: type !== undefined && ![0, 19, 20, 'Default', 'Reply'].includes(type as number),
  });
}
