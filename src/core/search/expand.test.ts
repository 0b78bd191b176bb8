import { describe, expect, test } from "vitest";
import { entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { expandQuery } from "./expand.ts";

const LEXICON = lexiconOf({
  entities: [
    {
      ...entityOf("hitech", "park", "镇江高新区", ["高新区"]),
      nameEn: "Zhenjiang High-tech Zone",
      aliasesForeign: ["鎮江ハイテク区", "하이테크구"],
    },
    entityOf("yangzhong", "park", "扬中高新区"),
  ],
  synonyms: [
    { say: ["要多久", "多长时间"], find: ["小时", "工作日"] },
    { say: ["钱"], find: ["投资", "资金"] },
  ],
  glossary: [
    { lang: "en", term: "subsidy", zh: ["补贴", "奖补"] },
    { lang: "en", term: "industrial park", zh: ["产业园"] },
    { lang: "en", term: "park", zh: ["园区"] },
    { lang: "ja", term: "補助金", zh: ["补贴"] },
    { lang: "ko", term: "보조금", zh: ["补贴"] },
  ],
});

function added(text: string, lang: Parameters<typeof expandQuery>[2]): Record<string, number> {
  const [own, ...rest] = expandQuery(text, LEXICON, lang);
  expect(own).toEqual({ text, weight: 1 });
  return Object.fromEntries(rest.map((clause) => [clause.text, clause.weight]));
}

describe("expandQuery", () => {
  test("names an entity that is called by an alias, and not the one whose name holds the alias", () => {
    expect(added("高新区有什么企业", "zh-Hans")).toEqual({ 镇江高新区: 0.8 });
    expect(added("扬中高新区有什么企业", "zh-Hans")).toEqual({});
  });

  test("adds what articles say for what people say", () => {
    expect(added("審批要多久", "zh-Hant")).toEqual({ 小时: 0.3, 工作日: 0.3 });
  });

  test("does not repeat what the question says already", () => {
    expect(added("投资的钱", "zh-Hans")).toEqual({ 资金: 0.3 });
  });

  test("translates English by the longest phrase, in any inflection", () => {
    expect(added("Subsidies in industrial parks", "en")).toEqual({ 补贴: 1, 奖补: 0.7, 产业园: 1 });
    expect(added("the park of Zhenjiang High-Tech Zone", "en")).toEqual({ 园区: 1, 镇江高新区: 1 });
  });

  test("translates Japanese and Korean without spaces between words", () => {
    expect(added("鎮江ハイテク区の補助金は？", "ja")).toEqual({ 镇江高新区: 1, 补贴: 1 });
    expect(added("하이테크구의 보조금", "ko")).toEqual({ 镇江高新区: 1, 补贴: 1 });
  });

  test("leaves a question alone where the lexicon knows nothing", () => {
    expect(expandQuery("镇江?", lexiconOf(), "zh-Hans")).toEqual([{ text: "镇江?", weight: 1 }]);
  });
});
