import { deepStrictEqual, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Config } from '../../../src/core/config/config';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import type { TextEdit } from '../../../src/core/markdown/span';
import type { Postmortem } from '../../../src/core/postmortem/postmortem';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import type { Finding, Fix } from '../../../src/core/rules/finding';
import type { FindingCode } from '../../../src/core/rules/findingCode';
import { lint } from '../../../src/core/rules/lint';

export interface CheckOptions {
  readonly config?: Partial<Config>;
  readonly today?: string | undefined;
}

/** A day on which nothing in the fixtures is overdue or stale. */
export const today = '2026-03-06';

export function read(text: string): Postmortem {
  return new PostmortemReader().read(text);
}

const known = new Map<string, readonly Finding[]>();

export function check(text: string, options: CheckOptions = {}): readonly Finding[] {
  const key = `${JSON.stringify(options)} ${'today' in options} ${text}`;
  const findings = known.get(key) ?? checkAnew(text, options);
  known.set(key, findings);
  return findings;
}

function checkAnew(text: string, options: CheckOptions): readonly Finding[] {
  return lint({
    postmortem: read(text),
    config: { ...defaultConfig, ...options.config },
    today: 'today' in options ? options.today : today,
  });
}

export function findingsOf(code: FindingCode, text: string, options: CheckOptions = {}): readonly Finding[] {
  return check(text, options).filter((finding) => finding.code === code);
}

/** The words that findings of a code stand at. */
export function placesOf(code: FindingCode, text: string, options: CheckOptions = {}): readonly string[] {
  return findingsOf(code, text, options).map(({ span }) => text.slice(span.start, span.end));
}

export function codesOf(text: string, options: CheckOptions = {}): readonly FindingCode[] {
  return [...new Set(check(text, options).map(({ code }) => code))];
}

export function onlyFinding(code: FindingCode, text: string, options: CheckOptions = {}): Finding {
  const findings = findingsOf(code, text, options);
  const [finding] = findings;
  if (finding === undefined || findings.length > 1) throw new Error(`${findings.length} findings of ${code}`);
  return finding;
}

export function silent(code: FindingCode, text: string, options: CheckOptions = {}): void {
  deepStrictEqual(placesOf(code, text, options), []);
}

/** Applies edits that do not overlap; insertions at one place keep their order. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    ok(span.start >= at && span.end <= text.length && span.start <= span.end, 'edits overlap or lie outside the text');
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** The text after the fix whose title begins like this (or the first one) of the first finding of a code. */
export function fixed(code: FindingCode, text: string, title = '', options: CheckOptions = {}): string {
  const finding = findingsOf(code, text, options)[0];
  const fix = finding?.fixes.find((one) => one.title.startsWith(title));
  if (finding === undefined || fix === undefined) {
    throw new Error(`no fix “${title}” among ${JSON.stringify(finding?.fixes.map((one) => one.title))}`);
  }
  const after = edited(text, fix.edits);
  notStrictEqual(after, text);
  answered(text, after, finding, fix, options);
  return after;
}

/** A fix answers its finding and brings no finding of a kind that was not there before. */
export function answered(before: string, after: string, finding: Finding, fix: Fix, options: CheckOptions = {}): void {
  const line = (text: string, { span }: Finding): string =>
    text.slice(0, span.start).split('\n').length + text.slice(span.start, span.end);
  const now = check(after, options);
  const same = now.filter(({ code, message }) => code === finding.code && message === finding.message);
  const then = check(before, options).filter(
    ({ code, message }) => code === finding.code && message === finding.message,
  );
  ok(same.length < then.length, `“${fix.title}” leaves ${finding.code} at ${line(before, finding)}`);
  const count = (findings: readonly Finding[], code: FindingCode): number =>
    findings.filter((one) => one.code === code).length;
  const known = check(before, options);
  for (const code of new Set(now.map((one) => one.code))) {
    if (nextSteps[finding.code]?.includes(code)) continue;
    ok(count(now, code) <= count(known, code), `“${fix.title}” of ${finding.code} brings ${code}\n${after}`);
  }
  strictEqual(typeof fix.safe, 'boolean');
}

/**
 * What the same advice says next: a new section is still to be written, and a gap stays one when the document is no
 * longer called final.
 */
const nextSteps: Readonly<Partial<Record<FindingCode, readonly FindingCode[]>>> = {
  'missing-section': ['empty-section', 'timeline-empty', 'actions-none'],
  'final-with-placeholders': ['placeholder-text', 'timeline-empty', 'actions-none'],
};
