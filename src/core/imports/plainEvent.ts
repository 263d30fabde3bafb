import type { SettledEvent } from './importedEvent';
import { maskSecrets, type SecretKind } from './maskSecrets';

/** How people are shown. `roles`: by their role where it is known, else as a responder. */
export type PeopleShown = 'names' | 'roles' | 'none';

export interface ShownEvents {
  readonly events: readonly SettledEvent[];
  /** How many of each kind were masked. */
  readonly masked: ReadonlyMap<SecretKind, number>;
}

/** Events with addresses, tokens and keys replaced in text and links. */
export function maskEvents(events: readonly SettledEvent[]): ShownEvents {
  const masked = new Map<SecretKind, number>();
  const shown = events.map((event) => {
    const text = maskSecrets(event.text, masked);
    const author = event.author === undefined ? undefined : maskSecrets(event.author, masked);
    // A link with a secret in it does not work without; what it would show is not worth the secret.
    const link = event.link !== undefined && maskSecrets(event.link, masked) === event.link ? event.link : undefined;
    return text === event.text && author === event.author && link === event.link
      ? event
      : { ...event, text, author, link };
  });
  return { events: shown, masked };
}

/** Events with their people by role or without them; `roles` are by name. */
export function withPeople(
  events: readonly SettledEvent[],
  shown: PeopleShown,
  roles: ReadonlyMap<string, string>,
): readonly SettledEvent[] {
  if (shown === 'names') return events;
  const nameOf = (author: string): string => roles.get(author.toLowerCase()) ?? 'Responder';
  const people = new Set(events.flatMap(({ author, isBot }) => (author === undefined || isBot ? [] : [author])));
  const mention = mentionsOf([...people]);
  return events.map((event) => {
    const text = mention === undefined ? event.text : event.text.replace(mention, (_, name: string) => nameOf(name));
    if (event.author === undefined || event.isBot) return { ...event, text };
    return { ...event, text, author: shown === 'roles' ? nameOf(event.author) : undefined };
  });
}

/** More people than this do not work on one incident; the pattern stays small. */
const mostPeople = 500;

function mentionsOf(people: readonly string[]): RegExp | undefined {
  const names = people
    .filter((name) => name.length > 2)
    .slice(0, mostPeople)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return names.length === 0 ? undefined : new RegExp(`@?(?<![\\p{L}\\d])(${names.join('|')})(?![\\p{L}\\d])`, 'giu');
}
