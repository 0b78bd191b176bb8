import type { Citation } from "../answer/answer.ts";
import type { Cell, Row } from "./comparison.ts";

/** The rows with the citations that they use, numbered from 1 in the order of the rows. */
export function renumbered(
  rows: readonly Row[],
  citations: readonly Citation[],
): { rows: Row[]; citations: Citation[] } {
  const used: Citation[] = [];
  const numbers = new Map<number, number>();
  const numberOf = (old: number): number => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    const citation = citations[old - 1];
    if (citation === undefined) throw new RangeError(`There is no citation ${old}`);
    used.push({ ...citation, index: used.length + 1 });
    numbers.set(old, used.length);
    return used.length;
  };
  const cellOf = (cell: Cell): Cell => ({
    ...cell,
    source: numberOf(cell.source),
    ...(cell.parts !== undefined && {
      parts: cell.parts.map((part) => ({ ...part, source: numberOf(part.source) })),
    }),
  });
  const shown = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell === null ? null : cellOf(cell))),
  }));
  return { rows: shown, citations: used };
}
