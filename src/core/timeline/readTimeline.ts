import type { Block, MarkdownDocument } from '../markdown/markdownDocument';
import type { Metadata } from '../postmortem/metadata';
import type { Heading } from '../postmortem/postmortem';
import type { Section } from '../postmortem/section';
import { readBlockItems, type BlockItem } from './blockItems';
import type { Metrics } from './metrics';
import { chooseMilestones } from './chooseMilestones';
import { computeMetrics } from './computeMetrics';
import { documentDates } from './documentDates';
import { findStatedDurations } from './findStatedDurations';
import type { Milestones } from './milestones';
import { readEntries } from './readEntries';
import type { StatedDuration } from './statedDurations';
import type { Timeline } from './timeline';

/** The parts of a document that its times are read from. */
export interface TimelineSource {
  readonly document: MarkdownDocument;
  /** In document order. */
  readonly sections: readonly Section[];
  readonly headings: readonly Heading[];
  readonly metadata: Metadata;
}

export interface TimelineReading {
  readonly timeline: Timeline;
  readonly milestones: Milestones;
  readonly metrics: Metrics;
  readonly stated: readonly StatedDuration[];
}

/** A block with its timeline items and its 0-based first line. */
export interface ReadBlock {
  readonly block: Block;
  readonly line: number;
  readonly items: readonly BlockItem[];
}

const itemsByRoot = new WeakMap<object, { readonly items: readonly BlockItem[]; readonly lines: number }>();

/**
 * Reads the timeline of a document with its milestones, metrics and the durations that the document states.
 * What a block says is read once per block text; the rest is a pass over the entries.
 */
export function readTimeline(source: TimelineSource): TimelineReading {
  const blocks = readBlocks(source.document.blocks);
  const dates = documentDates(source.document.blocks, source.metadata, source.headings);
  const { timeline, signed, moments } = readEntries(source, blocks, dates);
  const milestones = chooseMilestones(signed, moments);
  return {
    timeline,
    milestones,
    metrics: computeMetrics(milestones),
    stated: findStatedDurations(source, blocks),
  };
}

function readBlocks(blocks: readonly Block[]): readonly ReadBlock[] {
  let line = 0;
  return blocks.map((block) => {
    let known = itemsByRoot.get(block.root);
    if (!known) {
      known = { items: readBlockItems(block.root, block.text), lines: countLines(block.text) };
      itemsByRoot.set(block.root, known);
    }
    const read = { block, line, items: known.items };
    line += known.lines;
    return read;
  });
}

/** Line endings as the line index counts them: LF, CRLF or a lone CR. */
function countLines(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
  }
  return count;
}
