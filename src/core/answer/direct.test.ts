import { describe, expect, test } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { answerQuestion } from "./answer-question.ts";
import { isDirect } from "./direct.ts";
import { faultsOf } from "./verify.ts";

const BODY =
  "南岸高新区总面积约44.03平方公里。大会在海州市举行。计划总投资12亿元。南岸高新区销售额从2亿元上升到6亿元。";
const corpus = corpusOf(
  [articleOf("a", BODY)],
  lexiconOf({
    entities: [
      {
        ...entityOf("south", "park", "南岸高新区"),
        aliasesForeign: ["南岸ハイテク区", "난안 하이테크구"],
      },
      { ...entityOf("haizhou", "other-place", "海州市"), aliasesForeign: ["海州", "하이저우"] },
    ],
    glossary: [
      { lang: "ja", term: "面積", zh: ["面积"] },
      { lang: "ko", term: "면적", zh: ["面积"] },
      { lang: "ja", term: "大会", zh: ["大会"] },
      { lang: "ja", term: "投資", zh: ["投资"] },
      { lang: "ja", term: "売上高", zh: ["销售额"] },
    ],
    words: ["面积", "大会", "总投资", "销售额"],
  }),
);

async function answerTo(content: string): Promise<string> {
  const { answer } = await answerQuestion(
    { corpus, toTraditional: (text) => text, id: "1" },
    { turns: [{ role: "user", content }] },
  );
  return answer;
}

describe("a direct answer", () => {
  test("gives the figure with its unit and what qualifies it, then the original", async () => {
    expect(await answerTo("南岸ハイテク区の面積はどのくらいですか")).toBe(
      "約44.03平方キロメートルです。[1]記事の原文（中国語）：「南岸高新区总面积约44.03平方公里。」[1]",
    );
    expect(await answerTo("난안 하이테크구의 면적은 몇 제곱킬로미터입니까?")).toBe(
      "약 44.03제곱킬로미터입니다. [1] 기사 원문(중국어): “南岸高新区总面积约44.03平方公里。” [1]",
    );
  });

  test("gives the one place that is asked for in the reader's language", async () => {
    expect(await answerTo("大会はどこで開かれましたか")).toMatch(/^海州です。\[1\]記事の原文/);
  });

  test.each([
    ["what is planned", "投資はいくらですか"],
    ["one of two figures", "南岸ハイテク区の売上高はいくらですか"],
  ])("does not give %s as a fact", async (_, question) => {
    expect(await answerTo(question)).toMatch(/^記事の原文/);
  });

  test("says nothing that its quotation does not", () => {
    const quote = "南岸高新区总面积约44.03平方公里。";
    const direct = (text: string) => isDirect({ locale: "ko", text }, quote, corpus);
    expect(direct("약 44.03제곱킬로미터")).toBe(true);
    expect(direct("난안 하이테크구")).toBe(true);
    expect(direct("44.03제곱킬로미터")).toBe(false);
    expect(direct("약 44.3제곱킬로미터")).toBe(false);
    expect(direct("하이저우")).toBe(false);
  });

  test("is verified with its statement", () => {
    const quote = "南岸高新区总面积约44.03平方公里。";
    const citation = {
      index: 1,
      articleId: "a",
      passageId: "a:1",
      title: "a",
      source: "",
      published: null,
      url: null,
      quote,
      start: 0,
      end: quote.length,
      lang: "zh-Hans" as const,
    };
    const codes = (text: string) =>
      faultsOf({ text: quote, citations: [citation], direct: { locale: "ja", text } }, corpus).map(
        ({ code }) => code,
      );
    expect(codes("約44.03平方キロメートル")).toEqual([]);
    expect(codes("約44.04平方キロメートル")).toEqual(["not-direct"]);
  });
});
