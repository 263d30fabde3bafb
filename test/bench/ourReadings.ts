import { defaultConfig } from '../../src/core/config/defaultConfig';
import { MarkdownParser } from '../../src/core/markdown/markdownParser';
import type { Postmortem } from '../../src/core/postmortem/postmortem';
import { PostmortemReader } from '../../src/core/postmortem/postmortemReader';
import { lint } from '../../src/core/rules/lint';

/** Milliseconds: on the clock, and of the processor, which other programs on the machine disturb less. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds of a first read by a fresh reader. */
export function timeFirstRead(text: string): number {
  return timed(() => new PostmortemReader().read(text)).wall;
}

/** Milliseconds of one parse of the whole text by remark with the same extensions. */
export function timePlainRemark(text: string): number {
  const parser = new MarkdownParser();
  return timed(() => parser.parseWhole(text)).wall;
}

/** The readings, and the checks behind them, after each of `strokes` keystrokes in bursts of ten at different places. */
export function timeKeystrokes(
  text: string,
  strokes: number,
): { readonly read: readonly Time[]; readonly lint: readonly Time[] } {
  const reader = new PostmortemReader();
  let current = text;
  const check = (postmortem: Postmortem): void => {
    lint({ postmortem, config: defaultConfig, today: '2026-03-06' });
  };
  check(reader.read(current));
  const read: Time[] = [];
  const checks: Time[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const burst = Math.floor(stroke / 10);
    // Each burst begins behind a word somewhere else in the document.
    const wanted = Math.floor((((burst + 1) * 0.618034) % 1) * text.length);
    const place = Math.max(text.indexOf(' ', wanted), wanted) + (stroke % 10);
    current = current.slice(0, place) + 'retry once'.charAt(stroke % 10) + current.slice(place);
    const { result, ...time } = timed(() => reader.read(current));
    read.push(time);
    const { wall, cpu } = timed(() => {
      check(result);
    });
    checks.push({ wall, cpu });
  }
  return { read, lint: checks };
}

function timed<T>(run: () => T): Time & { readonly result: T } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000, result };
}
