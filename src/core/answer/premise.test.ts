import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Answer } from "./answer.ts";
import { answerQuestion } from "./answer-question.ts";
import { PREMISE_LEADS } from "./premise.ts";

const PARKS = ["北岸", "南岸", "东湖", "西山", "云谷", "溪口"].map((name) => `${name}产业园`);
const METRICS = ["开工率", "竣工率", "投产率"];
const { confirms, differs } = PREMISE_LEADS["zh-Hans"];

const lexicon = lexiconOf({
  entities: PARKS.map((name, at) =>
    entityOf(
      `park-${at}`,
      "park",
      name,
      [],
      PARKS.flatMap((_, other) => (other === at ? [] : [`park-${other}`])),
    ),
  ),
  words: METRICS,
  functionWords: "的 是 了 吧 对吧 吗 多少 那 呢 听说 既然".split(" "),
});

function ask(body: string, content: string): Promise<Answer> {
  const filler = Array.from({ length: 8 }, (_, at) =>
    articleOf(`filler-${at}`, "城市绿化和道路照明持续推进。"),
  );
  const corpus = corpusOf([articleOf("rates", body), ...filler], lexicon);
  return answerQuestion({ corpus, toTraditional: String, id: "" }, { turns: [{ role: "user", content }] });
}

/** Random figures of three parks, no two alike, for one or two metrics, in one sentence or in several. */
function table(seed: number) {
  let state = seed * 7919 + 17;
  const below = (most: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
  const parks = [...PARKS].sort(() => below(3) - 1).slice(0, 3);
  const metric = METRICS[below(3)] ?? "开工率";
  const values = new Set<string>();
  while (values.size < 3) values.add(`${10 + below(89)}.${1 + below(9)}%`);
  const rows = parks.map((park, at) => ({ park, value: [...values][at] ?? "" }));
  const between = ["、", "，", "；", "。"][below(4)] ?? "、";
  const tail = ["吧", "对吧", "，对吗", "吗"][below(4)] ?? "吧";
  return {
    metric,
    rows,
    tail,
    body: `${rows.map(({ park, value }) => `${park}${metric}${value}`).join(between)}。`,
  };
}

describe("what a question takes for given", () => {
  it("is never confirmed with another's figure, whatever the figures, marks and words", async () => {
    let differing = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { metric, rows, body, tail } = table(seed);
      for (const { park } of rows) {
        for (const { value } of rows.filter((other) => other.park !== park)) {
          const { answer } = await ask(body, `${park}${metric}${value}${tail}`);
          expect(answer.startsWith(confirms), `${body} ${park}${metric}${value}${tail} ${answer}`).toBe(
            false,
          );
          if (answer.startsWith(differs)) differing++;
        }
      }
    }
    expect(differing).toBeGreaterThan(180);
  });

  it("is never contradicted where it is right, and mostly confirmed", async () => {
    let confirmed = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { metric, rows, body, tail } = table(seed);
      for (const { park, value } of rows) {
        const { answer } = await ask(body, `${park}${metric}${value}${tail}`);
        expect(answer.startsWith(differs), `${body} ${park}${metric}${value} ${answer}`).toBe(false);
        if (answer.startsWith(confirms)) confirmed++;
      }
    }
    expect(confirmed).toBeGreaterThan(90);
  });

  it("is never confirmed for a metric or a park that the sentence does not name", async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { metric, rows, body, tail } = table(seed);
      const value = rows[0]?.value ?? "";
      const other = METRICS.find((one) => one !== metric) ?? "";
      const absent = PARKS.find((park) => !rows.some((row) => row.park === park)) ?? "";
      for (const question of [
        `${rows[0]?.park}${other}${value}${tail}`,
        `${absent}${metric}${value}${tail}`,
      ]) {
        expect((await ask(body, question)).answer.startsWith(confirms), `${body} ${question}`).toBe(false);
      }
    }
  });

  it.each([
    ["北岸产业园开工率约78%吧", "a rough figure"],
    ["北岸产业园开工率超过70%吧", "a bound"],
    ["北岸产业园2021年开工率77.8%吧", "a period that the sentence does not tell"],
    ["北岸产业园开工率77.8%，全市第一，对吧", "a rank that the sentence does not tell"],
    ["北岸产业园开工率不是77.8%吧", "a denial"],
    ["北岸产业园开工率多少", "no figure at all"],
  ])("%s gets no verdict: %s", async (question) => {
    const { answer } = await ask("北岸产业园开工率77.8%、南岸产业园开工率71.4%。", question);
    expect(answer.startsWith(confirms) || answer.startsWith(differs)).toBe(false);
  });

  it("a rank is held against the rank told", async () => {
    const body = "北岸产业园开工率位列全省第80位。";
    expect((await ask(body, "北岸产业园开工率第45位对吧")).answer.startsWith(differs)).toBe(true);
    expect(
      (await ask("北岸产业园成为全省首个开工率达标园区。", "北岸产业园是第二个开工率达标的吧")).answer,
    ).not.toMatch(/^是的/);
  });

  it("what an article gives roughly contradicts nothing", async () => {
    const { answer } = await ask("北岸产业园开工率约77%。", "北岸产业园开工率77.8%吧");
    expect(answer.startsWith(differs)).toBe(false);
  });
});
