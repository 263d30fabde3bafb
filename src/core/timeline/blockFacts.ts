import { BlockNotes, type Noted } from '../markdown/blockNotes';
import type { Block } from '../markdown/markdownDocument';
import { readBlockClaims, type BlockClaim } from './blockClaims';
import { readBlockDates, type BlockDates } from './blockDates';
import { itemsOf } from './blockReading';

/** What a document says about dates, lengths and zones, wherever it stands; each in document order. */
export interface BlockFacts {
  readonly dates: readonly Noted<BlockDates>[];
  readonly claims: readonly Noted<readonly BlockClaim[]>[];
  /** The blocks that declare a zone in words; sought when first asked for, as most documents say it at their timeline. */
  readonly zones: () => readonly Noted<true>[];
}

/** Reads the facts of successive documents. */
export class BlockFactsReader {
  readonly #dates = new BlockNotes(readBlockDates);
  readonly #claims = new BlockNotes(readBlockClaims);
  readonly #zones = new BlockNotes((block) => declaresZone(block) || undefined);

  read(blocks: readonly Block[]): BlockFacts {
    return {
      dates: this.#dates.of(blocks),
      claims: this.#claims.of(blocks),
      zones: () => this.#zones.of(blocks),
    };
  }
}

function declaresZone(block: Block): boolean {
  return itemsOf(block).some(({ zone, form }) => zone !== undefined && form !== 'row');
}
