import type { Span } from '../markdown/span';
import { zonePattern } from './zones';

export interface DeclaredZone {
  readonly text: string;
  readonly span: Span;
}

const anyZone = new RegExp(`(?<![A-Za-z0-9_/:])(?:${zonePattern})`);
const everyTime = /\b(?:all|times?|timestamps?|hours|timezone|zone|clock)\b/i;
const strong =
  /\b(?:all|the|following|these)?[ ]?(?:times?|timestamps?|dates|hours)\b[^.\n]{0,40}?\b(?:are|in|is|given|shown|listed|use|as)\b|\btime ?zone\b|\ball times\b/i;

/** The zone that a title or column header gives to its times ("Timeline (UTC)", "Time (PST)"). */
export function zoneInTitle(source: string, offset: number): DeclaredZone | undefined {
  const match = anyZone.exec(source);
  if (!match) return undefined;
  return { text: match[0], span: { start: offset + match.index, end: offset + match.index + match[0].length } };
}

/** The zone that stands in brackets behind a date ("January 9, 2025 (EST)") and so holds for the day's times. */
export function zoneBehindDate(source: string, offset: number): DeclaredZone | undefined {
  const match = behindDate.exec(source);
  if (!match?.[2]) return undefined;
  const start = offset + (match[1]?.length ?? 0);
  return { text: match[2], span: { start, end: start + match[2].length } };
}

const behindDate = new RegExp(`^([*_]{0,3}[ \\t]{0,3}\\([ \\t]{0,2}(?:in )?)(${zonePattern})[ \\t]{0,2}\\)`);

/** The zone that a sentence declares for all times ("All times are in UTC"); a mere mention declares nothing. */
export function zoneInSentence(source: string, offset: number): DeclaredZone | undefined {
  if (!everyTime.test(source) || !strong.test(source)) return undefined;
  return zoneInTitle(source, offset);
}
