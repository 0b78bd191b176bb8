import { element } from "../svg.ts";
import type { PeerFigures } from "./run.ts";
import { milliseconds, OURS, rowsOf } from "./tables.ts";

/** An engine as a point: how long a question takes, and how often the first passage is right. */
export interface Point {
  name: string;
  ms: number;
  recall1: number;
  ours: boolean;
}

/** Units of the drawing, one a pixel at the narrowest: a phone shows it at its full size. */
const WIDTH = 360;
const HEIGHT = 330;
const PLOT = { left: 42, right: 348, top: 46, bottom: 284 };
const FONT = 12;
const LINE = 15;
/** Latin letters of this size, measured on common sans-serif fonts, are about so wide on average. */
const LETTER = 6.2;

const STYLE = `
svg { font-family: system-ui, sans-serif; font-size: ${FONT}px; background: #ffffff; }
text { fill: #1f2937; }
.axis { stroke: #6b7280; }
.grid { stroke: #e5e7eb; }
.peer { fill: #6b7280; }
.ours { fill: #b42318; }
.strong { font-weight: 700; }
@media (prefers-color-scheme: dark) {
  svg { background: #111827; }
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

/** Recall@1 against milliseconds a query (logarithmic): up and to the left is better. SVG 1.1, light and dark, 360 units wide. */
export function chart(points: readonly Point[], subject: string): string {
  const scale = scales(points);
  const said = points
    .map(({ name, ms, recall1 }) => `${name}: recall@1 ${recall1.toFixed(3)}, ${milliseconds(ms)} ms`)
    .join("; ");
  const children = [
    element("title", { id: "t" }, { text: `Quality against time per query: ${subject}` }),
    element(
      "desc",
      { id: "d" },
      { text: `Median milliseconds a query, logarithmic, and recall@1. ${said}.` },
    ),
    element("style", {}, { text: STYLE }),
    element("text", { x: 12, y: 20, class: "strong" }, { text: subject }),
    element("text", { x: 12, y: 36 }, { text: "recall@1 (up is better)" }),
    ...scale.recallTicks.flatMap((tick) => recallTick(tick, scale.y(tick))),
    ...scale.msTicks.flatMap((tick) => msTick(tick, scale.x(tick))),
    element(
      "text",
      { x: WIDTH / 2, y: HEIGHT - 8, "text-anchor": "middle" },
      { text: "median ms a query (left is better)" },
    ),
    ...marks(points, scale),
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
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

/** Points with their names beside them, moved down where two names would lie on each other. */
function marks(points: readonly Point[], scale: Scales): string[] {
  const placed: Array<{ from: number; to: number; y: number }> = [];
  return points
    .toSorted((a, b) => b.recall1 - a.recall1)
    .flatMap(({ name, ms, recall1, ours }) => {
      const [x, y] = [scale.x(ms), scale.y(recall1)];
      const width = name.length * LETTER;
      const left = x + 8 + width > PLOT.right;
      const from = left ? Math.max(4, x - 8 - width) : x + 8;
      let line = y + 4;
      while (
        placed.some(
          (other) => other.from < from + width && from < other.to && Math.abs(other.y - line) < LINE,
        )
      ) {
        line += 1;
      }
      placed.push({ from, to: from + width, y: line });
      const kind = ours ? "ours" : "peer";
      return [
        element("circle", { class: kind, cx: round(x), cy: round(y), r: ours ? 6 : 4.5 }),
        element(
          "text",
          { x: round(from), y: round(line), class: ours ? "ours strong" : "label" },
          { text: name },
        ),
      ];
    });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
