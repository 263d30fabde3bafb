import type { Span } from '../markdown/span';
import type { ActionDraft } from './actionDraft';
import { actionTypes, findTicket, readActionFields } from './actionFields';
import type { Heading } from './postmortem';
import type { Section } from './section';

/** An action item with the offset that its places count from. */
export interface PlacedDraft {
  readonly draft: ActionDraft;
  readonly offset: number;
  /** 0-based line that goes with the offset. */
  readonly line: number;
}

export function startOf({ draft, offset }: PlacedDraft): number {
  return offset + draft.start;
}

/** The headings that stand in one of the scopes or open it, in order. */
export function headingsIn(headings: readonly Heading[], scopes: readonly Span[]): readonly Heading[] {
  let scope = 0;
  return headings.filter(({ span }) => {
    while (scope < scopes.length && (scopes[scope]?.end ?? 0) <= span.start) scope++;
    return span.end >= (scopes[scope]?.start ?? Infinity);
  });
}

const groupTitle = new RegExp(
  `^(?:(?:immediate|short|medium|long|near|high|low)(?:[ -]?(?:term|priority))?|quick wins|completed?|done|open|planned|in progress|internal|external|infra(?:structure)?|tooling|people|technical|general|errata|misc(?:ellaneous)?|${actionTypes}|fixes|[\\p{L} ]{0,30}\\b(?:improvements?|actions?|items|tasks|measures|fixes|endpoint|operations|term|follow-?ups?))\\b`,
  'iu',
);

/**
 * Headings below a section of actions that are actions themselves: nothing is listed under them. What is promised in
 * their prose is the heading's action in full (`covered`). `listed` is in order.
 */
export function headingActions(
  text: string,
  under: readonly Heading[],
  sections: readonly Section[],
  listed: readonly PlacedDraft[],
): { readonly drafts: readonly PlacedDraft[]; readonly covered: ReadonlySet<PlacedDraft> } {
  const sectionStarts = new Set(sections.map(({ span }) => span.start));
  const drafts: PlacedDraft[] = [];
  const covered = new Set<PlacedDraft>();
  let from = 0;
  under.forEach((heading, i) => {
    const { title, span, end } = heading;
    while (from < listed.length && startOf(listed[from] ?? nothing) <= span.start) from++;
    const next = under[i + 1];
    const numbered = /^\d{1,2}[.)]\s/.test(title);
    const grouping = (next !== undefined && next.span.start < end) || (!numbered && isGroupTitle(title));
    if (sectionStarts.has(span.start) || grouping) return;
    if (!numbered && text.slice(span.end, end).trim() === '') return;
    const inside: PlacedDraft[] = [];
    for (let k = from; k < listed.length && startOf(listed[k] ?? nothing) < end; k++) inside.push(listed[k] ?? nothing);
    if (inside.some(({ draft }) => draft.form !== 'prose')) return;
    for (const placed of inside) covered.add(placed);
    drafts.push({ draft: headingDraft(text, heading), offset: 0, line: 0 });
  });
  return { drafts, covered };
}

/** Stands behind the last draft of a list. */
export const nothing = { draft: { start: Infinity }, offset: 0, line: 0 } as PlacedDraft;

function isGroupTitle(title: string): boolean {
  return groupTitle.test(title) || title.split(/\s+/).length < 3;
}

function headingDraft(text: string, { span, end }: Heading): ActionDraft {
  const source = text.slice(span.start, span.end);
  const lead = /^[#\s]*(?:\d{1,2}[.)]\s)?/.exec(source)?.[0].length ?? 0;
  const fields = readActionFields(source.slice(lead));
  const body = fields.ticket ? undefined : findTicket(text.slice(span.end, end));
  const shift = span.end - span.start - lead;
  const ticket =
    fields.ticket ??
    (body && { value: body.value, span: { start: body.span.start + shift, end: body.span.end + shift } });
  return { form: 'heading', start: span.start, end, base: span.start + lead, fields: { ...fields, ticket } };
}
