import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Citation } from "./answer.ts";
import { faultsOf } from "./verify.ts";

const BODY = "园区上半年签约项目238个，总投资额1,104.7亿元。南岸高新区派出48名干部。本年度投入一千七百亿元。";
const OTHER = "邻市园区签约52个。";
const corpus = corpusOf(
  [articleOf("a", BODY), articleOf("b", OTHER, { scope: "other" })],
  lexiconOf({
    entities: [
      entityOf("south-zone", "park", "南岸高新区"),
      entityOf("north-zone", "park", "北岸高新区", ["北岸区"]),
    ],
  }),
);

function cite(quote: string, articleId = "a", shift = 0): Citation {
  const start = (articleId === "a" ? BODY : OTHER).indexOf(quote) + shift;
  return {
    index: 1,
    articleId,
    passageId: `${articleId}:1`,
    title: articleId,
    source: "",
    published: null,
    url: null,
    quote,
    start,
    end: start + quote.length,
    lang: "zh-Hans",
  };
}

const codes = (text: string, ...citations: Citation[]): string[] =>
  faultsOf({ text, citations }, corpus).map(({ code }) => code);

describe("faultsOf", () => {
  it("accepts a sentence that its quote holds, whatever the script, width or separators", () => {
    expect(codes("園區上半年簽約項目２３８個。", cite("园区上半年签约项目238个"))).toEqual([]);
    expect(codes("总投资额1104.7亿元。", cite("总投资额1,104.7亿元"))).toEqual([]);
  });

  it("refuses a sentence without a citation", () => {
    expect(codes("园区上半年签约项目238个。")).toEqual(["uncited"]);
  });

  it("refuses a quote that is not verbatim at its offsets", () => {
    expect(codes("签约项目238个。", { ...cite("签约项目238个"), quote: "签约项目 238个" })).toContain(
      "not-verbatim",
    );
    expect(codes("签约项目238个。", cite("签约项目238个", "a", 1))).toContain("not-verbatim");
    expect(codes("签约项目238个。", { ...cite("签约项目238个"), articleId: "nowhere" })).toContain(
      "not-verbatim",
    );
  });

  it("refuses an article that may not be answered from", () => {
    expect(codes("签约52个。", cite("签约52个", "b"))).toEqual(["not-verbatim"]);
  });

  it.each([
    ["another number", "签约项目239个。"],
    ["a part of a longer number", "签约项目38个。"],
    ["the whole part of a decimal", "总投资额1104亿元。"],
    ["a number moved from another sentence", "签约项目48个。"],
    ["a number in Chinese characters", "投入一千八百亿元。"],
  ])("refuses %s", (_what, text) => {
    expect(codes(text, cite("园区上半年签约项目238个，总投资额1,104.7亿元"))).toContain("unsupported-number");
  });

  it("refuses a known name, a quoted term or a Latin name that the quote does not hold", () => {
    const quote = cite("南岸高新区派出48名干部");
    expect(codes("南岸高新区派出48名干部。", quote)).toEqual([]);
    expect(codes("北岸高新区派出48名干部。", quote)).toContain("unsupported-name");
    expect(codes("“先锋行动”派出48名干部。", quote)).toContain("unsupported-name");
    expect(codes("ACME派出48名干部。", quote)).toContain("unsupported-name");
  });
});
