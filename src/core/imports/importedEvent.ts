import type { MilestoneKind } from '../timeline/timeline';

/** One event as a source tells it, before anyone chose it or knows its day and zone. */
export interface ImportedEvent {
  readonly time: EventTime;
  /** Plain text, not Markdown; may hold line ends. */
  readonly text: string;
  /** Who said or did it, as the source shows it. */
  readonly author: string | undefined;
  readonly isBot: boolean;
  /** Where the source shows it: an `http` or `https` address. */
  readonly link: string | undefined;
  /** Pinned, or marked with one of the reactions by which people collect a timeline. */
  readonly isPinned: boolean;
  /** Joins, notifications, assignments: what a reader of the timeline never misses. */
  readonly isNoise: boolean;
  /** The moment of the incident that the source's own kind of event stands for. */
  readonly milestone: MilestoneKind | undefined;
}

/** An instant (milliseconds since the epoch), or what a clock showed. */
export type EventTime = { readonly instant: number } | { readonly wall: WallTime };

/** A time as far as the source tells it. */
export interface WallTime {
  readonly date: SourceDate | undefined;
  /** Midnights that passed since the source's first time without a date. */
  readonly daysLater: number;
  /** Minutes since the day's start; fractions for seconds. */
  readonly minutes: number;
  readonly zone: string | undefined;
}

export interface SourceDate {
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** An event whose instant is known (milliseconds since the epoch). */
export interface SettledEvent extends Omit<ImportedEvent, 'time'> {
  readonly instant: number;
}

type Told = Partial<Omit<ImportedEvent, 'time' | 'text'>>;

/** An event with what its source tells; what it does not tell is absent. */
export function eventAt(time: EventTime, text: string, told: Told = {}): ImportedEvent {
  const { author, isBot = false, link, isPinned = false, isNoise = false, milestone } = told;
  return { time, text: text.trim(), author, isBot, link: webAddress(link), isPinned, isNoise, milestone };
}

function webAddress(link: string | undefined): string | undefined {
  return link !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(link) && link.length <= 2000 ? link : undefined;
}
