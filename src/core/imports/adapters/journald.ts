import { BadSource, type Adapter } from '../adapter';
import { recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';

/** What `journalctl -o json` prints: one object a line. */
export const journald: Adapter = {
  id: 'journald',
  title: 'journald',

  detect(source) {
    return source.isJsonWith(/"__REALTIME_TIMESTAMP"\s*:/) ? 0.95 : 0;
  },

  parse({ values }) {
    return recordsIn(values).flatMap((record) => fromRecord(record) ?? []);
  },
};

function fromRecord(record: Fields): ImportedEvent | undefined {
  const time = timeAt(record, '__REALTIME_TIMESTAMP');
  const { MESSAGE: message } = record.of;
  if (message === undefined || message === null) return undefined;
  const words = typeof message === 'string' ? message : Array.isArray(message) ? fromBytes(message) : undefined;
  if (words === undefined) throw new BadSource(`${record.at}.MESSAGE is neither text nor bytes`);
  const source = textAt(record, 'SYSLOG_IDENTIFIER', '_SYSTEMD_UNIT', '_COMM');
  return eventAt(time, words, { author: source, isBot: true, isNoise: Number(textAt(record, 'PRIORITY') ?? 6) >= 7 });
}

/** Messages with characters that JSON cannot hold come as bytes. */
function fromBytes(bytes: readonly unknown[]): string {
  let text = '';
  for (const byte of bytes.slice(0, 10_000))
    text += typeof byte === 'number' && byte >= 32 && byte < 127 ? String.fromCharCode(byte) : ' ';
  return text;
}
