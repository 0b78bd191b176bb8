import { element } from "../../../src/core/knowledge/svg/element.ts";
import { OURS } from "./peers.ts";
import type { PeerFigures } from "./run.ts";
import { milliseconds, rowsOf } from "./tables.ts";

/** An engine as a point: how long a question takes, and how often the first passage is right. */
export interface Point {
  name: string;
  ms: number;
  recall1: number;
  ours: boolean;
}

/** Units of the drawing, one a pixel at the narrowest: a phone shows it at its full size. */
const WIDTH = 360;
const PLOT = { left: 42, right: 344, top: 50, bottom: 250 };
const LEGEND = PLOT.bottom + 60;
const FONT = 12;
const LINE = 17;
const MARGIN = 12;

const STYLE = `
text { font-family: system-ui, sans-serif; font-size: ${FONT}px; }
.paper { fill: #ffffff; }
text { fill: #1f2937; }
.axis { stroke: #6b7280; }
.grid { stroke: #e5e7eb; }
.peer { fill: #6b7280; }
.ours { fill: #b42318; }
.strong { font-weight: 700; }
@media (prefers-color-scheme: dark) {
  .paper { fill: #111827; }
  text { fill: #e5e7eb; }
  .axis { stroke: #9ca3af; }
  .grid { stroke: #374151; }
  .peer { fill: #9ca3af; }
  .ours { fill: #f97066; }
}
`;

/** The engines that were asked the questions of one kind; a version and a set-up are left out of the name where it stays unlike the others. */
export function pointsOf(figures: readonly PeerFigures[], asked: string): Point[] {
  return rowsOf(figures)
    .filter((row) => row.asked.name === asked)
    .map(({ engine, asked: { p50 }, recall1 }) => ({
      name: engine.name.replace(/ \d+(?:\.\d+)+/, ""),
      ms: p50,
      recall1,
      ours: engine.peer === OURS,
    }));
}

/**
 * Recall@1 against milliseconds a query (logarithmic): up and to the left is better; points are numbered, the list below names
 * them. SVG 1.1, light and dark, 360 units wide.
 */
export function chart(points: readonly Point[], subject: string): string {
  const best = points.toSorted((a, b) => b.recall1 - a.recall1 || a.ms - b.ms);
  const scale = scales(best);
  const said = best
    .map(({ name, ms, recall1 }) => `${name}: recall@1 ${recall1.toFixed(3)}, ${milliseconds(ms)} ms`)
    .join("; ");
  const height = LEGEND + best.length * LINE + MARGIN;
  const children = [
    element("title", { id: "t" }, { text: `Quality against time per query: ${subject}` }),
    element(
      "desc",
      { id: "d" },
      { text: `Median milliseconds a query, logarithmic, and recall@1. ${said}.` },
    ),
    element("style", {}, { text: STYLE }),
    element("rect", { class: "paper", width: WIDTH, height }),
    element("text", { x: MARGIN, y: 20, class: "strong" }, { text: subject }),
    element("text", { x: MARGIN, y: 38 }, { text: "recall@1 (up is better)" }),
    ...scale.recallTicks.flatMap((tick) => recallTick(tick, scale.y(tick))),
    ...scale.msTicks.flatMap((tick) => msTick(tick, scale.x(tick))),
    element(
      "text",
      { x: WIDTH / 2, y: PLOT.bottom + 38, "text-anchor": "middle" },
      { text: "median ms a query (left is better)" },
    ),
    ...marks(best, scale),
    ...best.flatMap(legendLine),
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    "aria-labelledby": "t d",
  };
  return `${element("svg", attributes, { children })}\n`;
}

interface Scales {
  x(ms: number): number;
  y(recall: number): number;
  msTicks: number[];
  recallTicks: number[];
}

/** Whole powers of ten and whole tenths around all points. */
function scales(points: readonly Point[]): Scales {
  const logs = points.map(({ ms }) => Math.log10(ms));
  const least = Math.floor(Math.min(...logs));
  const most = Math.max(least + 1, Math.ceil(Math.max(...logs)));
  const low = Math.min(0.9, Math.floor(Math.min(...points.map(({ recall1 }) => recall1)) * 10) / 10);
  const tenths = Math.round((1 - low) * 10);
  const step = tenths > 5 ? 2 : 1;
  return {
    x: (ms) => PLOT.left + ((Math.log10(ms) - least) / (most - least)) * (PLOT.right - PLOT.left),
    y: (recall) => PLOT.bottom - ((recall - low) / (1 - low)) * (PLOT.bottom - PLOT.top),
    msTicks: Array.from({ length: most - least + 1 }, (_, at) => 10 ** (least + at)),
    recallTicks: Array.from({ length: Math.floor(tenths / step) + 1 }, (_, at) => 1 - (at * step) / 10),
  };
}

function recallTick(tick: number, y: number): string[] {
  return [
    element("line", { class: "grid", x1: PLOT.left, x2: PLOT.right, y1: round(y), y2: round(y) }),
    element("text", { x: PLOT.left - 6, y: round(y + 4), "text-anchor": "end" }, { text: tick.toFixed(1) }),
  ];
}

function msTick(tick: number, x: number): string[] {
  const anchor = x > PLOT.right - 8 ? "end" : "middle";
  return [
    element("line", { class: "axis", x1: round(x), x2: round(x), y1: PLOT.bottom, y2: PLOT.bottom + 5 }),
    element(
      "text",
      { x: round(x), y: PLOT.bottom + 19, "text-anchor": anchor },
      { text: String(Number(tick.toPrecision(1))) },
    ),
  ];
}

/** Where a number may stand beside its point, the first place that is free: right, left, above, below, and the corners. */
const BESIDE = [
  [9, 4],
  [-9, 4],
  [0, -8],
  [0, 17],
  [9, -6],
  [9, 15],
  [-9, -6],
  [-9, 15],
] as const;
/** A digit's middle stands so far above its base line; nothing else may come so near to it. */
const MIDDLE = 4;
const APART = { x: 11, y: 12 };

function marks(points: readonly Point[], scale: Scales): string[] {
  const places = points.map(({ ms, recall1 }) => ({ x: scale.x(ms), y: scale.y(recall1) }));
  const taken = [...places];
  const free = ({ x, y }: { x: number; y: number }) =>
    x > PLOT.left &&
    !taken.some((other) => Math.abs(other.x - x) < APART.x - 3 && Math.abs(other.y - y) < APART.y - 2);
  return points.flatMap(({ ours }, at) => {
    const point = places[at] ?? { x: 0, y: 0 };
    const [dx, dy] = BESIDE.find(([x, y]) => free({ x: point.x + x, y: point.y + y - MIDDLE })) ?? BESIDE[0];
    taken.push({ x: point.x + dx, y: point.y + dy - MIDDLE });
    return [
      element("circle", {
        class: ours ? "ours" : "peer",
        cx: round(point.x),
        cy: round(point.y),
        r: ours ? 5.5 : 4.5,
      }),
      element(
        "text",
        {
          x: round(point.x + dx),
          y: round(point.y + dy),
          "text-anchor": "middle",
          class: ours ? "ours strong" : "number",
        },
        { text: String(at + 1) },
      ),
    ];
  });
}

function legendLine({ name, ms, recall1, ours }: Point, at: number): string[] {
  const y = LEGEND + (at + 1) * LINE - 5;
  const kind = ours ? "ours strong" : "name";
  return [
    element("text", { x: MARGIN, y, class: kind }, { text: `${at + 1}  ${name}` }),
    element("text", { x: 276, y, "text-anchor": "end", class: kind }, { text: recall1.toFixed(3) }),
    element(
      "text",
      { x: WIDTH - MARGIN, y, "text-anchor": "end", class: kind },
      { text: `${milliseconds(ms)} ms` },
    ),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
