import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { NO_KNOWLEDGE } from "../knowledge/knowledge.ts";
import { park } from "../knowledge/records.ts";
import type { Corpus } from "../ports.ts";
import { answerQuestion } from "./answer-question.ts";

const lexicon = lexiconOf({
  entities: [
    entityOf("river-group", "company", "江畔实业集团有限公司", ["江畔集团"]),
    entityOf("river-park", "park", "江畔物流园", []),
    entityOf("hill-park", "park", "青山产业园", []),
  ],
  functionWords: "哪家 公司 的 是 了 哪里 有".split(" "),
});
const corpus = corpusOf(
  [
    articleOf("group", "集团下属江畔物流园专门开发标准厂房。", { title: "江畔实业集团有限公司" }),
    articleOf("park", "园区环境优美,一线员工可以拎包入住。", { title: "园区见闻" }),
    ...Array.from({ length: 12 }, (_, at) => articleOf(`filler-${at}`, "城市绿化和道路照明持续推进。")),
  ],
  lexicon,
);

async function ask(content: string, of: Corpus = corpus): Promise<string> {
  const { answer } = await answerQuestion(
    { corpus: of, toTraditional: (text) => text, id: "a" },
    { turns: [{ role: "user", content }] },
  );
  return answer;
}

describe("a body that only the title names", () => {
  it("is said before the quotation where a body is asked for", async () => {
    expect(await ask("哪家公司开发标准厂房")).toBe(
      "江畔实业集团有限公司：集团下属江畔物流园专门开发标准厂房。[1]",
    );
  });

  it("is not said where something else is asked for", async () => {
    expect(await ask("江畔物流园开发标准厂房吗")).toBe("集团下属江畔物流园专门开发标准厂房。[1]");
  });
});

describe("what records say of a sentence", () => {
  const recorded: Corpus = {
    ...corpus,
    knowledge: {
      ...NO_KNOWLEDGE,
      parks: [
        park.parse({
          id: "hill-park",
          name: "青山产业园",
          nameEn: "Hill Park",
          kind: "industrial-park",
          named: { article: "park", quote: "园区环境优美" },
          notes: [
            {
              topic: "宿舍",
              topicEn: "housing",
              value: "员工住宿",
              en: "staff can move in",
              article: "park",
              quote: "一线员工可以拎包入住",
            },
          ],
        }),
      ],
    },
  };

  it("makes it found by the record's name and the statement's words", async () => {
    expect(await ask("青山产业园有员工宿舍吗")).not.toContain("拎包入住");
    expect(await ask("青山产业园有员工宿舍吗", recorded)).toContain("一线员工可以拎包入住");
  });
});
