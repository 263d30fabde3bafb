import { dayNumber, isRealDay, parseIsoDate, type Day } from '../timeline/calendar';
import { zoneOffset } from '../timeline/zones';
import type { EventTime, ImportedEvent, SettledEvent, SourceDate, WallTime } from './importedEvent';

/** What the times of a source leave open. */
export interface OpenQuestions {
  readonly date: boolean;
  readonly zone: boolean;
}

/** What the person answers: an ISO date for the first event (or for its year), and a zone as people write it. */
export interface TimeAnswers {
  readonly date: string | undefined;
  readonly zone: string | undefined;
}

export function openQuestions(events: readonly ImportedEvent[]): OpenQuestions {
  let date = false;
  let zone = false;
  for (const { time } of events) {
    if ('instant' in time) continue;
    date ||= time.wall.date?.year === undefined;
    zone ||= time.wall.zone === undefined || zoneOffset(time.wall.zone, 0) === undefined;
    if (date && zone) break;
  }
  return { date, zone };
}

/** The events with their instants, in the order of time; those whose day does not exist or stays open are left out. */
export function settle(events: readonly ImportedEvent[], answers: TimeAnswers): readonly SettledEvent[] {
  const near = parseIsoDate(answers.date ?? '');
  const settled: SettledEvent[] = [];
  for (const { time, ...event } of events) {
    const instant = instantIn(time, near, answers.zone);
    if (instant !== undefined) settled.push({ ...event, instant });
  }
  return settled.sort((a, b) => a.instant - b.instant);
}

function instantIn(time: EventTime, near: Day | undefined, zone: string | undefined): number | undefined {
  if ('instant' in time) return time.instant;
  const { wall } = time;
  const day = wall.date ? complete(wall.date, near) : near;
  if (!day || !isRealDay(day)) return undefined;
  const clock = ((dayNumber(day) + wall.daysLater) * 1440 + wall.minutes) * 60_000;
  const offset = offsetOf(wall, clock, zone);
  return offset === undefined ? undefined : Math.round(clock - offset * 60_000);
}

function offsetOf({ zone }: WallTime, clock: number, answer: string | undefined): number | undefined {
  const own = zone === undefined ? undefined : zoneOffset(zone, clock);
  return own ?? (answer === undefined ? undefined : zoneOffset(answer, clock));
}

/** A date without a year is the one closest to the answered day. */
function complete(date: SourceDate, near: Day | undefined): Day | undefined {
  if (date.year !== undefined) return { ...date, year: date.year };
  if (!near) return undefined;
  const months = date.month - near.month;
  return { ...date, year: near.year + (months > 6 ? -1 : months < -6 ? 1 : 0) };
}
