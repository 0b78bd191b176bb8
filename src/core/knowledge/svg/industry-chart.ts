import { choiceText } from "../choice-words.ts";
import type { IndustryMap, LinkedThing, MappedIndustry } from "../industry-map.ts";
import { NOT_STATED, type Speech } from "../speech.ts";
import { footerOf } from "./comparison-chart.ts";
import { type Block, drawing, INNER, MARGIN, round, rule, stacked, textBlock } from "./drawing.ts";
import { element } from "./element.ts";

/** Most industries in one drawing, and most names in one place; what is left out is said. */
const MOST_INDUSTRIES = 8;
const MOST_NAMES = 8;
/** Boxes side by side: three names of six characters fit the width of a phone. */
const ACROSS = 3;
const GAP = 20;
const PADDING = 8;

type Link = MappedIndustry["chain"][number];

/** An industry map as an SVG: the links of each chain from left to right, firms and parks in them, the others below. */
export function industryChart({ industries, citations, asOf }: IndustryMap, speech: Speech): string {
  const shown = industries.slice(0, MOST_INDUSTRIES);
  const [only] = industries.length === 1 ? industries : [];
  const title =
    only === undefined
      ? speech.say("产业地图", "Industry map")
      : `${speech.say("产业地图：", "Industry map: ")}${nameIn(only, speech)}`;
  const description = shown.map((one) => described(one, speech)).join(speech.say("。", ". "));
  const footer = footerOf(
    citations,
    asOf,
    industries.length - shown.length,
    ["个产业", "industries"],
    speech,
  );
  return drawing({ title, description, footer }, speech, (y) =>
    stacked(
      y,
      16,
      shown.map((one, at) => (top: number) => industryBlock(one, top, at > 0, speech)),
    ),
  );
}

function industryBlock(industry: MappedIndustry, y: number, ruled: boolean, speech: Speech): Block {
  const top = ruled ? 12 : 0;
  const name = `${nameIn(industry, speech)} · ${choiceText(industry.kind, speech)}`;
  const drawn = stacked(y + top, 8, [
    (at) => textBlock(name, { x: MARGIN, y: at, width: INNER, as: "head" }),
    industry.chain.length === 0
      ? (at) => line(["产业链", "Chain"], speech.say(...NOT_STATED), at, speech)
      : (at) => chainBlock(industry.chain, at, speech),
    (at) => line(["园区", "Parks"], namesText(industry.parks, speech), at, speech),
    (at) => line(["企业", "Companies"], namesText(industry.companies, speech), at, speech),
    ...(industry.platforms.length > 0
      ? [(at: number) => line(["平台", "Platforms"], namesText(industry.platforms, speech), at, speech)]
      : []),
  ]);
  return { height: drawn.height + top, parts: [...(ruled ? [rule(y)] : []), ...drawn.parts] };
}

/** The links of a chain in rows, with arrows from each to the next. */
export function chainBlock(chain: readonly Link[], y: number, speech: Speech): Block {
  const rows = rowsOf(chain);
  return stacked(
    y,
    8,
    rows.map((links, row) => (at: number) => chainRow(links, at, row < rows.length - 1, speech)),
  );
}

/** A chain in rows of at most so many links, as even as can be. */
function rowsOf(chain: readonly Link[]): Link[][] {
  const count = Math.ceil(chain.length / ACROSS);
  const each = Math.ceil(chain.length / Math.max(1, count));
  return Array.from({ length: count }, (_, row) => chain.slice(row * each, (row + 1) * each));
}

/** Links side by side as boxes of one height, an arrow from each to the next, and one down to the row that follows. */
function chainRow(links: readonly Link[], y: number, goesOn: boolean, speech: Speech): Block {
  const width = (INNER - GAP * (links.length - 1)) / links.length;
  const insides = links.map((link, at) =>
    linkInside(link, MARGIN + at * (width + GAP) + PADDING, y + PADDING, width - 2 * PADDING, speech),
  );
  const height = Math.max(...insides.map((inside) => inside.height)) + 2 * PADDING;
  const boxes = links.map((_, at) =>
    element("rect", {
      class: "box",
      x: round(MARGIN + at * (width + GAP)),
      y: round(y),
      width: round(width),
      height: round(height),
      rx: 6,
    }),
  );
  const middle = y + height / 2;
  const arrows = links.slice(1).map((_, at) => {
    const x = MARGIN + (at + 1) * (width + GAP) - GAP;
    return arrow(`M${round(x + 4)} ${round(middle)}h${GAP - 9}m-5 -4l5 4l-5 4`);
  });
  const down = goesOn ? [arrow(`M${MARGIN + INNER / 2} ${round(y + height + 3)}v11m-4 -5l4 5l4 -5`)] : [];
  return {
    height: height + (goesOn ? 10 : 0),
    parts: [...boxes, ...insides.flatMap(({ parts }) => parts), ...arrows, ...down],
  };
}

const arrow = (d: string): string => element("path", { class: "arrow", d, "stroke-width": 1.5 });

function linkInside(link: Link, x: number, y: number, width: number, speech: Speech): Block {
  const firms = link.companies.map((thing) => nameIn(thing, speech));
  const parks = link.parks.map((thing) => speech.say("园区：", "Park: ") + nameIn(thing, speech));
  const names = [...firms, ...parks];
  const rest = names.length - MOST_NAMES;
  const lines = [
    ...names.slice(0, MOST_NAMES),
    ...(rest > 0 ? [speech.say(`等${names.length}个`, `and ${rest} more`)] : []),
    ...(names.length === 0 ? [speech.say("企业资料未载明", "firms not stated")] : []),
  ];
  return stacked(y, 4, [
    (at) => textBlock(nameIn(link, speech), { x, y: at, width, as: "text", most: 4 }),
    ...lines.map((text) => (at: number) => textBlock(text, { x, y: at, width, as: "small", most: 4 })),
  ]);
}

function line([zh, en]: readonly [string, string], text: string, y: number, speech: Speech): Block {
  return textBlock(`${speech.say(`${zh}：`, `${en}: `)}${text}`, {
    x: MARGIN,
    y,
    width: INNER,
    as: "text",
    most: 8,
  });
}

function namesText(things: readonly LinkedThing[], speech: Speech): string {
  if (things.length === 0) return speech.say(...NOT_STATED);
  const names = things.slice(0, 2 * MOST_NAMES).map((thing) => nameIn(thing, speech));
  const rest = things.length - names.length;
  const more = rest > 0 ? speech.say(`等${things.length}个`, ` and ${rest} more`) : "";
  return names.join(speech.say("、", "; ")) + more;
}

const nameIn = ({ name, nameEn }: { name: string; nameEn: string }, speech: Speech): string =>
  speech.say(name, nameEn);

export function described(industry: MappedIndustry, speech: Speech): string {
  const chain = industry.chain.map((link) => {
    const things = [...link.companies, ...link.parks].map((thing) => nameIn(thing, speech));
    return things.length === 0
      ? nameIn(link, speech)
      : `${nameIn(link, speech)}${speech.say(`（${things.join("、")}）`, ` (${things.join(", ")})`)}`;
  });
  const links = chain.length === 0 ? speech.say(...NOT_STATED) : chain.join(" → ");
  return `${nameIn(industry, speech)}${speech.say("：", ": ")}${links}`;
}
