import type { Config } from '../config/config';
import type { Postmortem } from '../postmortem/postmortem';
import type { MessageKind } from './messages';
import { changeKinds } from './publicChange';
import { publicVersion } from './publicVersion';

/** Forms in which a postmortem is taken elsewhere. */
export type ExportForm = 'html' | 'rich' | MessageKind;

/** Texts for readers outside: they say nothing that the version for others would not say. */
const outside: ReadonlySet<ExportForm> = new Set(['status', 'message']);

/**
 * The Markdown that an export is made from. What is marked as internal is in no export; texts for readers outside are
 * made from the version for others.
 */
export function exportSource(postmortem: Postmortem, config: Config, form: ExportForm): string {
  const kept = new Set(outside.has(form) ? [] : changeKinds);
  return publicVersion(postmortem, config, { audience: 'public', kept }).text;
}
