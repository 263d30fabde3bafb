import type { Heading, Postmortem } from '../../postmortem/postmortem';
import type { SectionKind } from '../../postmortem/sectionKind';
import type { Span } from '../../markdown/span';

/** A part of a document that moves as a whole: a heading and what stands under it, up to the next part. */
export interface Piece {
  readonly heading: Heading;
  /** What the heading names; empty for a heading that is the writer's own. */
  readonly kinds: readonly SectionKind[];
  readonly span: Span;
  /** Headings inside it that move along. */
  readonly inner: readonly Heading[];
}

export interface DocumentPieces {
  /** Where the first part begins; front matter, title and introduction stand before it. */
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a document at the headings that can move on their own: sections of the kinds that `isPlaced` has a place for, and
 * headings of the writer's own that stand under no section. Everything else stays with the heading above it, and so does
 * what a mark or tag holds together over several headings.
 */
export function documentPieces(postmortem: Postmortem, isPlaced: (kind: SectionKind) => boolean): DocumentPieces {
  const kinds = kindsByStart(postmortem);
  const movable = topLevelStarts(postmortem);
  const cuts: Cut[] = [];
  const open: { readonly heading: Heading; readonly kinds: readonly SectionKind[] }[] = [];
  for (const [index, heading] of postmortem.headings.entries()) {
    while ((open.at(-1)?.heading.end ?? Infinity) <= heading.span.start) open.pop();
    const own = kinds.get(heading.span.start) ?? [];
    const around = open.filter((one) => one.kinds.length > 0);
    const isTitle = index === 0 && heading.level === 1 && own.length === 0;
    const isNew = own.some((kind) => isPlaced(kind) && around.every((one) => !one.kinds.includes(kind)));
    const last = cuts.at(-1)?.heading;
    // Below a heading of the writer's own, with no section in between: part of it.
    const isPart =
      own.length === 0 && last !== undefined && !kinds.has(last.span.start) && heading.span.start < last.end;
    const canMove = movable.has(heading.span.start) && !isTitle && !isPart;
    if (canMove && (around.length === 0 || isNew)) cuts.push({ heading, parent: around.at(-1)?.heading });
    open.push({ heading, kinds: own });
  }
  return glued(postmortem, withoutHoles(cuts), kinds);
}

interface Cut {
  readonly heading: Heading;
  /** The section that it stands in. */
  readonly parent: Heading | undefined;
}

/** A part of a section may leave it only when nothing of the section follows: the rest would lose its heading. */
function withoutHoles(cuts: readonly Cut[]): readonly Heading[] {
  const kept: Heading[] = [];
  const starts = new Set<number>();
  for (const { heading, parent } of [...cuts].reverse()) {
    if (parent !== undefined && heading.end !== parent.end && !starts.has(heading.end)) continue;
    kept.push(heading);
    starts.add(heading.span.start);
  }
  return kept.reverse();
}

/** Whether a document tells several incidents one after the other, each under a heading of its own with sections below. */
export function holdsSeveralIncidents(postmortem: Postmortem): boolean {
  const kinds = kindsByStart(postmortem);
  const whole = postmortem.headings.filter(({ span, end }, index) => {
    if (index === 0 || kinds.has(span.start)) return false;
    const inside = postmortem.headings.filter((one) => one.span.start > span.start && one.span.start < end);
    return new Set(inside.flatMap((one) => kinds.get(one.span.start) ?? [])).size >= 3;
  });
  return whole.length > 1;
}

/** The kinds that each heading names, by its place; labels and table rows move with their heading. */
function kindsByStart({ sections }: Postmortem): ReadonlyMap<number, readonly SectionKind[]> {
  const kinds = new Map<number, SectionKind[]>();
  for (const { form, kind, span } of sections) {
    if (form !== 'heading' && form !== 'html') continue;
    kinds.set(span.start, [...(kinds.get(span.start) ?? []), kind]);
  }
  return kinds;
}

/** Where blocks of the document's top level begin: a heading in a list or a quotation cannot leave it. */
function topLevelStarts({ document: { blocks } }: Postmortem): ReadonlySet<number> {
  return new Set(
    blocks.flatMap(({ start, root }) => root.children.map(({ position }) => start + (position?.start.offset ?? 0))),
  );
}

function glued(
  { document: { text }, headings }: Postmortem,
  cuts: readonly Heading[],
  kinds: ReadonlyMap<number, readonly SectionKind[]>,
): DocumentPieces {
  const start = cuts[0]?.span.start ?? text.length;
  const starts: Heading[] = [];
  let depth = openMarks(text.slice(0, start));
  for (const [index, cut] of cuts.entries()) {
    if (depth === 0 || index === 0) starts.push(cut);
    depth += openMarks(text.slice(cut.span.start, cuts[index + 1]?.span.start ?? text.length));
  }
  const pieces = starts.map((heading, index): Piece => {
    const span = { start: heading.span.start, end: starts[index + 1]?.span.start ?? text.length };
    const inner = headings.filter((one) => one.span.start > span.start && one.span.start < span.end);
    return { heading, kinds: kinds.get(span.start) ?? [], span, inner };
  });
  return { start, pieces };
}

/** Marks and tags that are opened in a text and not closed in it, less those that are only closed. */
function openMarks(text: string): number {
  let depth = 0;
  for (const [, comment, closing, state, end, tag] of text.matchAll(
    /<!--\s*(?:((\/?)internal)\b|postmortem-(disable|enable)(?!-))|<(\/?)(details|div|section|table|blockquote|article)\b/gi,
  )) {
    if (comment !== undefined) depth += closing === '/' ? -1 : 1;
    else if (state !== undefined) depth += state.toLowerCase() === 'enable' ? -1 : 1;
    else if (tag !== undefined) depth += end === '/' ? -1 : 1;
  }
  return depth;
}
