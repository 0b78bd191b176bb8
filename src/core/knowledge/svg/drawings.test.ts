import { describe, expect, test } from "vitest";
import type { Citation } from "../../answer/answer.ts";
import type { Cell, Comparison, Row } from "../comparison.ts";
import type { MappedIndustry } from "../industry-map.ts";
import { speechOf } from "../speech.ts";
import { comparisonChart } from "./comparison-chart.ts";
import { INNER, SIZE } from "./drawing.ts";
import { industryChart } from "./industry-chart.ts";
import { widthOf, wrapped } from "./wrap-text.ts";

const chinese = speechOf("zh-Hans", (text) => text);
const hostile = `</text><script>alert("1")</script>&'`;

const citation: Citation = {
  index: 1,
  articleId: "a",
  passageId: "a:1",
  title: `园区${hostile}`,
  source: "示例日报",
  published: "2025-07",
  url: null,
  quote: "开工率70%",
  start: 0,
  end: 6,
  lang: "zh-Hans",
};
const cell = (value: string, part: Partial<Cell> = {}): Cell => ({ value, source: 1, ...part });
const row = (id: string, cells: Row["cells"], part: Partial<Row> = {}): Row => ({
  id,
  metric: id,
  unit: null,
  period: null,
  cells,
  ...part,
});

function comparison(rows: Row[], part: Partial<Comparison> = {}): Comparison {
  return {
    columns: [
      { id: "hill", name: "山前高新区", nameEn: "Hill Zone" },
      { id: "river", name: `河畔${hostile}`, nameEn: "River" },
    ],
    rows,
    missing: [],
    more: 0,
    citations: [citation],
    asOf: "2026-03",
    ...part,
  };
}

/** Every start of an element has its end, in order; text between holds no bare sign of XML. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, end, name, __, single) => {
      if (end === "/") expect(open.pop()).toBe(name);
      else if (single === "") open.push(name);
      return "";
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/<|&(?!(?:amp|lt|gt|quot|apos);)/);
}

/** The widths of the bars, in the order drawn. */
const bars = (svg: string): number[] =>
  [...svg.matchAll(/<rect class="c\d" [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe.each([
  ["a comparison", comparisonChart(comparison([row("开工率", [cell("70", { number: 70 }), null])]), chinese)],
  [
    "an industry map",
    industryChart(
      { industries: [mapped({ name: `船舶${hostile}` })], citations: [citation], asOf: "2026-03" },
      chinese,
    ),
  ],
])("%s", (_, svg) => {
  test("is one well-formed image with title and description, whose names are text", () => {
    expectWellFormed(svg);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="drawing-title drawing-desc"/);
    expect(svg).toMatch(/<title id="drawing-title">[^<]+<\/title>\n<desc id="drawing-desc">[^<]+<\/desc>/);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
  });

  test("loads nothing and says where it comes from", () => {
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|url\(|@import|href/);
    expect(svg).toContain("来源：");
    expect(svg).toContain("2026-03");
  });
});

describe("bars of a comparison", () => {
  const drawn = (cells: Row["cells"], part: Partial<Row> = {}) =>
    bars(comparisonChart(comparison([row("指标", cells, part)]), chinese));

  test("are as long as their figures, from nought", () => {
    const [first = 0, second = 0] = drawn([cell("40", { number: 40 }), cell("10", { number: 10 })], {
      unit: "%",
    });
    expect(first).toBe(INNER);
    expect(second).toBe(INNER / 4);
  });

  test("measure figures of units that can be exchanged by one unit", () => {
    const [square = 0, hectare = 0] = drawn([
      cell("1", { number: 1, unit: "平方公里" }),
      cell("50", { number: 50, unit: "公顷" }),
    ]);
    expect(hectare * 2).toBeCloseTo(square);
  });

  test("are not drawn for ranks, words, one figure alone, negative figures or units that differ", () => {
    expect(drawn([cell("80", { number: 80 }), cell("3", { number: 3 })], { unit: "位" })).toEqual([]);
    expect(drawn([cell("国家级"), cell("省级")])).toEqual([]);
    expect(drawn([cell("40", { number: 40 }), null], { unit: "%" })).toEqual([]);
    expect(drawn([cell("-4", { number: -4 }), cell("3", { number: 3 })], { unit: "%" })).toEqual([]);
    expect(drawn([cell("4", { number: 4, unit: "家" }), cell("3", { number: 3, unit: "条" })])).toEqual([]);
  });
});

test("a comparison names the parks that the articles are silent on, and what it leaves out", () => {
  const rows = Array.from({ length: 14 }, (_, at) => row(`指标${at}`, [cell("甲"), null]));
  const svg = comparisonChart(comparison(rows, { missing: ["税收"], more: 3 }), chinese);
  expect(svg).toContain("资料未载明：河畔");
  expect(svg).toContain("资料未载明：税收");
  expect(svg.replace(/<[^>]*>|\s/g, "")).toContain("另有7行未画出");
});

test("links of a chain stand left to right, three at most in a row, and say where no firm is named", () => {
  const link = (name: string): MappedIndustry["chain"][number] => ({
    name,
    nameEn: name,
    source: 1,
    companies: [],
    parks: [],
  });
  const svg = industryChart(
    {
      industries: [mapped({ chain: ["甲", "乙", "丙", "丁"].map(link) })],
      citations: [citation],
      asOf: null,
    },
    chinese,
  );
  const boxes = [...svg.matchAll(/<rect class="box" x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  const tops = boxes.map(([, y]) => y);
  expect(tops[0]).toBe(tops[1]);
  expect(tops[2]).toBe(tops[3]);
  expect(tops[2]).toBeGreaterThan(tops[1] ?? 0);
  expect(boxes[1]?.[0]).toBeGreaterThan(boxes[0]?.[0] ?? 0);
  expect(svg.match(/企业资料未载明/g)).toHaveLength(4);
});

describe("wrapping", () => {
  const size = SIZE.text;
  test.each([
    "加快打造人才集聚创新发展活力标杆17条、高新区人才公寓、科技人才扶持资金（2022-06），“企业+银行+园区”认股权创新业务",
    "Zhenjiang High-tech Zone: a model area of distinctive industries of the Yangtze River Delta",
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  ])("breaks %s into lines that fit and lose nothing", (text) => {
    const lines = wrapped(text, { width: 200, size, most: 20 });
    // A closing sign may hang over the edge.
    for (const line of lines) expect(widthOf(line, size)).toBeLessThan(200 + 2 * size);
    expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    for (const line of lines) expect(line).not.toMatch(/^[，。、）”]|[（“]$/u);
  });

  test("what does not fit in the lines ends with …", () => {
    const lines = wrapped("园区".repeat(100), { width: 200, size, most: 3 });
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });
});

function mapped(part: Partial<MappedIndustry>): MappedIndustry {
  return {
    id: "x",
    name: "产业",
    nameEn: "Industry",
    kind: "pillar",
    source: 1,
    chain: [],
    parks: [],
    companies: [],
    platforms: [],
    ...part,
  };
}
