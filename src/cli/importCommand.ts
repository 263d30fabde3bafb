import { dirname } from 'node:path';
import { adapters } from '../core/imports/adapters';
import type { Config } from '../core/config/config';
import { chooseEvents, type Choice } from '../core/imports/choose';
import type { SettledEvent } from '../core/imports/importedEvent';
import { ambiguousZone, landEvents, zoneOfTimes, type Landing } from '../core/imports/landing';
import { maskEvents, withPeople, type PeopleShown } from '../core/imports/plainEvent';
import { readSources, type SourcesReading } from '../core/imports/readSources';
import { rolesIn } from '../core/imports/roles';
import { openQuestions, settle } from '../core/imports/settle';
import { applyEdits } from '../core/markdown/applyEdits';
import type { Postmortem } from '../core/postmortem/postmortem';
import { parseIsoDate } from '../core/timeline/calendar';
import { zoneOffset } from '../core/timeline/zones';
import { oneOf, parseCommandLine, textOf, type OptionValues } from './commandLine';
import { ConfigFinder } from './configFinder';
import { Failure, UsageFailure } from './failure';
import { readPostmortem } from './fileTask';
import { importHelp } from './help';
import { momentOf } from './moment';
import { readDocument, type DocumentText } from './readDocument';
import { readImports } from './readImports';
import { replaceFile } from './replaceFile';
import type { ExitStatus, Session } from './session';

/** `postmortem import`: events from other files into the timeline of a document, or nothing when anything is wrong. */
export async function importCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, options);
  if (values['help'] === true) {
    session.print(importHelp);
    return 0;
  }
  const into = textOf(values['into']);
  if (operands.length === 0) throw new UsageFailure('import needs a file or -');
  if (into === undefined) throw new UsageFailure('import needs --into and the document that gets the entries');
  const asked = answersIn(values);
  const { config } = await new ConfigFinder(session.fail.bind(session)).inFolder(dirname(into));
  const document = await readDocument(into).catch((error: unknown) => {
    session.fail(into, error);
  });
  if (document === undefined) return 2;
  const postmortem = readPostmortem(document.text, config);
  const read = readSources(await readImports(session, operands), asked.format);
  for (const { name, problem } of read.problems) session.fail(name, new Failure(problem));
  // A part of what happened would look like all of it.
  if (session.failed) return 2;
  await land(session, { into, document, postmortem, config }, read, asked);
  return session.failed ? 2 : 0;
}

const options = {
  into: { type: 'string' },
  format: { type: 'string' },
  zone: { type: 'string' },
  date: { type: 'string' },
  only: { type: 'string' },
  author: { type: 'string' },
  match: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  people: { type: 'string' },
  all: { type: 'boolean' },
  unmasked: { type: 'boolean' },
  'no-milestones': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface Asked {
  readonly format: string | undefined;
  readonly zone: string | undefined;
  readonly date: string | undefined;
  /** Times of the choice stay text until the zone is known. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly choice: Choice;
  readonly people: PeopleShown;
  readonly unmasked: boolean;
  readonly withMilestones: boolean;
  readonly dryRun: boolean;
}

function answersIn(values: OptionValues): Asked {
  const [format, zone, date] = [textOf(values['format']), textOf(values['zone']), textOf(values['date'])];
  const ids = adapters.map(({ id }) => id);
  if (format !== undefined && !ids.includes(format)) {
    throw new UsageFailure(`--format can be ${ids.join(', ')}, not “${format}”`);
  }
  if (zone !== undefined && zoneOffset(zone, 0) === undefined) {
    throw new UsageFailure(`--zone must be a zone such as UTC, UTC+2 or Europe/Paris, not “${zone}”`);
  }
  if (date !== undefined && parseIsoDate(date) === undefined) {
    throw new UsageFailure(`--date must be a date such as 2026-03-04, not “${date}”`);
  }
  const only = oneOf('only', values['only'], ['pinned', 'people', 'bots', 'any'] as const, 'any');
  const [author, keyword] = [textOf(values['author']), textOf(values['match'])];
  const choice: Choice = {
    ...(only === 'any' ? {} : { only }),
    ...(author === undefined ? {} : { authors: author.split(/\s*,\s*/) }),
    ...(keyword === undefined ? {} : { keyword }),
    withNoise: values['all'] === true,
  };
  return {
    format,
    zone,
    date,
    from: textOf(values['from']),
    until: textOf(values['until']),
    choice,
    people: oneOf('people', values['people'], ['names', 'roles', 'none'] as const, 'names'),
    unmasked: values['unmasked'] === true,
    withMilestones: values['no-milestones'] !== true,
    dryRun: values['dry-run'] === true,
  };
}

interface Target {
  readonly into: string;
  readonly document: DocumentText;
  readonly postmortem: Postmortem;
  readonly config: Config;
}

async function land(session: Session, target: Target, read: SourcesReading, asked: Asked): Promise<void> {
  const { postmortem, document, into, config } = target;
  const all = read.sources.flatMap(({ events }) => events);
  const { date, zone } = answersFor(session, postmortem, openQuestions(all), asked);
  const settled = settle(all, { date, zone });
  const within = { from: boundOf('from', asked.from, date, zone), until: boundOf('until', asked.until, date, zone) };
  const chosen = chooseEvents(settled, { ...asked.choice, ...definedOf(within) });
  const { events, masked } = asked.unmasked
    ? { events: chosen, masked: new Map<string, number>() }
    : maskEvents(chosen);
  const shown = withPeople(events, asked.people, asked.people === 'names' ? new Map() : rolesIn(postmortem));
  const landing = landEvents(postmortem, shown, (text) => readPostmortem(text, config), {
    zone,
    withMilestones: asked.withMilestones,
  });
  if ('problem' in landing) return session.fail(into, new Failure(landing.problem));
  const done = [
    told(landing, all, chosen),
    ...[...masked].map(
      ([kind, count]) => `masked ${count} ${kind}${count === 1 ? '' : kind.endsWith('s') ? 'es' : 's'}`,
    ),
  ].join(', ');
  if (asked.dryRun) {
    session.print(
      landing.edits.map(({ newText }) => newText.replace(/^\s*\n|\s+$/g, '')).join('\n') || 'nothing to add',
    );
    return session.note(`${into}: would have ${done}; nothing was written`);
  }
  if (landing.edits.length > 0) {
    const text = applyEdits(document.text, landing.edits);
    try {
      await replaceFile(into, document.mark + document.text, document.mark + text);
    } catch (error) {
      return session.fail(into, error);
    }
  }
  session.print(`${into}: ${done}`);
}

function told({ count, duplicates }: Landing, all: readonly unknown[], chosen: readonly SettledEvent[]): string {
  const left = all.length - chosen.length;
  return [
    `added ${count} ${count === 1 ? 'entry' : 'entries'}`,
    ...(duplicates > 0 ? [`left out ${duplicates} already told`] : []),
    ...(left > 0 ? [`left out ${left} not chosen`] : []),
  ].join(', ');
}

/** What the sources leave open, answered by the options or else by the document; the latter is said. */
function answersFor(
  session: Session,
  postmortem: Postmortem,
  open: { readonly date: boolean; readonly zone: boolean },
  asked: Asked,
): { readonly date: string | undefined; readonly zone: string | undefined } {
  const own = zoneOfTimes(postmortem);
  const isAmbiguous = own !== undefined && zoneOffset(own, 0) === undefined;
  if (isAmbiguous && asked.zone === undefined)
    throw new UsageFailure(`${ambiguousZone(own)}, or say which with --zone`);
  const zone = asked.zone ?? (open.zone ? (own ?? 'UTC') : undefined);
  if (open.zone && asked.zone === undefined) {
    session.note(`no time zone in what is imported; its times are taken as ${zone ?? ''} (--zone says otherwise)`);
  }
  const { metadata, timeline } = postmortem;
  const date = asked.date ?? metadata.date?.value ?? timeline.entries.find((entry) => entry.date !== undefined)?.date;
  if (open.date && date === undefined) throw new UsageFailure('what is imported names no day; give it with --date');
  if (open.date && asked.date === undefined) {
    session.note(`no full date in what is imported; it is taken to begin on ${date ?? ''} (--date says otherwise)`);
  }
  return { date, zone };
}

function boundOf(
  name: string,
  text: string | undefined,
  date: string | undefined,
  zone: string | undefined,
): number | undefined {
  if (text === undefined) return undefined;
  const moment = momentOf(text, date, zone ?? 'UTC');
  if (moment === undefined)
    throw new UsageFailure(`--${name} must be a time such as 2026-03-04T10:00Z or 10:00, not “${text}”`);
  return moment;
}

function definedOf(within: { from: number | undefined; until: number | undefined }): Choice {
  return {
    ...(within.from === undefined ? {} : { from: within.from }),
    ...(within.until === undefined ? {} : { until: within.until }),
  };
}
