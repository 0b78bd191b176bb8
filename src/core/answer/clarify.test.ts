import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Answer, Turn } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";

const corpus = corpusOf(
  [
    articleOf("rates", "北岸产业园开工率77.8%，南岸产业园开工率71.4%。"),
    articleOf("support", "北岸产业园优惠政策包括租金补贴和人才补贴。"),
    articleOf("loans", "南岸产业园优惠政策包括贴息贷款和设备补贴。"),
    articleOf("training", "东湖产业园优惠政策包括免费培训。"),
    ...["园区道路完工。", "优惠政策宣讲。", "园区绿化。", "园区优惠政策发布。", "优惠政策和园区。"].map(
      (body, at) => articleOf(`filler-${at}`, body),
    ),
  ],
  lexiconOf({
    entities: [
      entityOf("river-city", "city", "临江市"),
      entityOf("north", "park", "北岸产业园", [], ["south", "east"]),
      entityOf("south", "park", "南岸产业园", [], ["north", "east"]),
      entityOf("east", "park", "东湖产业园", [], ["north", "south"]),
    ],
    words: ["开工率", "优惠政策", "园区", "补贴", "推荐"],
    functionWords: "多少 的 是 了 呢 有 什么 哪些 有什么 有哪些 那个 个".split(" "),
    suggestions: [
      { article: "support", ask: { "zh-Hans": "北岸产业园有哪些优惠政策？" } },
      { article: "loans", ask: { "zh-Hans": "南岸产业园有哪些优惠政策？" } },
      { article: "rates", ask: { "zh-Hans": "北岸产业园开工率是多少？" } },
    ],
  }),
);

async function ask(...questions: string[]): Promise<Answer> {
  const turns = questions.map((content): Turn => ({ role: "user", content }));
  return answerQuestion({ corpus, toTraditional: (text) => text.replaceAll("业", "業"), id: "" }, { turns });
}

describe("a park that is not named", () => {
  it("is asked back with each park that the articles give the figure of, as a full question", async () => {
    const { clarify, abstained, answer } = await ask("那个园区的开工率是多少？");
    expect(clarify?.options.toSorted()).toEqual(
      ["北岸产业园的开工率是多少？", "南岸产业园的开工率是多少？"].toSorted(),
    );
    expect(abstained).toBe(false);
    expect(answer).toContain("北岸产业园开工率77.8%");
  });

  it("each option answers with that park's figure and asks nothing back", async () => {
    const { clarify } = await ask("园区开工率多少");
    expect(clarify?.options.length).toBe(2);
    for (const option of clarify?.options ?? []) {
      const { clarify: again, abstained, answer } = await ask(option);
      expect([again, abstained]).toEqual([undefined, false]);
      expect(answer).toContain(option.slice(0, 5));
    }
  });

  it.each([
    ["北岸产业园开工率多少", "it is named"],
    ["各园区开工率多少", "all are meant"],
    ["哪个园区开工率是77.8%", "it is what is asked"],
    ["园区地铁票价多少", "no park has such a figure"],
  ])("%s asks nothing back: %s", async (question) => {
    expect((await ask(question)).clarify?.options ?? []).toEqual([]);
  });

  it("is the one of the question before, where there is one", async () => {
    expect((await ask("南岸产业园有哪些优惠政策", "那个园区的开工率是多少")).clarify).toBeUndefined();
  });
});

describe("a broad question", () => {
  it("is answered from several articles, and offers narrower questions", async () => {
    const { citations, clarify, abstained } = await ask("有什么优惠政策");
    expect(abstained).toBe(false);
    expect(new Set(citations.map(({ articleId }) => articleId)).size).toBeGreaterThan(1);
    expect(clarify?.options).toEqual(
      expect.arrayContaining(["北岸产业园有哪些优惠政策？", "南岸产业园有哪些优惠政策？"]),
    );
  });

  it("that wishes for a park is answered by what is known of parks", async () => {
    const { answer, clarify } = await ask("推荐个园区");
    expect(answer).not.toContain("推荐");
    expect(clarify?.options.length).toBeGreaterThan(1);
  });

  it("stays unanswered where its subject is unknown, without asking back", async () => {
    const { abstained, clarify } = await ask("有哪些游乐场");
    expect(abstained).toBe(true);
    expect(clarify).toBeUndefined();
  });
});
