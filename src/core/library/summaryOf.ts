import type { Config } from '../config/config';
import type { ActionItem } from '../postmortem/actionItem';
import type { Postmortem } from '../postmortem/postmortem';
import type { Milestones } from '../timeline/milestones';
import { milestoneKinds, type MilestoneKind, type TimelineEntry } from '../timeline/timeline';
import { causesOf } from './causes';
import { clip } from './clip';
import { distinctWords } from './contentWords';
import { detectionSourceIn, type DetectionSource } from './detectionSource';
import { ownSpan, piecesIn } from './sectionWords';
import { scaledSeverity } from './severityScale';
import type { ActionSummary, PostmortemSummary } from './summary';

const longestName = 300;
const longestGist = 300;
const longestAction = 600;

/** The summary of a document that was read in full. */
export function summaryOf(path: string, postmortem: Postmortem, config: Config): PostmortemSummary {
  const { metadata, timeline, milestones, metrics } = postmortem;
  const severity = metadata.severity && scaledSeverity(clip(metadata.severity.value, 60), config.incidentSeverities);
  return {
    path,
    title: clip(metadata.title?.value ?? '', longestName) || nameOf(path),
    ...present({
      id: idOf(postmortem),
      date: metadata.date?.value ?? timeline.entries.find(({ date }) => date !== undefined)?.date,
      severity: severity?.name,
      severityRank: severity?.rank,
      status: metadata.status?.value,
      duration: durationOf(postmortem),
      detection: detectionOf(postmortem),
      gist: gistOf(postmortem),
    }),
    services: metadata.services.map(({ value }) => value),
    tags: metadata.tags.map(({ value }) => value),
    authors: metadata.authors.map(({ value }) => value),
    milestones: momentsOf(milestones),
    metrics: present(metrics),
    causes: causesOf(postmortem),
    actions: postmortem.actions.map(actionOf),
    words: distinctWords(postmortem.document.text),
  };
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that have nothing to say. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** The file's name without its folder and ending. */
function nameOf(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/\.[^.]+$/, '') || path;
}

const idKeys = ['id', 'incident id', 'incident number', 'incident key', 'postmortem id'];

function idOf({ metadata }: Postmortem): string | undefined {
  for (const key of idKeys) {
    const value = metadata.other.get(key)?.value.trim();
    if (value !== undefined && /[\p{L}\p{N}]/u.test(value)) return clip(value, 80);
  }
  return undefined;
}

function durationOf({ metrics, stated }: Postmortem): number | undefined {
  const claim = (what: string): number | undefined => stated.find((one) => one.what === what)?.minutes;
  return metrics.timeToResolve ?? claim('duration') ?? claim('ttr');
}

const detectionKeys = ['detected by', 'detection source', 'detection method', 'detection', 'reported by'];

/** What the metadata says, else the section about the detection, else the entry at which it was detected. */
function detectionOf(postmortem: Postmortem): DetectionSource | undefined {
  for (const key of detectionKeys) {
    const value = postmortem.metadata.other.get(key)?.value;
    const source = value === undefined ? undefined : detectionSourceIn(value);
    if (source) return source;
  }
  const section = postmortem.sections.find(({ kind }) => kind === 'detection');
  const words = section ? piecesIn(postmortem, section.content, 4).map(({ text }) => text) : [];
  const entry = postmortem.milestones.detected?.entry.text ?? '';
  return detectionSourceIn(words.join(' ')) ?? detectionSourceIn(entry);
}

/** The first paragraph of the summary, else the first one above all sections. */
function gistOf(postmortem: Postmortem): string | undefined {
  const { sections, document } = postmortem;
  const summary = sections.find(({ kind }) => kind === 'summary');
  const span = summary
    ? ownSpan(postmortem, summary)
    : { start: 0, end: sections[0]?.span.start ?? document.text.length };
  const pieces = piecesIn(postmortem, span, 6).filter(({ form, text }) => form === 'paragraph' && text.length > 30);
  return pieces[0] && clip(pieces[0].text, longestGist);
}

function momentsOf(milestones: Milestones): Readonly<Partial<Record<MilestoneKind, string>>> {
  const moments: Partial<Record<MilestoneKind, string>> = {};
  for (const kind of milestoneKinds) {
    const moment = momentOf(milestones[kind]?.entry);
    if (moment !== undefined) moments[kind] = moment;
  }
  return moments;
}

function momentOf(entry: TimelineEntry | undefined): string | undefined {
  if (!entry) return undefined;
  const { date, time } = entry;
  return date === undefined || time === undefined ? (date ?? time) : `${date}T${time}`;
}

function actionOf(action: ActionItem): ActionSummary {
  const { owner, due, priority, type, ticket, done } = action;
  return {
    text: clip(action.text, longestAction),
    form: action.form,
    line: action.line + 1,
    ...present({
      owner: owner && clip(owner.value, longestName),
      due: due && clip(due.value, longestName),
      priority: priority && clip(priority.value, longestName),
      type: type && clip(type.value, longestName),
      ticket: ticket && clip(ticket.value, longestName),
      done,
    }),
  };
}

/** Finds an action of a summary in its document as it is now: the one of the same words, the nearest of several. */
export function findAction(postmortem: Postmortem, action: ActionSummary): ActionItem | undefined {
  let best: ActionItem | undefined;
  for (const one of postmortem.actions) {
    if (clip(one.text, longestAction) !== action.text) continue;
    const isNearer = !best || Math.abs(one.line + 1 - action.line) < Math.abs(best.line + 1 - action.line);
    if (isNearer) best = one;
  }
  return best;
}
