import { describe, expect, test } from "vitest";
import { problem } from "../../src/http/errors.ts";
import { factAnswer } from "../../src/http/facts.ts";
import { bodyText, service } from "./service.ts";

const { app } = service({});

async function factsAt(query: string) {
  const response = await app.request(`/api/facts?${query}`);
  expect(response.status).toBe(200);
  return factAnswer.parse(await response.json());
}

const valuesAt = async (query: string) => (await factsAt(query)).facts.map(({ value, unit }) => value + unit);

describe("GET /api/facts", () => {
  test("gives typed figures with their sentence and its place", async () => {
    const { facts, total, asOf } = await factsAt(`q=${encodeURIComponent("高新区去年地区生产总值")}`);
    expect(asOf).toBe("2025-08-25");
    expect(total).toBeGreaterThan(0);
    const [first] = facts;
    expect(first).toMatchObject({
      subject: { id: "zhenjiang-hi-tech-zone", name: "镇江高新区" },
      metric: "地区生产总值",
      value: "183.04",
      number: 183.04,
      unit: "亿元",
      status: "result",
      period: "2024",
      asOf: "2025-08-25",
      scope: "zhenjiang",
      articleId: "高新区-2024",
    });
    const body = bodyText("高新区-2024");
    expect(body.slice(first?.start, first?.end)).toBe(first?.quote);
    expect(body.slice(first?.valueStart, first?.valueEnd)).toBe("183.04亿元");
  });

  test("narrows by subject, measure, period, status, scope and article", async () => {
    expect((await valuesAt("subject=高新区")).toSorted()).toEqual(["183.04亿元", "28.9平方公里"]);
    expect(await valuesAt("subject=高新区&metric=面积")).toEqual(["28.9平方公里"]);
    expect(await valuesAt("article=port-2024")).toEqual(["2.4亿吨"]);
    expect(await valuesAt("period=2019")).toEqual([]);
    expect(await valuesAt("status=target")).toEqual([]);
    expect(await valuesAt("scope=other")).toEqual([]);
  });

  test("pages", async () => {
    const { total } = await factsAt("limit=1");
    expect((await factsAt("limit=1")).nextOffset).toBe(1);
    const pages = await Promise.all(
      Array.from({ length: total }, (_, offset) => valuesAt(`limit=1&offset=${offset}`)),
    );
    expect(pages.flat()).toEqual(await valuesAt(`limit=${total}`));
    expect((await factsAt(`limit=${total}`)).nextOffset).toBeUndefined();
  });

  test.each(["limit=0", "limit=x", "status=maybe", "scope=mars", "period=someday", "q=", "offset=-1"])(
    "says what is wrong with %s",
    async (query) => {
      const response = await app.request(`/api/facts?${query}`);
      expect(response.status).toBe(400);
      const { errors } = problem.parse(await response.json());
      expect(JSON.stringify(errors)).toMatch(/Expected|expected/);
    },
  );

  test("is told unchanged while the index is", async () => {
    const etag = (await app.request("/api/facts")).headers.get("etag") ?? "";
    const again = await app.request("/api/facts", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});
