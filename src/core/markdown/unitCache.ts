import type { ListItem, TableRow } from 'mdast';
import { noShift, type Shift } from './shiftedNodes';

type Unit = ListItem | TableRow;

const origins = new WeakMap<Unit, Unit>();

/** Notes that a list item or table row is another one with the same words, on other lines. */
export function noteOrigin(copy: Unit, unit: Unit): void {
  if (copy !== unit) origins.set(copy, origins.get(unit) ?? unit);
}

/** What was found in a list item or table row, and how far that has moved since. */
export interface Placed<T> {
  readonly found: T;
  readonly by: Shift;
}

/** Keeps what was found in the items of top-level lists and the rows of tables while their words stay the same. */
export class UnitCache<T> {
  readonly #known = new WeakMap<Unit, Placed<T> & { readonly key: string }>();

  /** `key` is all that the finding depends on besides the item's or row's own words. */
  find(unit: Unit, key: string, read: () => T): Placed<T> {
    const origin = origins.get(unit) ?? unit;
    const { offset = 0, line = 1 } = unit.position?.start ?? {};
    const known = this.#known.get(origin);
    if (known?.key === key) {
      return { found: known.found, by: { offset: offset - known.by.offset, lines: line - known.by.lines } };
    }
    const found = read();
    this.#known.set(origin, { key, found, by: { offset, lines: line } });
    return { found, by: noShift };
  }
}
