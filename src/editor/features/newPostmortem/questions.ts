import { l10n, ThemeIcon, type QuickPickItem } from 'vscode';
import type { Config } from '../../../core/config/config';
import type { Answers, Template, TemplateVariable } from '../../../core/templates/template';
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
  readonly id: string;
  /** Answers to the template's own questions, by the name of the variable. */
  readonly own: Readonly<Record<string, string>>;
}

/** What the questions draw on. */
export interface QuestionContext {
  readonly templates: readonly Template[];
  readonly config: Config;
  /** Whether a template has a place for the incident's number. */
  readonly asksForId: (template: Template) => boolean;
  readonly preview: (draft: Draft) => void;
}

type Question = (draft: Draft, place: Place) => Promise<Outcome<Draft>>;

/** What New Postmortem offers before anybody has answered. */
export function firstDraft(settings: Settings, templates: readonly Template[], now: Date): Draft {
  const zone = settings.timeZone === 'UTC' ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A team that has templates of its own wants them used: the default setting is no choice that a person made.
  const chosen = settings.defaultTemplate === 'standard' ? undefined : settings.defaultTemplate;
  const usable = templates.filter(({ problems }) => problems.length === 0);
  const template = usable.find(({ id }) => id === chosen) ?? usable[0];
  if (!template) throw new Error('No template is built in.');
  return { title: '', start: incidentStartText(now, zone), severity: undefined, template, id: '', own: {} };
}

/**
 * Asks one question after the other, back and forth; the template chosen may add its own. `undefined` when the person
 * gave up.
 */
export async function askQuestions(first: Draft, context: QuestionContext): Promise<Draft | undefined> {
  let draft = first;
  let index = 0;
  for (;;) {
    const questions = questionsFor(draft, context);
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
    // Nothing can be made from a template with problems: its file is shown instead.
    if (draft.template.problems.length > 0) return draft;
  }
}

function questionsFor({ template }: Draft, context: QuestionContext): readonly Question[] {
  return [
    askTitle,
    askStart,
    askSeverity(context.config.incidentSeverities),
    askTemplate(context),
    ...(context.asksForId(template) ? [askId] : []),
    ...template.variables.map(askOwn),
  ];
}

/** The draft as a template takes it; a start that was skipped is today. */
export function answersOf(draft: Draft, now: Date, author?: string): Answers {
  const start = readIncidentStart(draft.start);
  return {
    title: draft.title.trim() || undefined,
    date: start?.date ?? incidentStartText(now, 'UTC').slice(0, 10),
    time: start?.time,
    severity: draft.severity,
    zone: start?.zone,
    author,
    id: draft.id.trim() || undefined,
    own: draft.own,
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

type TemplateItem = QuickPickItem & { readonly template: Template };

function askTemplate({ templates, preview }: QuestionContext): Question {
  return async (draft, place) => {
    const items = templates.map(templateItem);
    const outcome = await askChoice<TemplateItem>(place, {
      items,
      active: items.find(({ template }) => template.id === draft.template.id),
      placeholder: l10n.t('What to start from'),
      onButton: ({ template }) => preview({ ...draft, template }),
    });
    return mapAnswer(outcome, ({ template }) => ({ ...draft, template }));
  };
}

function templateItem(template: Template): TemplateItem {
  const [problem] = template.problems;
  if (problem) {
    const { path, line, message } = problem;
    const detail = l10n.t('Cannot be used: {0}, line {1}: {2}', path, line + 1, message);
    return { label: `$(warning) ${template.title}`, detail, template };
  }
  const buttons = [{ iconPath: new ThemeIcon('open-preview'), tooltip: l10n.t('Show Preview') }];
  return { label: template.title, detail: template.description, buttons, template };
}

const askId: Question = async (draft, place) => {
  const outcome = await askText(place, {
    value: draft.id,
    prompt: l10n.t('Number or name of the incident in your tracker; it may stay empty'),
    placeholder: 'INC-481',
  });
  return mapAnswer(outcome, (id) => ({ ...draft, id }));
};

/** A question that the template brings along. */
function askOwn({ name, prompt, choices, preset }: TemplateVariable): Question {
  return async (draft, place) => {
    const value = draft.own[name] ?? preset;
    const answered = (answer: string): Draft => ({ ...draft, own: { ...draft.own, [name]: answer } });
    if (choices.length === 0) return mapAnswer(await askText(place, { value, prompt, placeholder: preset }), answered);
    const items = choices.map((label): QuickPickItem => ({ label }));
    const active = items.find(({ label }) => label === value);
    return mapAnswer(await askChoice(place, { items, active, placeholder: prompt }), ({ label }) => answered(label));
  };
}

function mapAnswer<T>(outcome: Outcome<T>, use: (answer: T) => Draft): Outcome<Draft> {
  return typeof outcome === 'string' ? outcome : { answer: use(outcome.answer) };
}
