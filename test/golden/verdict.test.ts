import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/core/answer/answer.ts";
import { type GoldenCase, goldenCase } from "./cases.ts";
import { numbersOf, unsupportedNumbers } from "./numbers.ts";
import type { Sources } from "./sources.ts";
import { judge } from "./verdict.ts";

const BODY = "高新区去年签约项目44个,投资总额183.04亿元。面积44.03平方公里。";
const QUOTE = "签约项目44个,投资总额183.04亿元。";
const sources: Sources = {
  seeds: new Map([["004", `页眉\n${BODY}\n页脚`]]),
  origins: new Map([["engine", "004"]]),
};
const bodies = new Map([["engine", BODY]]);

function golden(over: Partial<GoldenCase> = {}): GoldenCase {
  return {
    ...goldenCase.parse({
      id: "f1",
      lang: "zh-Hans",
      persona: "staff",
      type: "number",
      turns: ["2025年签了几个"],
      expect: "answer",
      must: [["44个", "44"]],
      must_not: ["400个"],
      evidence: [{ seed: "004", title: "高新区", quote: "投资总额183.04亿元" }],
    }),
    ...over,
  };
}

function answered(prose: string, quotes: readonly string[] = [QUOTE], over: Partial<Answer> = {}): Answer {
  const citations = quotes.map((quote, at) => {
    const start = BODY.indexOf(quote);
    const cited = {
      articleId: "engine",
      passageId: "engine:1",
      title: "高新区",
      source: "",
      published: null,
      url: null,
    };
    return { index: at + 1, ...cited, quote, start, end: start + quote.length, lang: "zh-Hans" as const };
  });
  return {
    id: "1",
    answer: prose,
    abstained: false,
    citations,
    suggestions: [],
    asOf: "2026-03",
    mode: "extractive",
    ...over,
  };
}

function verdictOf(answer: Answer, over: Partial<GoldenCase> = {}) {
  return judge({ golden: golden(over), answer, bodies, sources });
}

describe("judging an answer", () => {
  it("passes the right text with the right evidence", () => {
    expect(verdictOf(answered("签约44个。[1]"))).toMatchObject({
      pass: true,
      declined: false,
      unsupported: [],
      nonVerbatim: [],
    });
  });

  it("fails the right text with other evidence", () => {
    expect(verdictOf(answered("签约44个。[1]", ["面积44.03平方公里。"]))).toMatchObject({
      pass: false,
      evidence: false,
    });
  });

  it("fails a forbidden string although all else is right", () => {
    expect(verdictOf(answered("签约44个,也说400个。[1]"))).toMatchObject({ pass: false, hit: ["400个"] });
  });

  it("fails whatever cites a quote that no raw text holds", () => {
    const answer = answered("签约44个。[1]", [QUOTE, "投资总额很大"]);
    expect(verdictOf(answer)).toMatchObject({ pass: false, nonVerbatim: ["投资总额很大"] });
  });

  it("fails a quote whose offsets point elsewhere in the body", () => {
    const answer = answered("签约44个。[1]");
    const shifted = answer.citations.map((cited) => ({
      ...cited,
      start: cited.start + 1,
      end: cited.end + 1,
    }));
    expect(verdictOf({ ...answer, citations: shifted })).toMatchObject({ pass: false, nonVerbatim: [QUOTE] });
  });

  it("finds the seed of an article that the ledger does not know by its quote", () => {
    const answer = answered("签约44个。[1]");
    const renamed = {
      ...answer,
      citations: answer.citations.map((cited) => ({ ...cited, articleId: "other" })),
    };
    const verdict = judge({ golden: golden(), answer: renamed, bodies: new Map([["other", BODY]]), sources });
    expect(verdict.pass).toBe(true);
  });

  it("fails an abstention where an answer is expected, and passes it where one is allowed", () => {
    const silent = answered("文章未载明。", [], { abstained: true });
    expect(verdictOf(silent).pass).toBe(false);
    expect(verdictOf(silent, { abstain_ok: true }).pass).toBe(true);
    expect(verdictOf({ ...silent, answer: "文章里找不到。据传共400个。" }, { abstain_ok: true }).pass).toBe(
      false,
    );
  });

  it("passes an expected abstention with a nearby fact, unless it says what is forbidden", () => {
    const over: Partial<GoldenCase> = { expect: "abstain", must: [], evidence: [] };
    expect(verdictOf(answered("未载明;另有签约44个。[1]", [QUOTE], { abstained: true }), over).pass).toBe(
      true,
    );
    expect(verdictOf(answered("文章里找不到。据传共400个。", [], { abstained: true }), over).pass).toBe(
      false,
    );
    expect(verdictOf(answered("签约44个。[1]"), over).pass).toBe(false);
  });

  it("takes a question back without citations for an abstention", () => {
    const asking = answered("您问的是哪个园区?", [], {
      clarify: { question: "您问的是哪个园区?", options: ["镇江新区"] },
    });
    expect(verdictOf(asking)).toMatchObject({ declined: true, uncited: false });
  });

  it("notes a statement without citation", () => {
    expect(verdictOf(answered("签约44个。", []))).toMatchObject({ uncited: true, unsupported: ["44"] });
  });
});

describe("numbers of an answer", () => {
  it("are read without markers and list ordinals, and with decimals and per cent", () => {
    expect(numbersOf("1. 签约４４个[1][12]\n2、增长11.2 %\n- 3) 1,104.7亿元")).toEqual([
      "44",
      "11.2%",
      "1104.7",
    ]);
  });

  it("are not joined over a space", () => {
    expect(numbersOf("共44 35个")).toEqual(["44", "35"]);
  });

  it("need the same number in a quote, not a part of one", () => {
    expect(unsupportedNumbers("44个,44.03,183,11.2%", ["面积44.03平方公里,183.04亿元,11.2"])).toEqual([
      "44",
      "183",
      "11.2%",
    ]);
  });

  it("that are English stand in a quote that gives its value and kind in Chinese", () => {
    const quotes = ["投资总额183.04亿元,1.1万户,近五成,5月16日"];
    expect(
      unsupportedNumbers("CNY 18.304 billion (183.04亿元), 11,000 households, 50%, 16 May", quotes),
    ).toEqual([]);
    expect(
      unsupportedNumbers("CNY 1.8304 billion, 18.304 billion units, 12,000 households, 50", quotes),
    ).toEqual(["1.8304", "18.304", "12000", "50"]);
  });

  it("may stand in the question or be the corpus date beside an abstention only", () => {
    const prose = "文章截至2026-03,没有2025年的数字。";
    expect(verdictOf(answered(prose, [], { abstained: true })).unsupported).toEqual([]);
    expect(verdictOf(answered(prose)).unsupported).toEqual(["2026", "03", "2025"]);
  });

  it("may be computed where the case asks for it", () => {
    const derived = { derived: true, must: [["27.96"]] };
    expect(verdictOf(answered("约27.96平方公里"), derived).unsupported).toEqual([]);
    expect(verdictOf(answered("约27.97平方公里"), derived).unsupported).toEqual(["27.97"]);
  });
});
