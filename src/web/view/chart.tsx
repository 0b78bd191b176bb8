import type { ShownRow } from "./comparison-data.ts";
import { asideOf, figureOf } from "./figure-text.ts";
import type { ViewStrings } from "./strings.ts";

interface ChartProps {
  row: ShownRow;
  title: string;
  /** Of the columns, in their order. */
  names: readonly string[];
  strings: ViewStrings;
}

/** In the units of the drawing, which grows with its place. */
const WIDTH = 640;
const BAR = { top: 20, height: 14, step: 46, most: 420 };
/** A figure of nothing is still to be seen. */
const LEAST = 2;

/** One measure as bars from a common zero; a park without a figure has its name and a dash. */
export function Chart({ row, title, names, strings }: ChartProps) {
  const most = Math.max(...row.cells.map((cell) => cell?.number ?? 0), Number.MIN_VALUE);
  const bars = names.map((name, at) => {
    const cell = row.cells[at] ?? null;
    if (cell?.number === undefined) return { name, length: 0, figure: "—" };
    const aside = asideOf(cell, strings);
    const figure = figureOf(cell, row) + (aside === "" ? "" : ` (${aside})`);
    return { name, length: Math.max(LEAST, (cell.number / most) * BAR.most), figure };
  });
  const label = `${title}: ${bars.map(({ name, figure }) => `${name} ${figure}`).join("; ")}`;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${bars.length * BAR.step}`} role="img" aria-label={label}>
      {bars.map(({ name, length, figure }, at) => (
        <g key={name} transform={`translate(0 ${at * BAR.step})`}>
          <text x="0" y="14" class="name">
            {name}
          </text>
          <rect x="0" y={BAR.top} width={length} height={BAR.height} rx="2" />
          <text x={length + 8} y={BAR.top + 12} class="figure">
            {figure}
          </text>
        </g>
      ))}
    </svg>
  );
}
