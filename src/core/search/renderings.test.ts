import { describe, expect, test } from "vitest";
import {
  NO_RENDERINGS,
  RENDERING_KINDS,
  type RenderedArticles,
  renderingList,
  renderingSections,
  renderingTable,
} from "./renderings.ts";
import { packSections, unpackSections } from "./sections.ts";

const hash = (digit: string) => digit.repeat(64);
const RENDERINGS = [
  { article: "park-b", sha256: hash("b"), title: "B", sentences: ["One.", "Café and 9 “quoted” words."] },
  { article: "park-a", sha256: hash("a"), title: "A", sentences: ["Alone."] },
  { article: "park-c", sha256: hash("c"), title: "C", sentences: [] },
];
const EVERYDAY = [
  { article: "park-a", sha256: hash("a"), title: "甲园区有多大", sentences: ["这园区有多大:10亩。"] },
  { article: "park-b", sha256: hash("b"), title: "乙", sentences: ["一。", "二。"] },
];
const unpacked = (of: RenderedArticles) => unpackSections(packSections(renderingSections(of)));
const stored = unpacked({ english: RENDERINGS, everyday: EVERYDAY });

describe.each([
  ["in memory", renderingList(RENDERINGS)],
  ["in an index", renderingTable(stored, "english")],
])("renderings %s", (_, renderings) => {
  test("give title and sentences of an article's text", () => {
    for (const { article, sha256, title, sentences } of RENDERINGS)
      expect(renderings.of({ id: article, sha256 })).toMatchObject({ title, sentences });
  });

  test("give nothing for an article that has changed, or is not rendered", () => {
    expect(renderings.of({ id: "park-a", sha256: hash("b") })).toBeUndefined();
    expect(renderings.of({ id: "park", sha256: hash("a") })).toBeUndefined();
  });
});

test("sections are the same whatever the order of the renderings", () => {
  expect(packSections(renderingSections({ english: RENDERINGS.toReversed() }))).toEqual(
    packSections(renderingSections({ english: RENDERINGS })),
  );
});

test("no renderings take no sections", () => {
  expect(renderingSections({ english: [], everyday: [] }).size).toBe(0);
  for (const kind of RENDERING_KINDS) expect(renderingTable(new Map(), kind)).toBe(NO_RENDERINGS);
});

test("an article is rendered in each kind by itself, or not", () => {
  const [english, everyday] = [renderingTable(stored, "english"), renderingTable(stored, "everyday")];
  const b = { id: "park-b", sha256: hash("b") };
  expect(everyday.of(b)).toEqual({ title: "乙", sentences: ["一。", "二。"] });
  expect(english.of(b)?.title).toBe("B");
  expect(everyday.of({ id: "park-c", sha256: hash("c") })).toBeUndefined();
  expect(renderingTable(unpacked({ everyday: EVERYDAY }), "english")).toBe(NO_RENDERINGS);
});
