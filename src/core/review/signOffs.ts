import type { Postmortem } from '../postmortem/postmortem';
import { metadataValues } from './metadataEntry';

export const reviewersKey = 'reviewers';
export const signOffsKey = 'signoffs';

/** Somebody who has read the document and agrees. */
export interface SignOff {
  readonly name: string;
  /** ISO date; `undefined` when none is written. */
  readonly date: string | undefined;
}

/** Who signed the document off: `signoffs: [Ana Petrov 2026-03-09]`, in any form that metadata can have. */
export function signOffs(postmortem: Postmortem): readonly SignOff[] {
  return metadataValues(postmortem, signOffsKey).map((value) => {
    const date = /\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
    const name = date === undefined ? value : value.replace(date, '').replace(/[\s(),:–—-]+$/u, '');
    return { name: name.trim(), date };
  });
}

/** The reviewers of the document who have not signed it off yet, in the order in which they are named. */
export function missingSignOffs(postmortem: Postmortem): readonly string[] {
  const signed = new Set(signOffs(postmortem).map(({ name }) => name.toLowerCase()));
  return metadataValues(postmortem, reviewersKey).filter((name) => !signed.has(name.toLowerCase()));
}
