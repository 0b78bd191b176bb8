import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { understand } from "../understand/question.ts";
import { askingParts, evidenceOfParts } from "./parts.ts";

const lexicon = lexiconOf({
  entities: [
    { ...entityOf("north", "park", "北岸园"), nameEn: "North Park", aliasesForeign: ["North Park"] },
    { ...entityOf("south", "park", "南岸园"), nameEn: "South Park", aliasesForeign: ["South Park"] },
  ],
  words: ["面积", "产值", "仓库", "码头"],
  functionWords: "的 有 多少 是 多大 几个 和 我 说 了".split(" "),
});

const asked = (content: string) => understand([{ role: "user", content }], lexicon, "2026-03");
const parts = (content: string) => askingParts(asked(content));

describe("the parts of a question", () => {
  it.each([
    ["北岸园面积多大,产值多少", ["北岸园面积多大", "北岸园产值多少"]],
    ["北岸园面积多大?南岸园产值多少?", ["北岸园面积多大", "南岸园产值多少"]],
    ["北岸园建得不错,面积多大,有几个仓库", ["北岸园建得不错 面积多大", "北岸园有几个仓库"]],
    ["面积多大,产值多少,我说的是北岸园", ["北岸园面积多大", "北岸园产值多少"]],
    ["面积多大还有产值多少", ["面积多大", "产值多少"]],
    ["Which park has 1,700 flats, and who runs it?", ["which park has 1,700 flats", "who runs it"]],
    ["How large is North Park, and who runs it?", ["how large is north park", "north park who runs it"]],
  ])("%s", (question, expected) => {
    expect(parts(question)).toEqual(expected);
  });

  it.each([
    ["that asks one thing", "北岸园面积多大,谢谢您了"],
    ["that asks nothing", "北岸园建得不错,码头也好"],
    ["of more parts than are looked up", "北岸园面积多大,产值多少,仓库几个,码头几个"],
  ])("are none of a question %s", (_what, question) => {
    expect(parts(question)).toEqual([]);
  });
});

describe("evidence for each part", () => {
  const corpus = corpusOf(
    [articleOf("a", "北岸园面积12平方公里。北岸园产值30亿元。南岸园面积7平方公里。")],
    lexicon,
  );
  const quotes = async (question: string, whole: boolean) =>
    (await evidenceOfParts(corpus, asked(question), whole)).map(({ candidate }) => candidate.said.text);

  it("is the best sentence of each", async () => {
    const found = await quotes("北岸园面积多大,产值多少", true);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain("12平方公里");
    expect(found[1]).toContain("30亿元");
  });

  it("is none where a part has no answer and the whole has none", async () => {
    expect(await quotes("北岸园面积多大,机场跑道几条", false)).toEqual([]);
    expect(await quotes("北岸园面积多大,机场跑道几条", true)).toHaveLength(1);
  });
});
