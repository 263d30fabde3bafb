import { workspace, type Uri } from 'vscode';

/** A person's own choices; team policy is in `.postmortem.json`. */
export interface Settings {
  /** Folder of new postmortems, relative to the workspace folder, with forward slashes and without `..`. */
  readonly folder: string;
  /** Id of the template that New Postmortem offers first. */
  readonly defaultTemplate: string;
  /** The clock that New Postmortem prefills: UTC or the person's own zone. */
  readonly timeZone: 'UTC' | 'local';
  /** Whether findings are shown at all. */
  readonly showFindings: boolean;
  /** Whether outline and breadcrumbs show entries and actions. */
  readonly showOutline: boolean;
  /** Whether a message says once a day that action items are overdue or drafts grow old. */
  readonly remindOfOverdue: boolean;
  /** Whether incidents of the same day in earlier years are recalled. */
  readonly recallAnniversaries: boolean;
}

export const settingsSection = 'postmortem';

/** The settings in force for a document or folder, made safe: what has no valid value has its default. */
export function readSettings(scope?: Uri): Settings {
  const settings = workspace.getConfiguration(settingsSection, scope);
  return Object.freeze({
    folder: safeFolder(settings.get<unknown>('folder')),
    defaultTemplate: text(settings.get<unknown>('defaultTemplate')) ?? 'standard',
    timeZone: settings.get<unknown>('timeZone') === 'local' ? 'local' : 'UTC',
    showFindings: settings.get<unknown>('findings.enabled') !== false,
    showOutline: settings.get<unknown>('outline.enabled') !== false,
    recallAnniversaries: settings.get<unknown>('anniversaries') === true,
    remindOfOverdue: settings.get<unknown>('overdueReminder') !== false,
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A workspace's settings come with the workspace: they must not lead out of it. */
function safeFolder(value: unknown): string {
  const steps = (text(value) ?? 'postmortems').split(/[\\/]+/).filter((step) => step !== '' && step !== '.');
  return steps.includes('..') || steps[0]?.endsWith(':') ? 'postmortems' : steps.join('/');
}
