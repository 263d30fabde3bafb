import { eventAt, type EventTime, type ImportedEvent } from './importedEvent';

interface Draft {
  readonly time: EventTime;
  readonly author: string | undefined;
  readonly isBot: boolean;
  readonly lines: string[];
  isPinned: boolean;
}

/** What chat programs write on their own. */
const notice =
  /^(?:.{0,80}\b)?(?:(?:has )?(?:joined|left)(?: (?:the |this )?(?:channel|conversation|chat|server|#\S+))?|(?:was |were )?(?:added to|removed from) (?:the (?:channel|chat|conversation)|#\S+|this)|set the channel (?:topic|description|purpose)|(?:un)?archived (?:the|this) channel|renamed the channel|has quit|is now known as|pinned a message|started a (?:call|meeting|huddle))\b.{0,200}$/i;

/** Whether a whole message is one of the notices that chat programs write on their own. */
export function isChatNotice(text: string): boolean {
  return text.length < 300 && !text.includes('\n') && notice.test(text);
}

/** The marks by which people collect a timeline in a chat. */
const pins: ReadonlySet<string> = new Set([
  'stopwatch',
  'pushpin',
  'round_pushpin',
  'clock',
  'timer_clock',
  '⏱',
  '📌',
  '📍',
  '⏱️',
  '⏲️',
  '⏲',
]);

export function isPin(reaction: string): boolean {
  return pins.has(reaction.replace(/^:|:$/g, '').replace(/::skin-tone-\d$/, ''));
}

/** Collects messages whose lines follow a line with author and time. */
export class ChatLog {
  readonly #drafts: Draft[] = [];
  /** Lines before the first message. */
  readonly #preamble: string[] = [];
  readonly #authors = new Set<string>();

  get isEmpty(): boolean {
    return this.#drafts.length === 0;
  }

  get lastAuthor(): string | undefined {
    return this.#drafts.at(-1)?.author;
  }

  get lastIsBot(): boolean {
    return this.#drafts.at(-1)?.isBot ?? false;
  }

  hasAuthor(name: string): boolean {
    return this.#authors.has(name);
  }

  begin(time: EventTime, author: string | undefined, isBot = false): void {
    if (author !== undefined) this.#authors.add(author);
    this.#drafts.push({ time, author, isBot, lines: [], isPinned: false });
  }

  add(line: string): void {
    (this.#drafts.at(-1)?.lines ?? this.#preamble).push(line.trim());
  }

  pin(): void {
    const last = this.#drafts.at(-1);
    if (last) last.isPinned = true;
  }

  /** Takes back the last line that is not blank: it turned out to be the next message's author. */
  takeBack(): string | undefined {
    const lines = this.#drafts.at(-1)?.lines ?? this.#preamble;
    while (lines.at(-1) === '') lines.pop();
    return lines.pop();
  }

  events(): readonly ImportedEvent[] {
    return this.#drafts.flatMap(({ time, author, isBot, lines, isPinned }) => {
      const text = lines.join('\n').trim();
      return text === '' ? [] : [eventAt(time, text, { author, isBot, isPinned, isNoise: isChatNotice(text) })];
    });
  }
}
