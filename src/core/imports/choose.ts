import type { SettledEvent } from './importedEvent';

/** Which events are offered or ticked; what is left out does not restrict. Instants are milliseconds since the epoch. */
export interface Choice {
  /** Pinned messages alone, what people said alone, or what programs said alone. */
  readonly only?: 'pinned' | 'people' | 'bots';
  /** Joins, notifications and assignments too. */
  readonly withNoise?: boolean;
  /** Authors, in any case of letters. */
  readonly authors?: readonly string[];
  /** A word or phrase in the text, in any case of letters. */
  readonly keyword?: string;
  readonly from?: number;
  readonly until?: number;
}

/** The events that a choice keeps, in their order. */
export function chooseEvents(events: readonly SettledEvent[], choice: Choice): readonly SettledEvent[] {
  const authors = choice.authors?.map((author) => author.toLowerCase());
  const keyword = choice.keyword?.toLowerCase();
  return events.filter((event) => {
    if (event.isNoise && choice.withNoise !== true && !event.isPinned) return false;
    if (choice.only === 'pinned' && !event.isPinned) return false;
    if (choice.only !== undefined && choice.only !== 'pinned' && event.isBot !== (choice.only === 'bots')) return false;
    if (event.instant < (choice.from ?? -Infinity) || event.instant > (choice.until ?? Infinity)) return false;
    if (authors !== undefined && !authors.includes(event.author?.toLowerCase() ?? '')) return false;
    return keyword === undefined || event.text.toLowerCase().includes(keyword);
  });
}
