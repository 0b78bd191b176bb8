import { describe, expect, test } from "vitest";
import { readArticles } from "../seeds/corpus.ts";
import { GOLD, type GoldFigure, type GoldName, goldFigure, holdsFigure, readGold } from "./gold.ts";

const bodies = new Map(readArticles().map(({ name, body }) => [name, body]));
const ofTheSeeds: GoldName[] = ["open", "held-out"];

/** Places of the figures that fail, without their words: what is held out is told by line alone. */
function failing(name: GoldName, right: (figure: GoldFigure) => boolean): string[] {
  return readGold(name).flatMap((figure, index) => (right(figure) ? [] : [`${name}.jsonl:${index + 1}`]));
}

const once = (body: string, quote: string): boolean => body.split(quote).length === 2;

describe.each(GOLD)("marked figures: %s", (name) => {
  test("every quote holds its value with its unit, and its qualifier", () => {
    expect(failing(name, holdsFigure)).toEqual([]);
    expect(failing(name, ({ quote, qualifier }) => quote.includes(qualifier ?? ""))).toEqual([]);
  });

  test("no figure is marked twice", () => {
    const keys = readGold(name).map(({ article, quote, value, unit }) =>
      [article, quote, value, unit].join("|"),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index).length).toBe(0);
  });
});

describe("marked figures of the articles", () => {
  test.each(ofTheSeeds)("%s: every quote stands once in the body of its article", (name) => {
    expect(failing(name, ({ article, quote }) => once(bodies.get(article) ?? "", quote))).toEqual([]);
  });

  test("an article is either open or held out", () => {
    const open = new Set(readGold("open").map(({ article }) => article));
    expect(failing("held-out", ({ article }) => !open.has(article))).toEqual([]);
  });

  test("unseen figures come from no article of the seeds", () => {
    expect(failing("unseen", ({ article }) => !bodies.has(article))).toEqual([]);
  });
});

describe("the form of a marked figure", () => {
  const figure: GoldFigure = {
    article: "a",
    quote: "园区盘活用地超500亩,新增企业",
    value: "500",
    unit: "亩",
    subject: ["园区"],
    metric: [["用地"]],
    period: ["2024-01/2024-06", "2024", null],
    qualifier: "超",
    status: "result",
    scope: "zhenjiang",
  };

  test.each([
    ["a period that ends before it begins", { ...figure, period: ["2024-06/2024-01"] }],
    ["a period of three ends", { ...figure, period: ["2024/2025/2026"] }],
    ["a period in words", { ...figure, period: ["上半年"] }],
    ["a quote too short to stand once", { ...figure, quote: "超500亩" }],
    ["no subject", { ...figure, subject: [] }],
    ["a group of no keywords", { ...figure, metric: [[]] }],
    ["a status of its own", { ...figure, status: "planned" }],
    ["a field of its own", { ...figure, note: "?" }],
  ])("%s is refused", (_, given) => {
    expect(goldFigure.safeParse(figure).success).toBe(true);
    expect(goldFigure.safeParse(given).success).toBe(false);
  });

  test("a number whose unit stands elsewhere in the quote is no figure of it", () => {
    expect(holdsFigure(figure)).toBe(true);
    expect(holdsFigure({ ...figure, unit: "企业" })).toBe(false);
    expect(holdsFigure({ ...figure, quote: "提升百分之六十以上", value: "六十", unit: "百分之" })).toBe(true);
    expect(holdsFigure({ ...figure, quote: "覆盖全市200多家企业", value: "200", unit: "家" })).toBe(true);
  });
});
