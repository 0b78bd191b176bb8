import { describe, expect, test } from "vitest";
import { NO_RENDERINGS, renderingList, renderingSections, renderingTable } from "./renderings.ts";
import { packSections, unpackSections } from "./sections.ts";

const hash = (digit: string) => digit.repeat(64);
const RENDERINGS = [
  { article: "park-b", sha256: hash("b"), title: "B", sentences: ["One.", "Café and 9 “quoted” words."] },
  { article: "park-a", sha256: hash("a"), title: "A", sentences: ["Alone."] },
  { article: "park-c", sha256: hash("c"), title: "C", sentences: [] },
];
const stored = renderingTable(unpackSections(packSections(renderingSections(RENDERINGS))));

describe.each([
  ["in memory", renderingList(RENDERINGS)],
  ["in an index", stored],
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
  expect(packSections(renderingSections(RENDERINGS.toReversed()))).toEqual(
    packSections(renderingSections(RENDERINGS)),
  );
});

test("no renderings take no sections", () => {
  expect(renderingSections([]).size).toBe(0);
  expect(renderingTable(new Map())).toBe(NO_RENDERINGS);
});
