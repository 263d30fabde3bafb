import type { Adapter } from '../adapter';
import { isPin } from '../chatLog';
import { inner, list, recordsIn, textAt, timeAt, type Fields } from '../fields';
import { plainHtml } from '../html';
import { eventAt, type ImportedEvent } from '../importedEvent';

/** Messages of Microsoft Teams as Graph gives them. */
export const teamsGraph: Adapter = {
  id: 'teams-graph',
  title: 'Microsoft Teams messages (Graph)',

  detect(source) {
    return source.isJsonWith(/"createdDateTime"\s*:/, /"messageType"\s*:|"contentType"\s*:/) ? 0.95 : 0;
  },

  parse({ values }) {
    return recordsIn(values, 'value', 'messages').flatMap((message) => fromMessage(message) ?? []);
  },
};

function fromMessage(message: Fields): ImportedEvent | undefined {
  const time = timeAt(message, 'createdDateTime');
  if (textAt(message, 'deletedDateTime') !== undefined) return undefined;
  const body = inner(message, 'body');
  const content = textAt(body, 'content') ?? '';
  const text = textAt(body, 'contentType') === 'html' || /^<[a-z]/i.test(content) ? plainHtml(content) : content;
  if (text.trim() === '') return undefined;
  const from = inner(message, 'from');
  const person = textAt(inner(from, 'user'), 'displayName');
  return eventAt(time, text, {
    author: person ?? textAt(inner(from, 'application'), 'displayName'),
    isBot: person === undefined,
    link: textAt(message, 'webUrl'),
    isPinned: list(message, 'reactions').some((one) => isPin(textAt(one, 'reactionType') ?? '')),
    isNoise: (textAt(message, 'messageType') ?? 'message') !== 'message',
  });
}
