import { l10n, type QuickPickItem } from 'vscode';
import type { Config } from '../../../core/config/config';
import { builtInTemplates } from '../../../core/templates/builtInTemplates';
import type { Answers, Template } from '../../../core/templates/template';
import type { Settings } from '../../services/settings';
import { incidentStartText, readIncidentStart } from './incidentStart';
import { askChoice, askText, type Outcome, type Place } from './quickSteps';

/** The answers so far; a step back keeps what was typed. */
export interface Draft {
  readonly title: string;
  /** Date, time and zone as typed. */
  readonly start: string;
  readonly severity: string | undefined;
  readonly template: Template;
}

type Question = (draft: Draft, place: Place) => Promise<Outcome<Draft>>;

/** What New Postmortem offers before anybody has answered. */
export function firstDraft(settings: Settings, templates: readonly Template[], now: Date): Draft {
  const zone = settings.timeZone === 'UTC' ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A team that has templates of its own wants them used: the default setting is no choice that a person made.
  const chosen = settings.defaultTemplate === builtInTemplates[0]?.id ? undefined : settings.defaultTemplate;
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  if (!template) throw new Error('No template is built in.');
  return { title: '', start: incidentStartText(now, zone), severity: undefined, template };
}

/** Asks one question after the other, back and forth; `undefined` when the person gave up. */
export async function askQuestions(
  first: Draft,
  templates: readonly Template[],
  config: Config,
): Promise<Draft | undefined> {
  const questions = [askTitle, askStart, askSeverity(config.incidentSeverities), askTemplate(templates)];
  let draft = first;
  let index = 0;
  for (;;) {
    const question = questions[index];
    if (!question) return draft;
    const title = l10n.t('New Postmortem');
    const outcome = await question(draft, { title, step: index + 1, totalSteps: questions.length });
    if (outcome === 'cancel') return undefined;
    if (outcome === 'back') index--;
    else {
      draft = outcome.answer;
      index++;
    }
  }
}

/** The draft as a template takes it; a start that was skipped is today. */
export function answersOf(draft: Draft, now: Date): Answers {
  const start = readIncidentStart(draft.start);
  return {
    title: draft.title.trim() || undefined,
    date: start?.date ?? incidentStartText(now, 'UTC').slice(0, 10),
    time: start?.time,
    severity: draft.severity,
    zone: start?.zone,
  };
}

const askTitle: Question = async (draft, place) => {
  const outcome = await askText(place, {
    value: draft.title,
    prompt: l10n.t('What happened, as a title; it may stay empty'),
    placeholder: l10n.t('Checkout was slow for customers in Europe'),
  });
  return mapAnswer(outcome, (title) => ({ ...draft, title }));
};

const askStart: Question = async (draft, place) => {
  const outcome = await askText(place, {
    value: draft.start,
    prompt: l10n.t('When the incident began: date, time and zone; empty means today'),
    placeholder: '2026-03-04 14:51 UTC',
    check: (text) =>
      text.trim() === '' || readIncidentStart(text)
        ? undefined
        : l10n.t('Write it like {0} or {1}.', '2026-03-04', '2026-03-04 14:51 UTC'),
  });
  return mapAnswer(outcome, (start) => ({ ...draft, start }));
};

function askSeverity(severities: readonly string[]): Question {
  return async (draft, place) => {
    const later = { label: l10n.t('Decide later'), severity: undefined };
    const items = [later, ...severities.map((severity) => ({ label: severity, severity }))];
    const outcome = await askChoice<QuickPickItem & { readonly severity: string | undefined }>(place, {
      items,
      active: items.find(({ severity }) => severity === draft.severity),
      placeholder: l10n.t('How severe it was'),
    });
    return mapAnswer(outcome, ({ severity }) => ({ ...draft, severity }));
  };
}

function askTemplate(templates: readonly Template[]): Question {
  return async (draft, place) => {
    const items = templates.map((template) => ({ label: template.title, detail: template.description, template }));
    const outcome = await askChoice<QuickPickItem & { readonly template: Template }>(place, {
      items,
      active: items.find(({ template }) => template.id === draft.template.id),
      placeholder: l10n.t('What to start from'),
    });
    return mapAnswer(outcome, ({ template }) => ({ ...draft, template }));
  };
}

function mapAnswer<T>(outcome: Outcome<T>, use: (answer: T) => Draft): Outcome<Draft> {
  return typeof outcome === 'string' ? outcome : { answer: use(outcome.answer) };
}
