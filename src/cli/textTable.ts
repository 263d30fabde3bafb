/** Columns under each other, parted by two blanks; the first is flush left, the others flush right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, widthOf(cell))));
  return rows.map((row) => lineOf(row, widths)).join('\n');
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, i) => {
      const blanks = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)));
      return i === 0 ? cell + blanks : blanks + cell;
    })
    .join('  ')
    .trimEnd();
}

/** Characters, not code units. */
function widthOf(cell: string): number {
  return [...cell].length;
}
