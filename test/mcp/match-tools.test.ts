import { describe, expect, test } from "vitest";
import type { Tool, ToolContext } from "../../tools/define.ts";
import { findCarriersTool } from "../../tools/find-carriers.ts";
import { matchIncentivesTool } from "../../tools/match-incentives.ts";
import { matchServicesTool } from "../../tools/match-services.ts";
import { matchCorpus, wrongCitations } from "../support/match-corpus.ts";
import { random } from "../support/random.ts";

const context: ToolContext = {
  corpus: matchCorpus,
  toTraditional: (text) => text,
  ids: { next: () => "id" },
  articleUrl: ({ id }) => `https://example.org/${id}`,
};
const value = async (tool: Tool, args: unknown) => {
  const outcome = await tool.call(args, context);
  return outcome.ok ? outcome.value : expect.fail(outcome.message);
};

describe("match_incentives", () => {
  test("takes a profile, words, or both, and gives each citation a link", async () => {
    const result = await value(matchIncentivesTool, { text: "我们在高新区，20来人，有2项专利" });
    expect(result["asOf"]).toBe("2026-03");
    const text = JSON.stringify(result);
    expect(text).toContain('"id":"growth-loan"');
    expect(text).toContain('"url":"https://example.org/new"');
  });

  test("names the argument that is wrong", async () => {
    const outcome = await matchIncentivesTool.call({ highTechStatus: "gold" }, context);
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining("highTechStatus") });
  });

  test("is cut to the size asked for, with the citations of what is left", async () => {
    const whole = JSON.stringify(await value(matchIncentivesTool, { limit: 50 }));
    const cut = await value(matchIncentivesTool, { limit: 50, max_chars: 4_000 });
    expect(whole.length).toBeGreaterThan(4_000);
    expect(JSON.stringify(cut).length).toBeLessThanOrEqual(4_000);
    expect(cut["truncated"]).toBe(true);
  });
});

test("find_carriers tells what fits and what is not stated", async () => {
  const result = await value(findCarriersTool, { use: "办公", park: "donghu" });
  expect(result).toMatchObject({
    carriers: [
      { id: "spark", unknown: expect.arrayContaining([{ value: "租金或售价", en: "rent or price" }]) },
    ],
  });
});

test("match_services names an office to ask, and says what to send where no need is given", async () => {
  expect(await value(matchServicesTool, { query: "who can help with a loan?" })).toMatchObject({
    services: [{ id: "desk", askNext: { value: "东湖高新区招商局" } }],
  });
  expect(await matchServicesTool.call({}, context)).toMatchObject({
    ok: false,
    message: expect.stringContaining("needs"),
  });
});

test("words put together at random never fail, and never bring a quotation that is not in its article", async () => {
  const parts =
    "我们 高新区 北河区 芯片 50 人 亩 % 研发 专利 3项 租 厂房 ， 。 没有 高企 成立 两年 loan IP the R&D ( [ \\ * + 平 of 2019 一百万 𠀀 \u200d".split(
      " ",
    );
  const next = random(7);
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: 12 }, () => parts[Math.floor(next() * parts.length)]).join("");
    for (const tool of [matchIncentivesTool, findCarriersTool, matchServicesTool]) {
      const { citations } = await value(tool, { text });
      expect(wrongCitations(asCitations(citations), matchCorpus)).toEqual([]);
    }
  }
});

function asCitations(
  value: unknown,
): Array<{ articleId: string; quote: string; start: number; end: number }> {
  return Array.isArray(value) ? value : expect.fail("no citations");
}
