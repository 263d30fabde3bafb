import { BadSource, type Adapter } from '../adapter';
import { isPin } from '../chatLog';
import { inner, list, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { eventAt, type ImportedEvent } from '../importedEvent';
import { slackPlainText } from '../slackMarkup';
import type { SourceText } from '../sourceText';

/** Messages of an export's day file, or of the answer of `conversations.history`. */
export const slackExport: Adapter = {
  id: 'slack-export',
  title: 'Slack export',

  detect(source) {
    return source.isJsonWith(/"ts"\s*:\s*"?\d{9,11}\.\d{1,6}"?/, /"text"|"type"\s*:\s*"message"/) ? 0.95 : 0;
  },

  parse(source, { names }) {
    const messages = recordsIn(source.values, 'messages');
    const known = new Map(names);
    for (const message of messages) {
      const id = textAt(message, 'user');
      const name = nameIn(inner(message, 'user_profile'));
      if (id !== undefined && name !== undefined && !known.has(id)) known.set(id, name);
    }
    return messages.flatMap((message) => readMessage(message, known) ?? []);
  },
};

function readMessage(message: Fields, names: ReadonlyMap<string, string>): ImportedEvent | undefined {
  const type = textAt(message, 'type');
  if (type !== undefined && type !== 'message') return undefined;
  const subtype = textAt(message, 'subtype');
  const time = timeAt(message, 'ts');
  if ('wall' in time) throw new BadSource(`${message.at}.ts is no Slack time`);
  const text = wordsOf(message, names);
  if (text === '') return undefined;
  const user = textAt(message, 'user');
  const isBot = subtype === 'bot_message' || (textAt(message, 'bot_id') !== undefined && user === undefined);
  const reactions = list(message, 'reactions').map((one) => textAt(one, 'name') ?? '');
  return eventAt(time, text, {
    author:
      (user === undefined ? undefined : names.get(user)) ??
      textAt(message, 'username') ??
      nameIn(inner(message, 'bot_profile')) ??
      user,
    isBot,
    link: textAt(message, 'permalink'),
    isPinned: reactions.some(isPin) || 'pinned_to' in message.of || 'pinned_info' in message.of,
    isNoise: subtype !== undefined && !spoken.has(subtype),
  });
}

/** Subtypes that hold what people or programs say; the others tell of joins, topics and the like. */
const spoken: ReadonlySet<string> = new Set([
  'bot_message',
  'me_message',
  'thread_broadcast',
  'file_share',
  'file_comment',
]);

/** The text, or what a program put into attachments and blocks instead. */
function wordsOf(message: Fields, names: ReadonlyMap<string, string>): string {
  const text = textAt(message, 'text');
  if (text !== undefined) return slackPlainText(text, names).trim();
  const attachments = list(message, 'attachments').flatMap((one) => textAt(one, 'fallback', 'text', 'title') ?? []);
  const blocks = list(message, 'blocks').flatMap((one) => textAt(inner(one, 'text'), 'text') ?? []);
  const files = list(message, 'files').flatMap((one) => textAt(one, 'title', 'name') ?? []);
  return slackPlainText([...attachments, ...blocks, ...files].join('\n'), names).trim();
}

function nameIn(profile: Fields): string | undefined {
  return textAt(profile, 'real_name', 'display_name', 'name');
}

/** People by identifier from an export's `users.json`; `undefined` when the text is no such file. */
export function slackUsers(source: SourceText): ReadonlyMap<string, string> | undefined {
  if (!source.looksLikeJson || !/"id"\s*:\s*"[UW][A-Z0-9]+"/.test(source.text.slice(0, 5000))) return undefined;
  if (/"ts"\s*:/.test(source.text.slice(0, 20_000))) return undefined;
  const names = new Map<string, string>();
  for (const user of recordsIn(source.values, 'members')) {
    const id = textAt(user, 'id');
    const name = nameIn(inner(user, 'profile')) ?? nameIn(user);
    if (id !== undefined && name !== undefined) names.set(id, name);
  }
  return names;
}
