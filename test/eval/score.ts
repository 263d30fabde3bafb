/** Right, wrong and missed answers for one document or for all. */
export class Score {
  right = 0;
  wrong = 0;
  missed = 0;
  readonly notes: string[] = [];

  add(other: Score): void {
    this.right += other.right;
    this.wrong += other.wrong;
    this.missed += other.missed;
  }

  get precision(): number {
    return ratio(this.right, this.right + this.wrong);
  }

  get recall(): number {
    return ratio(this.right, this.right + this.missed);
  }

  get f1(): number {
    return ratio(2 * this.right, 2 * this.right + this.wrong + this.missed);
  }

  get faults(): number {
    return this.wrong + this.missed;
  }
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Pairs what was found with what was labelled, each at most once, the nearest line first. */
export function pair<F, L>(
  found: readonly F[],
  labelled: readonly L[],
  distance: (found: F, labelled: L) => number | undefined,
): readonly (readonly [F, L])[] {
  const candidates = found.flatMap((f) =>
    labelled.flatMap((l) => {
      const d = distance(f, l);
      return d === undefined ? [] : [{ f, l, d }];
    }),
  );
  const used = new Set<F | L>();
  const pairs: (readonly [F, L])[] = [];
  for (const { f, l } of candidates.sort((a, b) => a.d - b.d)) {
    if (used.has(f) || used.has(l)) continue;
    used.add(f).add(l);
    pairs.push([f, l]);
  }
  return pairs;
}

export function within(lines: number, a: number, b: number): number | undefined {
  const distance = Math.abs(a - b);
  return distance <= lines ? distance : undefined;
}
