import { l10n, ProgressLocation, window } from 'vscode';
import type { NamedText, SourcesReading } from '../../../core/imports/readSources';
import { loadImporting } from '../../services/parts';

/** Texts that are read before anybody would notice. UTF-16 units. */
const short = 500_000;

/** Reads texts one after the other, with progress and a way to give up where it takes its time; `undefined` when given up. */
export async function readInSteps(texts: readonly NamedText[]): Promise<SourcesReading | undefined> {
  const { readSourcesStepwise } = await loadImporting();
  const steps = readSourcesStepwise(texts);
  if (texts.reduce((sum, { text }) => sum + text.length, 0) < short) {
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }
  return window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Reading events'), cancellable: true },
    async (progress, token) => {
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value;
        progress.report({ message: step.value, increment: 50 / texts.length });
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (token.isCancellationRequested) return undefined;
      }
    },
  );
}
