import { expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Turn } from "./answer.ts";
import { answerFrom } from "./answer-question.ts";
import { type Explanation, explain } from "./explain.ts";
import { workOut } from "./work-out.ts";

const corpus = corpusOf(
  [
    articleOf("north", "北岸高新区2023年签约项目31个。", { about: { from: "2023", to: "2023" } }),
    articleOf("south", "南岸新区2024年签约项目17个。", { about: { from: "2024", to: "2024" } }),
    ...Array.from({ length: 12 }, (_, at) => articleOf(`filler-${at}`, "城市绿化和道路照明持续推进。")),
  ],
  lexiconOf({
    entities: [
      entityOf("north-zone", "park", "北岸高新区", ["高新区"], ["south-zone"]),
      entityOf("south-zone", "park", "南岸新区", ["新区"], ["north-zone"]),
    ],
    functionWords: "多少 的 是 了 呢 几个".split(" "),
    words: ["签约", "项目"],
  }),
);

async function explained(...questions: string[]): Promise<Explanation> {
  const turns = questions.map((content): Turn => ({ role: "user", content }));
  const workings = await workOut(corpus, { turns });
  return explain(corpus, workings, answerFrom({ corpus, toTraditional: String, id: "" }, workings));
}

it("tells what a follow-up took over, and the sentence that was chosen for it", async () => {
  const { question, sentences, decision } = await explained("高新区2024年签约项目几个", "新区呢");
  expect(question.entities).toMatchObject([{ id: "south-zone", written: "新区", carried: false }]);
  expect(question.periods).toEqual([{ from: "2024", to: "2024", written: "高新区2024年签约项目几个" }]);
  expect(question.terms.filter(({ carried }) => carried).map(({ text }) => text)).toEqual(["签约", "项目"]);
  expect(question.asked).toMatchObject({ kind: "figure", unit: "个" });
  expect(sentences[0]).toMatchObject({ article: "south", chosen: true, refused: null });
  expect(decision).toMatchObject({ answered: true });
});

it("tells why nothing was answered", async () => {
  const { decision, sentences } = await explained("新区地铁票价多少");
  expect(decision).toMatchObject({ answered: false, reason: "unlikely" });
  expect(sentences.every(({ chosen, refused }) => !chosen && refused !== null)).toBe(true);
});

it("is data: it survives being written down", async () => {
  const explanation = await explained("新区签约项目几个");
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
});
