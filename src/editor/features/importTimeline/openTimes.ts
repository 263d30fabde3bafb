import { l10n, window } from 'vscode';
import type { OpenQuestions, TimeAnswers } from '../../../core/imports/settle';
import type { Postmortem } from '../../../core/postmortem/postmortem';
import { parseIsoDate } from '../../../core/timeline/calendar';
import { zoneOffset } from '../../../core/timeline/zones';

/** The zone that the document's own times are in. */
export function zoneOf({ timeline }: Postmortem): string | undefined {
  return timeline.zone ?? timeline.entries.find(({ zone }) => zone !== undefined)?.zone;
}

/** The day that the document is about. */
export function dateOf({ metadata, timeline }: Postmortem): string | undefined {
  return metadata.date?.value ?? timeline.entries.find(({ date }) => date !== undefined)?.date;
}

/** Asks for the date and the zone when the sources do not say; `undefined` when the person gives up. */
export async function askOpenTimes(postmortem: Postmortem, open: OpenQuestions): Promise<TimeAnswers | undefined> {
  const date = open.date ? await askDate(dateOf(postmortem)) : undefined;
  if (open.date && date === undefined) return undefined;
  const own = zoneOf(postmortem);
  const isAmbiguous = own !== undefined && zoneOffset(own, 0) === undefined;
  if (!open.zone && !isAmbiguous) return { date, zone: undefined };
  const prompt = isAmbiguous
    ? l10n.t('The document’s time zone {0} stands for several: which one is it?', own)
    : l10n.t('What you import names no time zone: which one are its times in?');
  const zone = await askZone(prompt, isAmbiguous ? undefined : own);
  return zone === undefined ? undefined : { date, zone };
}

function askDate(known: string | undefined): Promise<string | undefined> {
  return ask(l10n.t('What you import names no full date: on which day does it begin?'), known ?? '', (text) =>
    parseIsoDate(text.trim()) ? undefined : l10n.t('Write it like {0}.', '2026-03-04'),
  );
}

function askZone(prompt: string, known: string | undefined): Promise<string | undefined> {
  const own = known ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ask(prompt, own, (text) =>
    zoneOffset(text, 0) === undefined ? l10n.t('Write it like {0} or {1}.', 'UTC+2', 'Europe/Paris') : undefined,
  );
}

/** An input box that accepts only what passes its check. */
function ask(prompt: string, value: string, check: (text: string) => string | undefined): Promise<string | undefined> {
  const box = window.createInputBox();
  Object.assign(box, { title: l10n.t('Import Timeline'), prompt, value, ignoreFocusOut: true });
  return new Promise((resolve) => {
    box.onDidChangeValue(() => (box.validationMessage = undefined));
    box.onDidAccept(() => {
      box.validationMessage = check(box.value);
      if (box.validationMessage !== undefined) return;
      resolve(box.value.trim());
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(undefined);
    });
    box.show();
  });
}
