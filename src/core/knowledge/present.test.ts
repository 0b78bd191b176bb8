import { expect, test } from "vitest";
import { corpusOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { itemOf } from "./present.ts";
import { park } from "./records.ts";

const body = "示例园区位于江边。园区面积12平方公里,重点发展船舶产业。";
const corpus = corpusOf(
  [
    {
      id: "a",
      title: "示例",
      source: "示例日报",
      url: null,
      author: null,
      published: "2025",
      publishedBasis: "article",
      lang: "zh-Hans",
      scope: "zhenjiang",
      about: null,
      kind: "article",
      body,
      sha256: "0".repeat(64),
    },
  ],
  lexiconOf(),
);

test("a record is shown with citations, each quotation once, and its statements point to them", () => {
  const shown = itemOf(
    park.parse({
      id: "example",
      name: "示例园区",
      nameEn: "Example Park",
      kind: "industrial-park",
      named: { article: "a", quote: "示例园区位于江边" },
      area: { value: "12", unit: "平方公里", article: "a", quote: "园区面积12平方公里" },
      positioning: [
        { value: "船舶产业", en: "ships", article: "a", quote: "重点发展船舶产业" },
        { value: "江边", en: "by the river", article: "a", quote: "示例园区位于江边" },
      ],
    }),
    corpus,
  );
  expect(shown.sources.map(({ index, quote, start }) => [index, quote, start])).toEqual([
    [1, "示例园区位于江边", 0],
    [2, "园区面积12平方公里", 9],
    [3, "重点发展船舶产业", 20],
  ]);
  expect(shown).toMatchObject({
    named: { source: 1 },
    area: { value: "12", unit: "平方公里", source: 2 },
    positioning: [
      { value: "船舶产业", en: "ships", source: 3 },
      { value: "江边", en: "by the river", source: 1 },
    ],
  });
});
