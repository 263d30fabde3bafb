import type { Shift } from '../markdown/shiftedNodes';
import type { DeclaredZone } from './declaredZone';
import { milestoneSigns, type MilestoneSigns } from './milestoneSigns';
import { plainText } from './plainText';
import type { TimePlace } from './timeInLine';
import type { EntryForm } from './timeline';
import { movedStamp, type Timestamp } from './timestamp';

/** What an item is made of; the rest follows from it. */
type BlockItemParts = Omit<BlockItem, 'at' | 'signs' | 'clipped' | 'moved'>;

/**
 * One thing that a block of a document offers to a timeline; offsets and lines (0-based) count from the block's start.
 * Headings and bodies without a time are kept because they date, scope and describe the entries around them.
 */
export class BlockItem {
  readonly kind: 'heading' | 'entry' | 'body';
  readonly form: EntryForm;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Heading level 1 to 6; 0 otherwise. */
  readonly level: number;
  /** How deep in lists; 0 outside. */
  readonly depth: number;
  readonly place: TimePlace | undefined;
  /** A word leads to the time ("At 14:05 the …"). */
  readonly isLed: boolean;
  readonly stamp: Timestamp | undefined;
  /** The words of the event or line, plain; empty when the line says nothing but the time. */
  readonly text: string;
  readonly textStart: number;
  readonly textEnd: number;
  /** A zone declared for all times here: in a sentence, or in the header of the column. */
  readonly zone: DeclaredZone | undefined;
  /** The Markdown of the words, label included. */
  readonly source: string;
  /** Offset that decides in which section it is: that of its time, else of its words. */
  readonly at: number;
  #signs: MilestoneSigns | undefined;
  /** The item that this one was before it moved; its words are the same. */
  #origin: BlockItem | undefined;

  constructor(parts: BlockItemParts) {
    this.kind = parts.kind;
    this.form = parts.form;
    this.start = parts.start;
    this.end = parts.end;
    this.line = parts.line;
    this.level = parts.level;
    this.depth = parts.depth;
    this.place = parts.place;
    this.isLed = parts.isLed;
    this.stamp = parts.stamp;
    this.text = parts.text;
    this.textStart = parts.textStart;
    this.textEnd = parts.textEnd;
    this.zone = parts.zone;
    this.source = parts.source;
    this.at = parts.stamp?.start ?? parts.textStart;
  }

  /** The part before an offset: a section may end in the middle of a paragraph. */
  clipped(end: number): BlockItem {
    const textEnd = Math.max(this.textStart, end);
    const source = this.source.slice(0, textEnd - this.textStart).trimEnd();
    const bounds = { end: Math.max(this.start, Math.min(this.end, end)), textEnd: this.textStart + source.length };
    return new BlockItem({ ...this, ...bounds, source, text: plainText(source) });
  }

  /** The same item on other lines of its block; a zone from elsewhere, such as the header of a column, stays. */
  moved({ offset, lines }: Shift): BlockItem {
    if (offset === 0 && lines === 0) return this;
    const { zone } = this;
    const moved = new BlockItem({
      ...this,
      start: this.start + offset,
      end: this.end + offset,
      line: this.line + lines,
      stamp: this.stamp && movedStamp(this.stamp, offset),
      textStart: this.textStart + offset,
      textEnd: this.textEnd + offset,
      zone:
        zone && this.form !== 'row'
          ? { text: zone.text, span: { start: zone.span.start + offset, end: zone.span.end + offset } }
          : zone,
    });
    moved.#origin = this.#origin ?? this;
    return moved;
  }

  /** What its own words say about milestones; read when first asked for. */
  get signs(): MilestoneSigns {
    this.#signs ??= this.#origin?.signs ?? milestoneSigns(this, this);
    return this.#signs;
  }
}
