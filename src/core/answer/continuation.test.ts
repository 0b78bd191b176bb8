import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Answer } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";

const PORT = `东港物流园首创“三方联动机制”：——货主联动：打通订单与仓储。例如，粮商可直接约车。

——车队联动：夜间返程共享空车。

——银行联动：按运单放款。

二、下一步计划

——这一条属于另一章。`;
const LIST = `本报讯 记者从会上获悉，东港4家企业成功入选首批绿色工厂名单。

据了解，入选的企业分别是甲禾粮油有限公司、乙川（东港）制冷有限公司、丙源包装有限公司和丁力吊装有限公司。`;
const GRANT =
  "东港物流园出台冷链扶持办法，自公布之日起施行，由管委会财政局负责解释，资金来源为园区产业引导专项资金，每年安排一次，对当年新增冷库面积超过5000平方米的企业，给予每平方米120元补贴，最高不超过200万元，企业须承诺三年内不迁出。同一企业累计不超过300万元的补贴。次年另行公布。";
const POINTS = "东港科创中心去年落成。该中心设有12间共享实验室。";
const FIVE =
  "东港物流园围绕道路整治、河道清淤、照明改造、公园更新和管网入地五大工程，全年投入2亿元，建成后惠及沿线居民。";

const corpus = corpusOf(
  [
    articleOf("port", PORT),
    articleOf("list", LIST),
    articleOf("grant", GRANT),
    articleOf("points", POINTS),
    articleOf("five", FIVE),
    ...Array.from({ length: 16 }, (_, at) =>
      articleOf(`filler-${at}`, "城市绿化和道路照明持续推进，居民生活更加便利。"),
    ),
  ],
  lexiconOf({
    entities: [
      entityOf("port", "park", "东港物流园"),
      entityOf("lab", "institution", "东港科创中心", ["科创中心"]),
    ],
    words:
      "三方 联动 机制 企业 入选 绿色工厂 首批 名单 冷库 补贴 面积 共享 实验室 五大工程 工程 首创 冷链 扶持".split(
        " ",
      ),
    functionWords: "多少 几个 的 是 了 哪些 哪 家 有 什么 哪几 间 包括 每平方米".split(" "),
  }),
);

async function ask(content: string): Promise<Answer> {
  return answerQuestion(
    { corpus, toTraditional: (text) => text, id: "a1" },
    { turns: [{ role: "user", content }] },
  );
}

/** What is wrong with an answer: quotes that are not runs of their article, and lines without a marker. */
function faultsIn({ answer, citations }: Answer): string[] {
  const bodies = new Map([...corpus.articles.values()].map(({ id, body }) => [id, body]));
  return [
    ...citations
      .filter(({ articleId, start, end, quote }) => bodies.get(articleId)?.slice(start, end) !== quote)
      .map(({ quote }) => quote),
    ...answer.split("\n").filter((line) => line !== "" && !/\[\d+\]$/.test(line)),
  ];
}

describe("what goes with a quotation", () => {
  it("is the series that it announces, up to the end of its section, as a list with a citation each", async () => {
    const answer = await ask("东港物流园的三方联动机制包括哪些");
    expect(answer.answer).toBe(
      [
        "东港物流园首创“三方联动机制”：[1]",
        "",
        "1. 货主联动：打通订单与仓储。[2]",
        "2. 车队联动：夜间返程共享空车。[3]",
        "3. 银行联动：按运单放款。[4]",
      ].join("\n"),
    );
    expect(faultsIn(answer)).toEqual([]);
  });

  it("is the sentence that names those of whom it says only how many there are", async () => {
    const answer = await ask("首批绿色工厂名单东港入选的是哪4家企业");
    expect(answer.answer).toContain(
      "入选的企业分别是：[2]\n\n1. 甲禾粮油有限公司[2]\n2. 乙川（东港）制冷有限公司[2]",
    );
    expect(answer.answer).toContain("4. 丁力吊装有限公司[2]");
    expect(faultsIn(answer)).toEqual([]);
  });

  it("are the conditions of what is granted, in its sentence and in the one after it", async () => {
    const { answer } = await ask("冷库面积补贴每平方米多少元");
    for (const part of ["超过5000平方米", "120元", "最高不超过200万元", "三年内不迁出", "累计不超过300万元"])
      expect(answer).toContain(part);
    expect(answer).not.toContain("次年另行公布");
  });

  it("is the sentence before it where only that names the subject", async () => {
    const answer = await ask("东港科创中心有多少间共享实验室");
    expect(answer.answer).toBe("东港科创中心去年落成。[1]该中心设有12间共享实验室。[2]");
    expect(faultsIn(answer)).toEqual([]);
  });

  it("is nothing where the quotation is answer enough", async () => {
    const { answer } = await ask("东港首批绿色工厂入选企业有几家");
    expect(answer).not.toContain("甲禾");
  });
});

describe("things that are asked for by their number", () => {
  it("stand one a line, and the sentence without them before them", async () => {
    const answer = await ask("东港物流园的五大工程是哪些");
    expect(answer.answer).toBe(
      [
        "东港物流园围绕五大工程，全年投入2亿元，建成后惠及沿线居民。[1]",
        "",
        "1. 道路整治[1]",
        "2. 河道清淤[1]",
        "3. 照明改造[1]",
        "4. 公园更新[1]",
        "5. 管网入地[1]",
      ].join("\n"),
    );
    expect(faultsIn(answer)).toEqual([]);
  });
});
