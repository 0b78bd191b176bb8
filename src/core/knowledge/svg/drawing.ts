import type { Speech } from "../speech.ts";
import { element } from "./element.ts";
import { wrapped } from "./wrap-text.ts";

/** A drawing is as wide as a phone shows it; its text is set for that and grows with it up to this many pixels. */
export const WIDTH = 400;
const MOST_PIXELS = 520;
export const MARGIN = 16;
/** The text width between the margins. */
export const INNER = WIDTH - 2 * MARGIN;

/** Sizes of text in units of the drawing, by class. */
export const SIZE = { title: 18, head: 14.5, text: 13.5, small: 12 } as const;
export type TextClass = keyof typeof SIZE;
const LEADING = 1.45;
const BOLD: ReadonlySet<TextClass> = new Set(["title", "head"]);

export const lineHeight = (of: TextClass): number => SIZE[of] * LEADING;

/** How many colours parks are told apart by; each has 4.5 : 1 against the paper in light and in dark. */
export const COLOURS = 6;
const LIGHT = ["#1d5fa6", "#a8471b", "#22704a", "#74389a", "#776000", "#a82258"];
const DARK = ["#7ab8f7", "#f2a06b", "#72cc9a", "#cfa6f0", "#e0c352", "#f590b6"];

const paint = (colours: readonly string[]): string =>
  colours.map((colour, at) => `.c${at}{fill:${colour}}`).join("");

const STYLE = [
  `text{font-family:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;fill:#1b1f24}`,
  ...Object.entries(SIZE).map(([name, size]) => `.${name}{font-size:${size}px}`),
  ".title,.head{font-weight:600}",
  ".small{fill:#57606a}.paper{fill:#fff}.rule{stroke:#d0d7de}.box{fill:#f6f8fa;stroke:#afb8c1}.arrow{stroke:#57606a;fill:none}",
  paint(LIGHT),
  "@media(prefers-color-scheme:dark){text{fill:#e8ebef}.small{fill:#a3adb8}.paper{fill:#14171b}.rule{stroke:#363d45}.box{fill:#1e2329;stroke:#57606a}.arrow{stroke:#a3adb8}",
  `${paint(DARK)}}`,
].join("");

/** Something drawn, from the top of its own space. */
export interface Block {
  height: number;
  parts: readonly string[];
}

/** Lines of text whose first has its top at `y`; `height` is that of all of them. */
export function textBlock(
  text: string,
  {
    x,
    y,
    width,
    as,
    most,
    fill,
  }: { x: number; y: number; width: number; as: TextClass; most?: number; fill?: string },
): Block {
  const size = SIZE[as];
  // Bold letters are wider, characters are not: one measure for both leaves room at the end of a bold Chinese line.
  const lines = wrapped(text, {
    width,
    size: BOLD.has(as) ? size * 1.07 : size,
    ...(most !== undefined && { most }),
  });
  const step = lineHeight(as);
  const parts = lines.map((line, at) =>
    element(
      "text",
      {
        class: fill === undefined ? as : `${as} ${fill}`,
        x: round(x),
        y: round(y + step * at + size * 1.05),
      },
      { text: line },
    ),
  );
  return { height: step * lines.length, parts };
}

/**
 * A drawing that stands in a page, whose own style sheet says how its classes look: it brings no style, no paper and no footer, and
 * its words are those around it. `id` is unique on the page.
 */
export function pageDrawing(
  { id, title, description }: { id: string; title: string; description: string },
  speech: Speech,
  draw: (y: number) => Block,
): string {
  const { height, parts } = draw(2);
  return element(
    "svg",
    {
      class: "page-drawing",
      viewBox: `${MARGIN - 1} 0 ${INNER + 2} ${Math.ceil(height + 4)}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      lang: speech.locale,
    },
    {
      children: [
        element("title", { id: `${id}-title` }, { text: title }),
        element("desc", { id: `${id}-desc` }, { text: description }),
        ...parts,
      ],
    },
  );
}

/** A whole drawing: title and description for those who do not see it, then what is drawn, then where it comes from. */
export function drawing(
  { title, description, footer }: { title: string; description: string; footer: string },
  speech: Speech,
  draw: (y: number) => Block,
): string {
  const head = textBlock(title, { x: MARGIN, y: MARGIN, width: INNER, as: "title" });
  const body = draw(MARGIN + head.height + 10);
  const bottom = MARGIN + head.height + 10 + body.height + 12;
  const foot = textBlock(footer, { x: MARGIN, y: bottom + 8, width: INNER, as: "small" });
  const height = Math.ceil(bottom + 8 + foot.height + MARGIN);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: "100%",
      style: `max-width:${MOST_PIXELS}px`,
      role: "img",
      "aria-labelledby": "drawing-title drawing-desc",
      "xml:lang": speech.locale,
    },
    {
      children: [
        element("title", { id: "drawing-title" }, { text: title }),
        element("desc", { id: "drawing-desc" }, { text: description }),
        `<style>${STYLE}</style>`,
        element("rect", { class: "paper", width: WIDTH, height }),
        ...head.parts,
        ...body.parts,
        rule(bottom),
        ...foot.parts,
      ],
    },
  );
}

export const rule = (y: number): string =>
  element("line", { class: "rule", x1: MARGIN, x2: WIDTH - MARGIN, y1: round(y), y2: round(y) });

export const round = (value: number): number => Math.round(value * 10) / 10;

/** Blocks one below the other. */
export function stacked(y: number, gap: number, blocks: ReadonlyArray<(y: number) => Block>): Block {
  const parts: string[] = [];
  let at = y;
  for (const block of blocks) {
    const drawn = block(at);
    parts.push(...drawn.parts);
    at += drawn.height + gap;
  }
  return { height: Math.max(0, at - gap - y), parts };
}
