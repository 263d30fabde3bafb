/** An entry to be written: its day and time in the zone that it is written in, and its words as Markdown of one line. */
export interface NewEntry {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minutes since the day's start; fractions for seconds. */
  readonly minutes: number;
  readonly words: string;
  /** Markdown; empty when nobody is named. */
  readonly author: string;
  /** Target of a link, or empty. */
  readonly link: string;
}

/** The clock of a new entry, `HH:MM:SS`. */
export function clockOf({ minutes }: NewEntry): string {
  const seconds = Math.floor(minutes * 60 + 1e-6);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** All that an entry says, on one line. */
export function sentenceOf({ author, words, link }: NewEntry): string {
  const said = author === '' ? words : `${author}: ${words}`;
  return link === '' ? said : `${said} ([source](${link}))`;
}
