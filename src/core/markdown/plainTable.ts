import type { AlignType } from 'mdast';

/** The columns of the bars in front of the cells of a row; `undefined` for rows without bars at both ends or with escapes. */
export function plainCells(line: string): readonly number[] | undefined {
  if (line.length < 2 || !line.startsWith('|') || !line.endsWith('|') || line.includes('\\')) return undefined;
  const starts: number[] = [];
  for (let at = 0; at !== -1 && at < line.length - 1; at = line.indexOf('|', at + 1)) starts.push(at);
  return starts;
}

/** How the columns of a table stand, by the row below its head. */
export function plainDelimiters(line: string): readonly AlignType[] | undefined {
  const starts = plainCells(line);
  const aligns = starts?.map((start, i) => alignOf(line.slice(start + 1, starts[i + 1] ?? line.length - 1).trim()));
  return aligns?.every((align) => align !== undefined) === true ? aligns : undefined;
}

function alignOf(cell: string): AlignType | undefined {
  if (!/^:?-+:?$/.test(cell)) return undefined;
  if (cell.startsWith(':')) return cell.endsWith(':') && cell.length > 1 ? 'center' : 'left';
  return cell.endsWith(':') ? 'right' : null;
}
