import { describe, expect, it } from "vitest";
import { entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Turn } from "../answer/answer.ts";
import { type Question, understand } from "./question.ts";

const lexicon = lexiconOf({
  entities: [
    entityOf("north-zone", "park", "北岸高新区", ["高新区"], ["south-zone"]),
    entityOf("south-zone", "park", "南岸新区", ["新区"], ["north-zone"]),
    entityOf("valley", "site", "云谷"),
    entityOf("stream-valley", "site", "溪谷"),
    entityOf("maker", "company", "海川动力"),
  ],
  words: ["签约", "项目", "面积", "产值", "投产率", "人才", "公寓", "负责人", "应税销售"],
  functionWords:
    "多少 几个 的 是 了 请问 哪些 什么 谁 有 那 呢 它 介绍一下 what about the and how large is it no i meant not".split(
      " ",
    ),
});

/** A conversation as it is written: users' turns, and after `A:` the assistant's. */
function talk(...lines: string[]): Question {
  const turns = lines.map(
    (line): Turn =>
      line.startsWith("A:") ? { role: "assistant", content: line.slice(2) } : { role: "user", content: line },
  );
  return understand(turns, lexicon, "2026-03");
}

const names = ({ subjects }: Question): string[] => subjects.map(({ name }) => name);
const words = ({ terms }: Question): string[] => terms.map(({ text }) => text);
const years = ({ periods }: Question): string[] => periods.map(({ from }) => from);

describe("what earlier turns supply", () => {
  it("is nothing to a first question", () => {
    expect(talk("高新区面积多少").earlier).toEqual({ relation: "first", carried: [], item: null });
  });

  it("gives a pronoun its subject", () => {
    const question = talk("云谷有哪些项目", "它的负责人是谁");
    expect(question.earlier.relation).toBe("refers");
    expect(names(question)).toEqual(["云谷"]);
    expect(question.asked.kind).toBe("person");
  });

  it("asks the same of another name", () => {
    const question = talk("高新区2025年签约项目多少", "那新区呢");
    expect(question.earlier.relation).toBe("same-question");
    expect(names(question)).toEqual(["南岸新区"]);
    expect(question.asked.kind).toBe("figure");
    expect(years(question)).toEqual(["2025"]);
    expect(words(question)).toEqual(["新区", "签约", "项目"]);
  });

  it("asks the same of another period, and of a part of the year before", () => {
    expect(years(talk("高新区2025年产值多少", "2024年呢"))).toEqual(["2024"]);
    expect(years(talk("高新区2025年产值多少", "上半年呢"))).toEqual(["2025-01"]);
    expect(words(talk("高新区2025年产值多少", "2024年呢"))).toEqual(["高新区", "产值"]);
  });

  it("goes on through several follow-ups", () => {
    const question = talk("高新区2025年产值多少", "新区呢", "A:南岸新区产值12亿元。", "2024年呢");
    expect(names(question)).toEqual(["南岸新区"]);
    expect(years(question)).toEqual(["2024"]);
    expect(words(question)).toContain("产值");
  });

  it("is not taken for the same question where the name is to be introduced", () => {
    const question = talk("高新区面积多少", "介绍一下海川动力");
    expect(question.asked.kind).toBe("open");
    expect(words(question)).toEqual(["海川动力"]);
  });

  it("is nothing where the turn leaves the topic", () => {
    const question = talk("高新区2025年签约项目多少", "换个问题，人才公寓有哪些");
    expect(question.earlier.relation).toBe("new-topic");
    expect(words(question)).toEqual(["人才", "公寓"]);
    expect([...question.context, ...names(question), ...years(question)]).toEqual([]);
  });

  it("keeps the subject where a turn says that it changes the topic and points back all the same", () => {
    expect(names(talk("云谷有哪些项目", "换个问题，它的负责人是谁"))).toEqual(["云谷"]);
  });

  it("more of the same is the same question", () => {
    const question = talk("高新区有哪些项目", "A:甲项目。", "还有吗？");
    expect(question.earlier.relation).toBe("more");
    expect(question.asked.kind).toBe("list");
    expect(words(question)).toEqual(["高新区", "项目"]);
  });

  it("an answer's names help a question that points at them", () => {
    const question = talk("高新区有哪些项目", "A:海川动力扩建项目。[1]", "这家的负责人是谁");
    expect(question.context.map(({ text }) => text)).toContain("海川动力");
  });
});

describe("corrections", () => {
  it.each([
    ["不对，我问的是新区", ["南岸新区"]],
    ["不是高新区，是新区", ["南岸新区"]],
    ["我说的是新区，不是高新区", ["南岸新区"]],
    ["No, I meant 南岸新区", ["南岸新区"]],
    ["not 北岸高新区, 南岸新区", ["南岸新区"]],
  ])("%s puts the right name in", (turn, expected) => {
    const question = talk("高新区2025年签约项目多少", "A:31个。[1]", turn);
    expect(question.earlier.relation).toBe("correction");
    expect(names(question)).toEqual(expected);
    expect(question.asked.kind).toBe("figure");
    expect(words(question)).toContain("签约");
    expect(words(question)).not.toContain("高新区");
  });

  it("puts the right period in", () => {
    const question = talk("高新区2025年产值多少", "A:12亿元。", "no, I meant 2024");
    expect(years(question)).toEqual(["2024"]);
    expect(names(question)).toEqual(["北岸高新区"]);
  });

  it("puts the right measure in", () => {
    const question = talk("高新区2025年产值多少", "A:12亿元。", "不是问产值，是问应税销售");
    expect(words(question)).toContain("应税销售");
    expect(words(question)).not.toContain("产值");
    expect(names(question)).toEqual(["北岸高新区"]);
    expect(years(question)).toEqual(["2025"]);
  });

  it("a question that begins with 不是 mends nothing", () => {
    expect(talk("高新区产值多少", "不是说新区有80个项目吗").earlier.relation).not.toBe("correction");
  });
});

describe("the second one", () => {
  it.each([
    ["a row of names", "A:“云谷”“溪谷”两个组团已建成。[1]", "第二个面积多少", "溪谷"],
    ["an enumeration", "A:重点建设云谷、溪谷和湖谷。[1]", "最后一个面积多少", "湖谷"],
    ["numbered lines", "A:有两处：\n1. 云谷：已建成[1]\n2. 溪谷：在建[2]", "第二个面积多少", "溪谷"],
    [
      "an English row",
      "A:The sites are Cloud Valley, 溪谷 and Lake Valley. [1]",
      "how large is the second one",
      "溪谷",
    ],
  ])("is taken from %s of the answer", (_what, answer, turn, item) => {
    const question = talk("高新区有哪些载体", answer, turn);
    expect(question.earlier).toMatchObject({ relation: "item", item });
    expect(words(question)).toContain(item);
  });

  it("is taken from an answer further back", () => {
    const question = talk(
      "有哪些载体",
      "A:云谷、溪谷。[1]",
      "高新区产值多少",
      "A:12亿元。[2]",
      "第二个面积多少",
    );
    expect(names(question)).toEqual(["溪谷"]);
  });

  it.each(["第二季度产值多少", "第二产业产值多少", "第三方公寓呢"])("is not seen in %s", (turn) => {
    expect(talk("有哪些载体", "A:云谷、溪谷、湖谷。[1]", turn).earlier.relation).not.toBe("item");
  });

  it("is left alone where no answer lists so many", () => {
    expect(talk("有哪些载体", "A:云谷、溪谷。[1]", "第五个面积多少").earlier.relation).not.toBe("item");
  });
});

describe("another unit", () => {
  it("is asked of the figure before", () => {
    const question = talk("云谷面积多少公顷", "A:2796公顷。[1]", "换算成平方公里是多少");
    expect(question.earlier.relation).toBe("conversion");
    expect(question.conversion?.to.zh).toBe("平方公里");
    expect(names(question)).toEqual(["云谷"]);
  });

  it.each([
    ["44.03平方公里是多少亩", "亩", "44.03"],
    ["How many hectares is 44.03 square kilometres?", "公顷", "44.03"],
  ])("is asked directly: %s", (turn, to, value) => {
    const { conversion } = talk(turn);
    expect(conversion?.to.zh).toBe(to);
    expect(conversion?.of?.value).toBe(value);
  });

  it.each(["投资100万元以上的项目补贴多少元", "30亿元以上项目有多少亿元", "高新区面积多少平方公里"])(
    "is not seen in %s",
    (turn) => {
      expect(talk(turn).conversion).toBeNull();
    },
  );
});
