import type { TextEdit } from '../../markdown/span';
import type { ActionItem } from '../../postmortem/actionItem';
import type { PostmortemStatus } from '../../postmortem/metadata';
import type { Postmortem } from '../../postmortem/postmortem';
import { milestoneKinds, type MilestoneKind, type TimelineEntry } from '../../timeline/timeline';
import { editsToMark } from '../../timeline/viewEdits';
import { lineEndOf, sectionsOf, trimmed } from '../places';
import { entryGroups } from '../timeline/entryGroups';
import { suspiciousDates } from '../timeline/suspiciousDates';
import { lacksZone, likelyZones } from '../timeline/timelineNoZone';
import { actionsToList, actionsToTable } from './actionList';
import { addField } from './addField';
import { markDone, markOpen } from './markDone';
import { setStatus } from './setMetadata';
import { sortEntries } from './sortEntries';
import { stateZone } from './stateZone';

/** A change that answers no finding: the writer wants it. The edits do not overlap. */
export interface Refactoring {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

const milestoneNames: Readonly<Record<MilestoneKind, string>> = {
  impactStart: 'impact start',
  detected: 'detected',
  acknowledged: 'acknowledged',
  declared: 'declared',
  mitigated: 'mitigated',
  resolved: 'resolved',
};

/** What can be done with what stands at an offset (a UTF-16 position in the text). */
export function refactoringsAt(postmortem: Postmortem, offset: number): readonly Refactoring[] {
  return [
    ...actionRefactorings(postmortem, offset),
    ...timelineRefactorings(postmortem, offset),
    ...statusRefactorings(postmortem, offset),
  ];
}

function actionRefactorings(postmortem: Postmortem, offset: number): readonly Refactoring[] {
  const { document, actions } = postmortem;
  const line = document.lines.lineAt(offset);
  const action = actions.find((one) => touches(postmortem, one.span, offset));
  const state = action && (action.done === true ? markOpen(postmortem, action) : markDone(postmortem, action));
  return [
    ...one(action?.done === true ? 'Mark the action as not done' : 'Mark the action as done', state),
    ...typeRefactorings(postmortem, action),
    ...one('Convert the actions to a table', standingAlone(postmortem, actionsToTable(postmortem, line))),
    ...one('Convert the table of actions to a checklist', actionsToList(postmortem, line)),
  ];
}

/** The kinds that templates tell apart (prevent, mitigate, detect), for an action that names none. */
function typeRefactorings(postmortem: Postmortem, action: ActionItem | undefined): readonly Refactoring[] {
  if (action === undefined || action.type !== undefined) return [];
  return ['prevent', 'mitigate', 'detect'].flatMap((type) => {
    const edits = addField(postmortem, [action], 'type', type);
    return edits === undefined ? [] : [{ title: `Give the action the type ${type}`, edits }];
  });
}

/** A table needs a blank line before it where the list had none; otherwise it would be read as part of a paragraph. */
function standingAlone({ document: { text, lines } }: Postmortem, edit: TextEdit | undefined): TextEdit | undefined {
  if (edit === undefined) return undefined;
  const line = lines.lineAt(edit.span.start);
  const above = line === 0 ? '' : lines.textOf(line - 1);
  const stands = above.trim() === '' || /^ {0,3}#{1,6}(?:\s|$)/.test(above);
  return stands ? edit : { ...edit, newText: lineEndOf(text) + edit.newText };
}

function timelineRefactorings(postmortem: Postmortem, offset: number): readonly Refactoring[] {
  const { entries } = postmortem.timeline;
  // The innermost entry: the last that begins before the cursor.
  const entry = entries.filter(({ span }) => touches(postmortem, span, offset)).at(-1);
  const inSection = sectionsOf(postmortem, 'timeline').some(({ span }) => offset >= span.start && offset < span.end);
  if (entry === undefined && !inSection) return [];
  const zones = lacksZone(postmortem) ? likelyZones(postmortem) : [];
  return [
    ...sortRefactorings(postmortem, offset, entry),
    ...zones.flatMap((zone) => one(`State that all times are ${zone}`, stateZone(postmortem, zone))),
    ...(entry === undefined ? [] : milestoneRefactorings(postmortem, entry)),
  ];
}

function milestoneRefactorings(postmortem: Postmortem, entry: TimelineEntry): readonly Refactoring[] {
  const place = postmortem.timeline.entries.indexOf(entry);
  const changes = [
    ...milestoneKinds.map((kind) => ({
      title: `Mark the entry as ${milestoneNames[kind]}`,
      edits: editsToMark(postmortem, place, kind),
    })),
    { title: 'Remove the milestone mark of the entry', edits: editsToMark(postmortem, place, undefined) },
  ];
  return changes.filter(({ edits }) => edits.length > 0);
}

/** The entries that stand together around the cursor or, with the cursor beside entries, all of its section. */
function sortRefactorings(
  postmortem: Postmortem,
  offset: number,
  entry: TimelineEntry | undefined,
): readonly Refactoring[] {
  const section = sectionsOf(postmortem, 'timeline')
    .filter(({ span }) => offset >= span.start && offset < span.end)
    .at(-1);
  const doubtful = new Set(suspiciousDates(postmortem).flatMap(({ affected }) => affected));
  const groups = entryGroups(postmortem).filter((group) =>
    entry !== undefined
      ? group.includes(entry)
      : group.some(
          ({ span }) => section !== undefined && span.start >= section.span.start && span.end <= section.span.end,
        ),
  );
  // With entries whose time is in doubt there is no order to sort by.
  const sortable = groups.filter((group) => group.every((one) => one.fault === undefined && !doubtful.has(one)));
  const edits = sortable
    .flatMap((group) => sortEntries(postmortem.document, group) ?? [])
    .sort((a, b) => a.span.start - b.span.start);
  // Entries inside the body of one that moves are sorted once it stands.
  const isNested = edits.some(({ span }, index) => span.start < (edits[index - 1]?.span.end ?? 0));
  return edits.length === 0 || isNested ? [] : [{ title: 'Sort the timeline', edits }];
}

const statuses: readonly PostmortemStatus[] = ['draft', 'in-review', 'final', 'closed'];

/** In front matter, on the title and where the status stands. */
function statusRefactorings(postmortem: Postmortem, offset: number): readonly Refactoring[] {
  const { metadata, headings, document } = postmortem;
  const { frontMatter, status } = metadata;
  const line = document.lines.lineAt(offset);
  const [title] = headings;
  const applies =
    (frontMatter !== undefined && offset >= frontMatter.start && offset < frontMatter.end) ||
    (title !== undefined && touches(postmortem, title.span, offset)) ||
    (status !== undefined && document.lines.lineAt(status.span.start) === line);
  if (!applies) return [];
  return statuses
    .filter((value) => value !== status?.value)
    .map((value) => ({ title: `Set the status to ${value}`, edits: [setStatus(postmortem, value)] }));
}

/** Whether an offset lies on the lines of a span's words. */
function touches({ document: { text, lines } }: Postmortem, span: TimelineEntry['span'], offset: number): boolean {
  const words = trimmed(text, span);
  return offset >= lines.startOf(lines.lineAt(words.start)) && offset <= lines.endOf(lines.lineAt(words.end));
}

function one(title: string, edit: TextEdit | undefined): readonly Refactoring[] {
  return edit === undefined ? [] : [{ title, edits: [edit] }];
}
