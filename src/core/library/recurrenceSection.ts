import type { Likeness, RelatedIncident } from './related';
import type { ActionSummary } from './summary';

/** Why two incidents are alike, in English: "same service checkout; both about expired certificate". */
export function describeLikeness(reasons: readonly Likeness[]): string {
  return reasons.map(describe).join('; ');
}

function describe({ kind, values }: Likeness): string {
  const names = values.join(', ');
  switch (kind) {
    case 'service':
      return `same service${values.length > 1 ? 's' : ''} ${names}`;
    case 'tag':
      return `same tag${values.length > 1 ? 's' : ''} ${names}`;
    case 'cause':
      return `both about ${names}`;
    case 'words':
      return `similar words: ${names}`;
  }
}

/**
 * A section for the document at `path` that links to earlier incidents and lists what they still wait for. Lines end with
 * LF; `level` is that of the heading. Paths are told apart by forward slashes.
 */
export function recurrenceSection(path: string, related: readonly RelatedIncident[], level = 2): string {
  const items = related.map((one) => incidentItem(path, one));
  return `${'#'.repeat(level)} Recurrence\n\nEarlier incidents like this one:\n\n${items.join('\n')}\n`;
}

function incidentItem(path: string, { summary, reasons, unfinished, followUp }: RelatedIncident): string {
  const when = summary.date === undefined ? '' : ` (${summary.date})`;
  const lead = `- [${escaped(summary.title)}](${relativeLink(path, summary.path)})${when}: ${escaped(describeLikeness(reasons))}.`;
  if (followUp === 'none') return `${lead} It named no actions.`;
  const { length } = summary.actions;
  if (followUp === 'done')
    return `${lead} ${length === 1 ? 'Its one action is' : `All its ${length} actions are`} done: what did they not cover?`;
  return `${lead} Still open there:\n${unfinished.map(actionItem).join('\n')}`;
}

function actionItem({ text, owner, due, ticket }: ActionSummary): string {
  const facts = [owner, due === undefined ? undefined : `due ${due}`, ticket].filter((fact) => fact !== undefined);
  return `  - ${oneLine(text)}${facts.length === 0 ? '' : ` (${facts.map(oneLine).join(', ')})`}`;
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' '));
}

/** So that words stay words in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\[\]<>*`|]/g, '\\$&');
}

/** The link from one document to another: relative where both have a folder in common, encoded for Markdown. */
export function relativeLink(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  const steps = [...here.slice(common).map(() => '..'), ...there.slice(common)];
  return steps.map(encodedStep).join('/');
}

/** Half of a pair, which cannot be encoded. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function encodedStep(step: string): string {
  return encodeURIComponent(step.replace(loneSurrogate, '\ufffd'))
    .replace(/%40/g, '@')
    .replace(/[()*!']/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
