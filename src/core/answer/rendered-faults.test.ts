import { describe, expect, test } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { renderingList } from "../search/renderings.ts";
import type { Citation } from "./answer.ts";
import { faultsOf } from "./verify.ts";

const BODY =
  "去年,南岸高新区签约项目44个,总投资183.04亿元,最高奖励2倍。该区实施十四五规划。北岸高新区签约52个。";
const SENTENCES = [
  "Last year, the South Bank Zone signed 44 projects with a total investment of CNY 18.304 billion, with rewards of up to 2 times.",
  "It carries out the 14th Five-Year Plan.",
  "The North Bank Zone signed 52.",
];
const named = (id: string, name: string, nameEn: string) => ({ ...entityOf(id, "park", name), nameEn });
const corpus = {
  ...corpusOf(
    [articleOf("a", BODY)],
    lexiconOf({
      entities: [
        named("south", "南岸高新区", "South Bank Zone"),
        named("north", "北岸高新区", "North Bank Zone"),
      ],
    }),
  ),
  renderings: renderingList([{ article: "a", sha256: "0".repeat(64), title: "A", sentences: SENTENCES }]),
};

function cite(quote: string): Citation {
  const start = BODY.indexOf(quote);
  return {
    index: 1,
    articleId: "a",
    passageId: "a:1",
    title: "a",
    source: "",
    published: null,
    url: null,
    quote,
    start,
    end: start + quote.length,
    lang: "zh-Hans",
  };
}

const FIRST = "去年,南岸高新区签约项目44个,总投资183.04亿元,最高奖励2倍";
const codes = (text: string, quote = FIRST): string[] =>
  faultsOf({ text, citations: [cite(quote)], rendered: true }, corpus).map(({ code }) => code);

describe("a rendered statement", () => {
  test("may be the whole English of what it quotes", () => {
    expect(codes(SENTENCES[0] ?? "")).toEqual([]);
  });

  test("may be runs of it in their order, with the originals of converted figures beside them", () => {
    expect(codes("The South Bank Zone signed 44 projects … with rewards of up to 2 times.")).toEqual([]);
    expect(codes("A total investment of CNY 18.304 billion (183.04亿元).")).toEqual([]);
  });

  test("may be led by the name of the park that its article goes on about, and of no other", () => {
    const second = "该区实施十四五规划。";
    expect(codes("South Bank Zone: it carries out the 14th Five-Year Plan.", second)).toEqual([]);
    expect(codes("North Bank Zone: it carries out the 14th Five-Year Plan.", second)).toContain(
      "not-rendered",
    );
  });

  test.each([
    ["a changed figure", "The South Bank Zone signed 43 projects."],
    ["a changed scale", "A total investment of CNY 18.304 million."],
    ["another park", "The North Bank Zone signed 44 projects."],
    ["words of its own", "The South Bank Zone proudly signed 44 projects."],
    ["runs out of order", "With rewards of up to 2 times … the South Bank Zone signed 44 projects."],
    ["an original that is not quoted", "A total investment of CNY 18.304 billion (183.4亿元)."],
    ["the English of a sentence that is not cited", "The North Bank Zone signed 52."],
    ["nothing", ""],
  ])("may not be %s", (_, text) => {
    expect(codes(text)).not.toEqual([]);
  });

  test("needs its figures in the very words that are quoted", () => {
    expect(codes("The South Bank Zone signed 44 projects.", "总投资183.04亿元")).toContain(
      "unsupported-number",
    );
  });

  test("is refused where the English errs", () => {
    const wrong = SENTENCES.map((sentence) => sentence.replace("18.304", "18.34").replace("South", "North"));
    const renderings = renderingList([
      { article: "a", sha256: "0".repeat(64), title: "A", sentences: wrong },
    ]);
    const statement = { text: wrong[0] ?? "", citations: [cite(FIRST)], rendered: true };
    expect(faultsOf(statement, { ...corpus, renderings }).map(({ code }) => code)).toEqual([
      "unsupported-number",
      "unsupported-name",
    ]);
  });

  test("is refused where its quotation is not verbatim", () => {
    const citation = { ...cite(FIRST), quote: FIRST.replace("44", "43") };
    const statement = { text: SENTENCES[0] ?? "", citations: [citation], rendered: true };
    expect(faultsOf(statement, corpus).map(({ code }) => code)).toContain("not-verbatim");
  });
});
