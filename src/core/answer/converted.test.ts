import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { UNIT } from "../text/quantities.ts";
import type { Answer, Locale, Turn } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";
import { faultsOf, type Statement } from "./verify.ts";

const BODY = "云谷总面积约2796公顷，2023年签约总投资额183.04亿元。";
const corpus = corpusOf(
  [
    articleOf("valley", BODY),
    articleOf("coast", "南岸新区规划面积44.03平方公里。"),
    ...Array.from({ length: 12 }, (_, at) => articleOf(`filler-${at}`, "城市绿化和道路照明持续推进。")),
  ],
  lexiconOf({
    entities: [entityOf("valley", "site", "云谷"), entityOf("coast", "park", "南岸新区", ["新区"])],
    words: ["面积", "总面积", "签约", "投资额", "总投资额"],
    functionWords: "多少 几个 的 是 了 呢 那 有 多大 how many is what that in the".split(" "),
  }),
);

async function ask(questions: readonly string[], locale?: Locale): Promise<Answer> {
  const turns: Turn[] = [];
  let answered: Answer | undefined;
  for (const content of questions) {
    turns.push({ role: "user", content });
    answered = await answerQuestion({ corpus, toTraditional: String, id: "" }, { turns, locale });
    turns.push({ role: "assistant", content: answered.answer });
  }
  if (!answered) throw new Error("no question");
  return answered;
}

describe("a figure in another unit", () => {
  it("follows from the answer before, with the figure as the article has it", async () => {
    const { answer, citations } = await ask(["云谷总面积多少公顷", "换算成平方公里是多少"]);
    expect(answer).toBe("云谷总面积约2796公顷，换算为约27.96平方公里。[1]");
    expect(BODY.slice(citations[0]?.start, citations[0]?.end)).toBe(citations[0]?.quote);
    expect(citations[0]?.quote).toContain("2796公顷");
  });

  it("is asked together with the fact", async () => {
    expect((await ask(["新区面积换算成亩是多少"])).answer).toContain("66045亩");
  });

  it("is given for a figure that stands in an article", async () => {
    expect((await ask(["44.03平方公里是多少公顷"])).answer).toContain("4403公顷");
    expect((await ask(["183.04亿元 in billion yuan"], "en")).answer).toContain("18.304 billion yuan. [1]");
  });

  it("is not given for a figure that stands in none", async () => {
    expect((await ask(["45.03平方公里是多少公顷"])).abstained).toBe(true);
  });

  it("is not given across dimensions", async () => {
    expect((await ask(["云谷总面积多少公顷", "换算成公里是多少"])).abstained).toBe(true);
  });

  it.each([
    ["zh-Hant", "換算為"],
    ["en", "converted"],
    ["ja", "換算"],
    ["ko", "환산"],
  ] as const)("says in %s that it is converted", async (locale, word) => {
    const { answer } = await ask(["44.03平方公里是多少公顷"], locale);
    expect(answer).toContain(word);
    expect(answer).toContain("4403");
  });
});

describe("verification of a derived statement", () => {
  const citation = {
    index: 1,
    articleId: "valley",
    passageId: "valley:1",
    title: "",
    source: "",
    published: null,
    url: null,
    quote: BODY.slice(0, 12),
    start: 0,
    end: 12,
    lang: "zh-Hans",
  } as const;
  const derived = { locale: "zh-Hans", to: UNIT.squareKilometre } as const;
  const statement = (text: string): Statement => ({ text, citations: [citation], derived });

  it("passes what can be computed again from the quotation", () => {
    expect(faultsOf(statement("云谷总面积约2796公顷，换算为约27.96平方公里。"), corpus)).toEqual([]);
  });

  it.each([
    "云谷总面积约2796公顷，换算为约279.6平方公里。",
    "云谷总面积2796公顷，换算为27.96平方公里。",
    "新区总面积约2796公顷，换算为约27.96平方公里。",
    "27.96平方公里。",
  ])("refuses %s", (text) => {
    expect(faultsOf(statement(text), corpus)).toContainEqual({ code: "not-derived", text });
  });
});
