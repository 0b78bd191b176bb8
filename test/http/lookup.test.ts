import { describe, expect, test } from "vitest";
import { problem } from "../../src/http/errors.ts";
import { lookupAnswer } from "../../src/http/lookup.ts";
import { service } from "./service.ts";

const { app } = service();

async function lookedUp(q: string, more = "") {
  const response = await app.request(`/api/lookup?q=${encodeURIComponent(q)}${more}`);
  expect(response.status).toBe(200);
  return lookupAnswer.parse(await response.json());
}

describe("GET /api/lookup", () => {
  test.each(["高新区生产总值", "高新區生產總值", "gxq 生产总值", "gaoxinqu dqsczz", "高新区 生产总"])(
    "finds the figure first for %s",
    async (q) => {
      const { facts, asOf, query } = await lookedUp(q);
      expect(query).toBe(q);
      expect(asOf).toBe("2025-08-25");
      expect(facts[0]).toMatchObject({
        value: "183.04",
        unit: "亿元",
        subject: { name: "镇江高新区" },
        period: "2024",
        title: "镇江高新区去年成绩单",
        source: "镇江日报",
        published: "2025-08-25",
        others: [],
      });
    },
  );

  test("says how letters were read", async () => {
    expect((await lookedUp("gxq 2024")).corrected).toBe("高新区 2024");
    expect((await lookedUp("高新区")).corrected).toBeUndefined();
  });

  test("gives sentences and articles with what was sought marked", async () => {
    const { sentences, articles } = await lookedUp("货物吞吐量");
    expect(sentences[0]?.text).toBe("全年货物吞吐量达到2.4亿吨。");
    expect(sentences[0]?.highlights).toEqual([[2, 7]]);
    expect(articles[0]?.title).toBe("镇江港货物吞吐量创新高");
  });

  test.each(["", "   ", "？！", "的"])("nothing to look for, %j, is an empty answer", async (q) => {
    expect(await lookedUp(q)).toMatchObject({ facts: [], records: [] });
  });

  test("gives no more of each than are asked for", async () => {
    expect((await lookedUp("镇江", "&limit=1")).articles).toHaveLength(1);
  });

  test.each([
    [`q=${"长".repeat(201)}`, "at most 200 characters"],
    ["q=a&limit=0", "from 1 to 50"],
    ["q=a&limit=many", "from 1 to 50"],
    ["q=a&lang=fr", "zh-Hans"],
  ])("refuses %s and says what it expects", async (query, expected) => {
    const response = await app.request(`/api/lookup?${query}`);
    expect(response.status).toBe(400);
    expect(JSON.stringify(problem.loose().parse(await response.json()))).toContain(expected);
  });

  test("serves pages of any origin, and tells an unchanged answer by its tag", async () => {
    const first = await app.request("/api/lookup?q=gxq");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    const again = await app.request("/api/lookup?q=gxq", {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });
});
