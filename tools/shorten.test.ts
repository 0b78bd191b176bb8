import { expect, test } from "vitest";
import { shortened } from "./shorten.ts";

const citations = [1, 2, 3].map((index) => ({ index, quote: "引文".repeat(20) }));
const value = {
  items: [1, 2, 3].map((source) => ({ name: "园区".repeat(30), source })),
  citations,
  asOf: "2026-03",
};

test("a result that fits is left as it is", () => {
  expect(shortened(value, ["items"], 10_000)).toBe(value);
});

test("items go from the end until the rest fits, and with them the citations that nothing points to", () => {
  const smaller = shortened(value, ["items"], 400);
  expect(JSON.stringify(smaller).length).toBeLessThanOrEqual(400);
  expect(smaller).toMatchObject({
    items: [{ source: 1 }, { source: 2 }],
    citations: [{ index: 1 }, { index: 2 }],
    truncated: true,
    omitted: 1,
  });
});

test("markers in a text keep their citations", () => {
  const answer = { answer: "有三个[1][3]。", suggestions: ["问".repeat(500)], citations };
  expect(shortened(answer, ["suggestions"], 600)).toMatchObject({
    suggestions: [],
    citations: [{ index: 1 }, { index: 3 }],
  });
});

test("what is no list stays whole even where it does not fit", () => {
  expect(shortened({ text: "字".repeat(2_000), items: [1] }, ["items"], 1_000)).toEqual({
    text: "字".repeat(2_000),
    items: [],
    truncated: true,
    omitted: 1,
  });
});

test("where the first item is too large, later ones that fit are kept", () => {
  const rows = [{ text: "长".repeat(900) }, { text: "短" }, { text: "中".repeat(900) }, { text: "小" }];
  expect(shortened({ rows }, ["rows"], 500)).toEqual({
    rows: [{ text: "短" }, { text: "小" }],
    truncated: true,
    omitted: 2,
  });
});
