import { BlockNotes, type Noted } from '../markdown/blockNotes';
import type { Block } from '../markdown/markdownDocument';
import { readBlockClaims } from './blockClaims';
import { readBlockDates, type BlockDates } from './blockDates';
import { itemsOf } from './blockReading';
import { StatedClaims } from './statedClaims';

/** What a document says about dates, lengths and zones, wherever it stands; each in document order. */
export interface BlockFacts {
  readonly dates: readonly Noted<BlockDates>[];
  readonly claims: readonly Noted<StatedClaims>[];
  /** The blocks that declare a zone for all times; sought when first asked for, as most documents say it at their timeline. */
  readonly zones: () => readonly Noted<true>[];
}

/** Reads the facts of successive documents. */
export class BlockFactsReader {
  readonly #dates = new BlockNotes(readBlockDates);
  readonly #claims = new BlockNotes(claimsOf);
  readonly #zones = new BlockNotes((block) => declaresZone(block) || undefined);

  read(blocks: readonly Block[]): BlockFacts {
    return {
      dates: this.#dates.of(blocks),
      claims: this.#claims.of(blocks),
      zones: () => this.#zones.of(blocks),
    };
  }
}

function claimsOf(block: Block): StatedClaims | undefined {
  const all = readBlockClaims(block);
  return all.length === 0 ? undefined : new StatedClaims(all);
}

/** "All times are in UTC" is the only way to declare a zone far from the timeline, so other blocks need no reading. */
const mayDeclare = /all (?:of )?(?:the )?(?:times|timestamps|dates)/i;

function declaresZone(block: Block): boolean {
  if (!mayDeclare.test(block.text)) return false;
  return itemsOf(block).some(({ zone, form }) => zone !== undefined && form !== 'row');
}
