import type { TextEdit } from '../../markdown/span';
import type { Heading, Postmortem } from '../../postmortem/postmortem';
import type { SectionKind } from '../../postmortem/sectionKind';
import { lineEndOf } from '../../rules/places';
import { fillTemplate } from '../fillTemplate';
import type { Answers, Template } from '../template';
import { headingAt, isMarkdownHeading, titleInTemplate } from './headingText';
import { documentPieces, holdsSeveralIncidents, type Piece } from './pieces';

/** What Restructure to Template would do. */
export interface Restructuring {
  /** From the first section to the end of the text; `undefined` when the document has that shape already. */
  readonly edit: TextEdit | undefined;
  /** Titles of sections that the template brings and the document did not have. */
  readonly added: readonly string[];
  /** Titles of what the template has no place for, now at the end. */
  readonly atTheEnd: readonly string[];
}

/** Why a document cannot be restructured, in plain words. */
export interface RestructuringRefusal {
  readonly refusal: string;
}

/** How texts are read here: as the document itself was. */
export interface Reading {
  readonly read: (text: string) => Postmortem;
  /** The team's own headings, which are usual names, too. */
  readonly sectionAliases: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
}

/** A section of the template in its order. */
interface Slot {
  readonly kinds: readonly SectionKind[];
  readonly title: string;
  readonly level: number;
  /** Heading and prompts, line ends LF, none at the end. */
  readonly text: string;
}

/**
 * The edit that puts the sections of a document into a template's order and under its headings. Every other character
 * stays: a heading that says more than a usual name keeps its words, a second section of a kind stands below the first,
 * sections that are missing come with their prompts, and what fits nowhere goes to the end in its old order. Front
 * matter, title and introduction stay where they are. Refused when the document has no sections under headings, tells
 * several incidents, or holds something (a code block that is never closed) that would swallow what follows.
 */
export function restructure(
  postmortem: Postmortem,
  template: Template,
  answers: Answers,
  reading: Reading,
): Restructuring | RestructuringRefusal {
  if (holdsSeveralIncidents(postmortem)) return { refusal: severalIncidents };
  const slots = slotsOf(template, answers, reading);
  const { start, pieces } = documentPieces(postmortem, (kind) => slots.some(({ kinds }) => kinds.includes(kind)));
  if (pieces.every(({ kinds }) => kinds.length === 0)) return { refusal: noSections };
  const plan = new Plan(postmortem, slots, reading);
  for (const piece of pieces) plan.take(piece);
  const { text } = postmortem.document;
  const eol = lineEndOf(text);
  const { parts, added, atTheEnd } = plan.result();
  const ending = /\s*$/.exec(text)?.[0] ?? '';
  const newText = parts.join(eol + eol) + (ending || eol);
  const result = text.slice(0, start) + newText;
  const before = postmortem.headings.filter(({ span }) => span.start < start).length;
  if (!holdsTogether(result, parts, before, reading)) return { refusal: swallows };
  return { edit: result === text ? undefined : { span: { start, end: text.length }, newText }, added, atTheEnd };
}

const severalIncidents =
  'This document tells several incidents, each with sections of its own. Make a file of each first.';
const noSections = 'No section under a heading was recognised, so there is nothing to put into order.';
const swallows =
  'Something in this document is opened and never closed (a code block, a comment, a tag) and would swallow what follows.';

function slotsOf(template: Template, answers: Answers, { read }: Reading): readonly Slot[] {
  const filled = read(fillTemplate(template, answers).text);
  const { pieces } = documentPieces(filled, () => true);
  return pieces
    .filter(({ kinds }) => kinds.length > 0)
    .map(({ heading, kinds, span }) => {
      const text = filled.document.text.slice(span.start, span.end).trimEnd();
      return { kinds, title: heading.title, level: heading.level, text };
    });
}

/** Nothing may swallow what follows: each part alone and all of them together have the same headings. */
function holdsTogether(result: string, parts: readonly string[], before: number, { read }: Reading): boolean {
  const headingsIn = (text: string): number => read(text).headings.length;
  return headingsIn(result) === parts.reduce((sum, part) => sum + headingsIn(part), before);
}

/** Gathers which piece goes into which slot. */
class Plan {
  readonly #text: string;
  readonly #slots: readonly Slot[];
  readonly #aliases: Reading['sectionAliases'];
  readonly #taken: Piece[][];
  readonly #others: Piece[] = [];
  /** What the document tells somewhere, under a label or inside another section, too. */
  readonly #told: ReadonlySet<SectionKind>;

  constructor({ document, sections }: Postmortem, slots: readonly Slot[], { sectionAliases }: Reading) {
    this.#text = document.text;
    this.#told = new Set(sections.map(({ kind }) => kind));
    this.#slots = slots;
    this.#aliases = sectionAliases;
    this.#taken = slots.map(() => []);
  }

  take(piece: Piece): void {
    const index = this.#slots.findIndex(({ kinds }) => kinds.some((kind) => piece.kinds.includes(kind)));
    (this.#taken[index] ?? this.#others).push(piece);
  }

  result(): { parts: readonly string[]; added: readonly string[]; atTheEnd: readonly string[] } {
    const added: string[] = [];
    const parts = this.#slots.flatMap((slot, index) => {
      const pieces = this.#taken[index] ?? [];
      if (pieces.length > 0) return pieces.map((piece, place) => this.#placed(piece, slot, place === 0));
      if (slot.kinds.every((kind) => this.#told.has(kind))) return [];
      added.push(slot.title);
      return [slot.text.replaceAll('\n', lineEndOf(this.#text))];
    });
    const base = Math.min(...this.#slots.map(({ level }) => level));
    const others = this.#others.map((piece, index) => this.#moved(piece, this.#levelAtEnd(index, base)));
    return { parts: [...parts, ...others], added, atTheEnd: this.#others.map(({ heading }) => heading.title) };
  }

  /** A piece below the heading it belonged to keeps its level; without it, it would belong to the template's last section. */
  #levelAtEnd(index: number, base: number): number {
    const { level } = this.#others[index]?.heading ?? { level: base };
    const hasParent = this.#others.slice(0, index).some(({ heading }) => heading.level < level);
    return hasParent ? level : Math.min(level, base);
  }

  #placed(piece: Piece, slot: Slot, isFirst: boolean): string {
    // The second one of a kind stands below the first, under its own name.
    if (!isFirst) return this.#moved(piece, slot.level + 1);
    const [kind] = slot.kinds;
    const sameKinds = piece.kinds.length === slot.kinds.length && piece.kinds.every((one) => slot.kinds.includes(one));
    if (kind === undefined || !sameKinds) return this.#moved(piece, slot.level);
    const { title } = piece.heading;
    const aliases = this.#aliases[kind] ?? [];
    const titles = slot.kinds.length === 1 ? titleInTemplate(title, kind, slot.title, aliases) : title;
    return this.#moved(piece, slot.level, titles === title ? undefined : titles);
  }

  /** The text of a piece with its headings at another level; `title` renames its first one. */
  #moved({ heading, inner, span }: Piece, level: number, title?: string): string {
    const shift = level - heading.level;
    const source = (one: Heading): string => this.#text.slice(one.span.start, one.span.end);
    const first = source(heading);
    const renamed = title !== undefined && isMarkdownHeading(first) ? title : undefined;
    let text = shift === 0 && renamed === undefined ? first : headingAt(first, level, renamed);
    let from = heading.span.end;
    for (const one of inner) {
      text += this.#text.slice(from, one.span.start);
      text += shift === 0 ? source(one) : headingAt(source(one), one.level + shift);
      from = one.span.end;
    }
    return (text + this.#text.slice(from, span.end)).trimEnd();
  }
}
