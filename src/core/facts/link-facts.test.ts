import { describe, expect, test } from "vitest";
import type { Fact } from "./fact.ts";
import { linkFacts } from "./link-facts.ts";
import { agrees } from "./same-number.ts";

let count = 0;

function fact(part: Partial<Fact> & { number: number }): Fact {
  const id = `a${count++}`;
  return {
    id,
    subject: { id: "park", name: "园区" },
    metric: "规上工业产值",
    value: String(part.number),
    unit: "亿元",
    status: "result",
    period: "2025",
    asOf: null,
    scope: "zhenjiang",
    articleId: id,
    quote: "",
    start: 0,
    end: 0,
    valueStart: 0,
    valueEnd: 0,
    ...part,
  };
}

describe("links", () => {
  test("join one measure in several years, however it is worded; the newest supersedes the others", () => {
    const old = fact({ number: 250, period: "2023", metric: "实现规上工业产值" });
    const middle = fact({ number: 260, period: "2024" });
    const newest = fact({ number: 285, period: "2025", metric: "完成规上工业产值" });
    const linked = linkFacts([newest, old, middle]);
    expect(new Set(linked.map(({ series }) => series)).size).toBe(1);
    expect(linked[0]?.series).toBeDefined();
    expect(linked.map(({ supersededBy }) => supersededBy)).toEqual([undefined, newest.id, newest.id]);
  });

  test("supersede no year by five years, nor half a year by a year", () => {
    const facts = [
      fact({ number: 50, period: "2025-01/2025-06" }),
      fact({ number: 90, period: "2025" }),
      fact({ number: 400, period: "2021/2025" }),
    ];
    expect(linkFacts(facts).map(({ supersededBy }) => supersededBy)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("tell figures of one period that say otherwise, both ways", () => {
    const [a, b] = [fact({ number: 285 }), fact({ number: 310 })];
    expect(linkFacts([a, b]).map(({ contradicts }) => contradicts)).toEqual([[b.id], [a.id]]);
  });

  test.each([
    ["one only rounds the other", { number: 220, qualifier: "超" }, { number: 223 }],
    ["one is an aim", { number: 300, status: "target" }, { number: 285 }],
    ["the units measure other things", { number: 12, unit: "%" }, { number: 285 }],
    ["the subjects differ", { number: 285 }, { number: 310, subject: { id: "other", name: "他区" } }],
    ["the measure is one that many share", { number: 8, metric: "项目" }, { number: 9, metric: "项目" }],
    ["both stand in one article", { number: 8, articleId: "a" }, { number: 9, articleId: "a" }],
    ["no period is known", { number: 8, period: null }, { number: 9, period: null }],
  ] satisfies Array<[string, Partial<Fact> & { number: number }, Partial<Fact> & { number: number }]>)(
    "find no contradiction where %s",
    (_, one, other) => {
      expect(linkFacts([fact(one), fact(other)]).map(({ contradicts }) => contradicts)).toEqual([
        undefined,
        undefined,
      ]);
    },
  );

  test("are made anew, whatever links the facts came with", () => {
    const [one] = linkFacts([
      { ...fact({ number: 1 }), supersededBy: "gone", contradicts: ["gone"], series: "s" },
    ]);
    expect([one?.supersededBy, one?.contradicts, one?.series]).toEqual([undefined, undefined, undefined]);
  });
});

test.each([
  ["1.2", "亿元", "12000", "万元", true],
  ["1.2", "亿元", "1.3", "亿元", false],
  ["223", "亿元", "222.6", "亿元", true],
])("%s%s and %s%s agree: %s", (a, unitA, b, unitB, expected) => {
  const stated = (value: string, unit: string) => ({ value, unit, number: Number(value) });
  expect(agrees(stated(a, unitA), stated(b, unitB))).toBe(expected);
});
