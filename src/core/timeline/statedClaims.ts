import type { Block } from '../markdown/markdownDocument';
import type { BlockClaim } from './blockClaims';
import type { StatedDuration } from './statedDurations';

/** What a block claims about the length of the incident, wherever in the document it stands. */
export class StatedClaims {
  /** Whether any has a label of its own. */
  readonly hasLabels: boolean;
  readonly #claims: readonly BlockClaim[];
  #placed: { readonly start: number; readonly line: number; readonly stated: readonly StatedDuration[] } | undefined;

  constructor(claims: readonly BlockClaim[]) {
    this.#claims = claims;
    this.hasLabels = claims.some(({ labelled }) => labelled);
  }

  /** The claims of a block that has the text they were read from. */
  in({ start, line }: Block): readonly StatedDuration[] {
    if (this.#placed?.start === start && this.#placed.line === line) return this.#placed.stated;
    const stated = this.#claims.map((claim) => ({
      what: claim.what,
      minutes: claim.minutes,
      approximate: claim.approximate,
      line: line + claim.line,
      span: { start: start + claim.start, end: start + claim.end },
    }));
    this.#placed = { start, line, stated };
    return stated;
  }

  isLabelled(index: number): boolean {
    return this.#claims[index]?.labelled === true;
  }
}
