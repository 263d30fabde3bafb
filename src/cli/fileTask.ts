import type { Config } from '../core/config/config';
import type { Postmortem } from '../core/postmortem/postmortem';
import { PostmortemReader } from '../core/postmortem/postmortemReader';
import { recognise } from '../core/postmortem/recognise';
import { lint, lintWithSuppressions } from '../core/rules/lint';
import { applySafeFixes } from './applySafeFixes';
import { reportOf, type FileReport } from './fileReport';
import { readDocument, type DocumentText } from './readDocument';
import { reasonOf } from './failure';
import { replaceFile } from './replaceFile';

/** One file to lint, as plain data that may cross threads. */
export interface FileTask {
  readonly path: string;
  /** Path for the configuration's globs. */
  readonly globPath: string;
  /** Always a postmortem, whatever it looks like. */
  readonly named: boolean;
  readonly config: Config;
  /** ISO date. */
  readonly today: string;
  /** Whether to apply and write the safe fixes. */
  readonly fix: boolean;
}

export type FileOutcome =
  | {
      readonly kind: 'linted';
      readonly report: FileReport;
      readonly fixed: boolean;
      /** Why the fixes could not be written; the report is that of the file as it is. */
      readonly notWritten?: string;
    }
  | { readonly kind: 'no-postmortem' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Lints one file, and fixes it when the task says so. Never throws. */
export async function lintFile(task: FileTask): Promise<FileOutcome> {
  try {
    const document = await readDocument(task.path);
    const postmortem = readPostmortem(document.text, task.config);
    if (!task.named && !recognise(task.globPath, postmortem, task.config).isPostmortem)
      return { kind: 'no-postmortem' };
    if (task.fix) return await fixFile(task, document, postmortem);
    return { kind: 'linted', report: lintPostmortem(task, postmortem), fixed: false };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

async function fixFile(task: FileTask, { text, mark }: DocumentText, before: Postmortem): Promise<FileOutcome> {
  const fixed = applySafeFixes(text, (next) => lint({ ...task, postmortem: readPostmortem(next, task.config) }));
  if (fixed === text) return { kind: 'linted', report: lintPostmortem(task, before), fixed: false };
  try {
    await replaceFile(task.path, mark + text, mark + fixed);
  } catch (error) {
    const notWritten = `fixes cannot be written: ${reasonOf(error)}`;
    return { kind: 'linted', report: lintPostmortem(task, before), fixed: false, notWritten };
  }
  return { kind: 'linted', report: lintPostmortem(task, readPostmortem(fixed, task.config)), fixed: true };
}

/** What a text says under a configuration. */
export function readPostmortem(text: string, { sectionAliases, people }: Config): Postmortem {
  return new PostmortemReader().read(text, { sectionAliases, people });
}

/** The findings of a postmortem, with the places that output shows. */
export function lintPostmortem(
  { path, config, today }: Pick<FileTask, 'path' | 'config' | 'today'>,
  postmortem: Postmortem,
): FileReport {
  return reportOf(path, lintWithSuppressions({ postmortem, config, today }), postmortem.document.lines);
}
