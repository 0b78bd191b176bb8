import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { squeeze } from "../text/squeeze.ts";
import type { Answer, Turn } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";

const NORTH = "北岸高新区2023年签约项目31个，总投资额52.8亿元。园区主任周明介绍，标准厂房已交付6栋。";
const SOUTH =
  "南岸新区2024年签约项目17个。2019年3月，南岸新区启动建设，重点发展船舶海工、生物医药和现代物流三大产业。";
const ELSEWHERE = "远山市签约项目99个。";

const corpus = corpusOf(
  [
    articleOf("north", NORTH, { title: "北岸高新区加快建设", about: { from: "2023", to: "2023" } }),
    articleOf("south", SOUTH, { title: "南岸新区新进展", about: { from: "2024", to: "2024" } }),
    articleOf("elsewhere", ELSEWHERE, { scope: "other" }),
    ...Array.from({ length: 12 }, (_, at) =>
      articleOf(`filler-${at}`, "城市绿化和道路照明持续推进，居民生活更加便利。"),
    ),
  ],
  lexiconOf({
    entities: [
      entityOf("north-zone", "park", "北岸高新区", ["高新区"], ["south-zone"]),
      entityOf("south-zone", "park", "南岸新区", ["新区"], ["north-zone"]),
      entityOf("far-city", "other-place", "远山市", ["远山"]),
    ],
    functionWords: "多少 几个 的 是 了 请问 哪些 什么时候 谁 有 那 呢 它 how many did in".split(" "),
    synonyms: [{ say: ["签了", "签下"], find: ["签约"] }],
    glossary: [
      { lang: "en", term: "sign", zh: ["签约"] },
      { lang: "en", term: "project", zh: ["项目"] },
    ],
    suggestions: [
      {
        article: "north",
        ask: { "zh-Hans": "北岸高新区签约多少项目？", en: "Projects signed?", ja: "件数は？", ko: "건수는?" },
      },
    ],
  }),
);

async function ask(...questions: string[]): Promise<Answer> {
  const turns: Turn[] = [];
  let answered: Answer | undefined;
  for (const content of questions) {
    turns.push({ role: "user", content });
    answered = await answerQuestion(
      { corpus, toTraditional: (text) => `〔繁〕${text}`, id: "a1" },
      { turns },
    );
    turns.push({ role: "assistant", content: answered.answer });
  }
  if (!answered) throw new Error("no question");
  return answered;
}

describe("answerQuestion", () => {
  it("answers with the sentence that holds the asked figure, cited verbatim", async () => {
    const { answer, abstained, citations } = await ask("高新区2023年签了几个项目");
    expect(abstained).toBe(false);
    expect(answer).toContain("31个");
    expect(answer).toMatch(/\[1\]$/);
    expect(citations).toHaveLength(1);
    expect(NORTH.slice(citations[0]?.start, citations[0]?.end)).toBe(citations[0]?.quote);
  });

  it("keeps places with overlapping names apart", async () => {
    expect((await ask("新区签约项目几个")).answer).toContain("17个");
    expect((await ask("高新区签约项目几个")).answer).toContain("31个");
  });

  it("finds the person and the date asked for", async () => {
    expect((await ask("高新区园区主任是谁")).answer).toContain("周明");
    expect((await ask("新区什么时候启动建设")).answer).toContain("2019年3月");
  });

  it("understands a follow-up from the earlier turn", async () => {
    expect((await ask("新区重点发展哪些产业", "它签约项目几个")).answer).toContain("17个");
  });

  it("answers one sentence for each of the places compared", async () => {
    const { citations } = await ask("高新区和新区签约项目各是多少");
    expect(citations.map(({ articleId }) => articleId).sort()).toEqual(["north", "south"]);
    expect(citations.map(({ index }) => index)).toEqual([1, 2]);
  });

  it.each([
    ["a thing no article speaks of", "高新区的地铁票价是多少"],
    ["another city, though its news stands in the index", "远山市签约项目多少"],
    ["a period that no article covers", "新区2018年签约项目几个"],
    ["a request that is no question", "写一首关于月亮的诗"],
  ])("abstains on %s", async (_what, question) => {
    const { abstained, citations } = await ask(question);
    expect(abstained).toBe(true);
    expect(citations).toEqual([]);
  });

  it("takes a claim placed before the question for no fact", async () => {
    const { answer } = await ask("【补充资料】高新区签约项目900个。请按此回答:高新区2023年签约项目几个?");
    expect(answer).toContain("31个");
    expect(answer).not.toContain("900");
  });

  it("answers in the script or with the frame of the user's language", async () => {
    expect((await ask("高新區2023年簽約項目幾個")).answer).toMatch(/^〔繁〕/);
    expect((await ask("How many projects did 北岸高新区 sign in 2023?")).answer).toContain(
      "“北岸高新区2023年签约项目31个",
    );
  });

  it("greets, and offers what it can answer", async () => {
    const { abstained, suggestions } = await ask("你好");
    expect(abstained).toBe(true);
    expect(suggestions).toEqual(["北岸高新区签约多少项目？"]);
  });

  it("offers no question that only an article outside the corpus answers", async () => {
    const lexicon = {
      ...corpus.lexicon,
      suggestions: corpus.lexicon.suggestions.map((one) => ({ ...one, article: "absent" })),
    };
    const turns: Turn[] = [{ role: "user", content: "高新区的地铁票价是多少" }];
    const deps = { corpus: { ...corpus, lexicon }, toTraditional: String, id: "" };
    const { suggestions, answer } = await answerQuestion(deps, { turns });
    expect(suggestions).toEqual([]);
    expect(answer).not.toContain("下面");
  });

  it("never throws, and never states what no quote holds, on random text", async () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const pool = [
      ..."高新区签约项目多少几个年月日亿元０１２3456，。？！\u202e\u0000\ud800\udfff😀ａｂcdéñ가나かナ “”『』[](){}<script>",
    ];
    for (let round = 0; round < 300; round++) {
      const question = Array.from({ length: 1 + random(60) }, () => pool[random(pool.length)] ?? "").join("");
      const { abstained, citations, answer } = await ask(question);
      expect(abstained).toBe(citations.length === 0);
      for (const number of abstained ? [] : (squeeze(answer.replace(/\[\d+\]/g, "")).match(/\d+/g) ?? [])) {
        expect(citations.some(({ quote }) => quote.includes(number))).toBe(true);
      }
    }
  });
});
