import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Answer, Locale } from "./answer.ts";
import { piecesOf } from "./answer-events.ts";
import { answerQuestion } from "./answer-question.ts";

const corpus = corpusOf(
  [
    articleOf("north", "北岸产业园总面积约2796公顷。北岸产业园招引企业40家，租金补贴一年。"),
    articleOf("south", "南岸产业园总面积44.03平方公里。南岸产业园招引企业38家。"),
    articleOf("rates", "北岸产业园开工率77.8%、南岸产业园开工率71.4%、东湖产业园开工率66.7%，进展良好。"),
    articleOf("roughly", "东湖产业园招引企业约40家。"),
    articleOf("bars", "东湖产业园的企业服务平台名为“A|B”。"),
    articleOf("early", "2018年，东湖产业园形成“2+1”产业格局。", { about: { from: "2018", to: "2018" } }),
    articleOf("late", "东湖产业园围绕“2+2+X”产业格局布局。", { about: { from: "2024", to: "2024" } }),
    ...Array.from({ length: 12 }, (_, at) => articleOf(`filler-${at}`, "道路照明持续推进，居民生活便利。")),
  ],
  lexiconOf({
    entities: [
      entityOf("north", "park", "北岸产业园", ["北岸园"], ["south", "east"]),
      entityOf("south", "park", "南岸产业园", ["南岸园"], ["north", "east"]),
      entityOf("east", "park", "东湖产业园", ["东湖园"], ["north", "south"]),
    ],
    words: ["面积", "总面积", "企业", "开工率", "招引", "产业格局", "租金补贴", "企业服务平台", "学校"],
    functionWords:
      "和 跟 与 各 各是 多少 哪个 的 是 了 什么 有 几家 对比 一下 更 多 大 低 名为 which is or what the".split(
        " ",
      ),
  }),
);

async function ask(content: string, locale?: Locale): Promise<Answer> {
  return answerQuestion(
    { corpus, toTraditional: (text) => text.replaceAll("业", "業"), id: "" },
    { turns: [{ role: "user", content }], locale },
  );
}

describe("a comparison", () => {
  it("tells the greater of two figures in different units of one dimension, then gives both in a table", async () => {
    const { answer, citations } = await ask("北岸园跟南岸园哪个面积大");
    expect(answer.split("\n")).toEqual([
      "南岸园更大：44.03平方公里[2]，北岸园约2796公顷[1]。",
      "",
      "|  | 北岸园 | 南岸园 |",
      "| --- | --- | --- |",
      "| 面积 | 北岸产业园总面积约2796公顷 [1] | 南岸产业园总面积44.03平方公里 [2] |",
    ]);
    expect(citations.map(({ articleId }) => articleId)).toEqual(["north", "south"]);
  });

  it("gives each side its own figure of one sentence, which is quoted once", async () => {
    const { answer, citations } = await ask("北岸园、南岸园和东湖园开工率哪个低");
    expect(answer).toMatch(/^东湖园最低：66\.7%\[1\]，北岸园77\.8%\[1\]，南岸园71\.4%\[1\]。\n/);
    expect(citations).toHaveLength(1);
  });

  it("gives no verdict where a rough figure lies near another", async () => {
    const { answer } = await ask("南岸园和东湖园招引企业哪个多");
    expect(answer).toMatch(/^\|/);
    expect(answer).toContain("38家");
    expect(answer).toContain("约40家");
  });

  it("leaves a side open that no article speaks of", async () => {
    const { answer, abstained } = await ask("北岸园和东湖园的面积各是多少");
    expect(abstained).toBe(false);
    expect(answer.split("\n").at(-1)).toBe("| 面积 | 北岸产业园总面积约2796公顷 [1] | — |");
  });

  it("is declined where no article speaks of any side", async () => {
    expect((await ask("北岸园和南岸园的学校哪个多")).abstained).toBe(true);
  });

  it("keeps a bar in an article from ending a cell", async () => {
    const { answer } = await ask("东湖园和北岸园的企业服务平台对比一下");
    const lines = answer.split("\n");
    expect(answer).toContain(String.raw`“A\|B”`);
    expect(lines.map((line) => line.split(/(?<!\\)\|/).length)).toEqual([5, 5, 5]);
  });

  it("has a row for each of several measures", async () => {
    const { answer } = await ask("北岸园和南岸园的面积、招引企业对比");
    expect(answer.split("\n").slice(2)).toEqual([
      "| 面积 | 北岸产业园总面积约2796公顷 [1] | 南岸产业园总面积44.03平方公里 [2] |",
      "| 招引企业 | 北岸产业园招引企业40家 [3] | 南岸产业园招引企业38家 [4] |",
    ]);
  });

  it.each<[Locale, RegExp]>([
    ["zh-Hant", /^南岸园更大：44\.03平方公里\[2\]/],
    ["en", /^The larger figure is that of south.* \[2\], against/],
    ["ja", /^数値が大きいのは南岸园：44\.03平方キロメートル\[2\]/],
    ["ko", /^수치가 큰 쪽은 南岸园입니다: 44\.03제곱킬로미터 \[2\]/],
  ])("is told in %s", async (locale, verdict) => {
    expect((await ask("北岸园跟南岸园哪个面积大", locale)).answer).toMatch(verdict);
  });

  it("says nothing with a number that no quotation holds, and can be cut into pieces and joined again", async () => {
    const questions = [
      "北岸园跟南岸园哪个面积大",
      "北岸园、南岸园和东湖园开工率哪个低",
      "南岸园和北岸园招引企业各多少家",
    ];
    for (const question of questions) {
      const { answer, citations } = await ask(question);
      const quoted = citations.map(({ quote }) => quote).join(" ");
      const numbers = answer.replace(/\[\d+\]/g, "").match(/\d+(?:\.\d+)?/g) ?? [];
      expect(numbers.length, question).toBeGreaterThan(0);
      for (const number of numbers) expect(quoted).toContain(number);
      expect(piecesOf(answer).join("")).toBe(answer);
    }
  });
});

describe("a change over time", () => {
  it("is told by what articles of two dates say, older first", async () => {
    const { answer, citations } = await ask("东湖园的产业格局怎么变的，从几加几到几加几");
    expect(answer).toContain("| 此前 | 目前 |");
    expect(answer.split("\n").at(-1)).toMatch(/“2\+1”.* \| .*“2\+2\+X”/);
    expect(citations.map(({ articleId }) => articleId)).toEqual(["early", "late"]);
  });
});
