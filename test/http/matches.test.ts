import { describe, expect, test } from "vitest";
import { highTechLadderSchema } from "../../src/core/knowledge/high-tech-ladder.ts";
import { carrierAnswer, incentiveAnswer, serviceAnswer } from "../../src/http/matches.ts";
import { matchCorpus } from "../support/match-corpus.ts";
import { problemOf } from "./problem-of.ts";
import { service } from "./service.ts";

const { app, post } = service({ corpus: async () => matchCorpus });
const markdown = { accept: "text/markdown" };

describe("POST /api/incentives/match", () => {
  test("answers fields and free words together; fields win", async () => {
    const body = { text: "我们在高新区，20来人，有2项专利", size: "large" };
    const response = await post("/api/incentives/match", body);
    const result = incentiveAnswer.parse(await response.json());
    expect(result.matched.map(({ id }) => id)).not.toContain("growth-loan");
    expect(result.understood).toEqual([
      { field: "park", words: "高新区" },
      { field: "patents", words: "2项专利" },
    ]);
    const small = await post("/api/incentives/match", { ...body, size: "small" });
    expect(incentiveAnswer.parse(await small.json()).matched[0]?.id).toBe("growth-loan");
  });

  test("an empty body gets what may fit and what to ask", async () => {
    const result = incentiveAnswer.parse(await (await post("/api/incentives/match", {})).json());
    // Two wait for the size as for the park, one of them for the size alone.
    expect(result.questions.slice(0, 2).map(({ field }) => field)).toEqual(["size", "park"]);
    expect(result.possible.length).toBeGreaterThan(3);
    expect(result.asOf).toBe("2026-03");
  });

  test("speaks Markdown where that is accepted, in the language asked for or written in", async () => {
    const body = { park: "donghu", size: "small", patents: 1 };
    const english = await post("/api/incentives/match", { ...body, lang: "en" }, markdown);
    expect(english.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(english.headers.get("content-language")).toBe("en");
    expect(english.headers.get("vary")).toContain("Accept");
    const text = await english.text();
    expect(text).toContain("**Growth loan**[1]");
    expect(text).toMatch(/\[1\] “设立成长贷”/);
    const chinese = await post(
      "/api/incentives/match",
      { text: "我們在高新區，20來人，有2項專利" },
      markdown,
    );
    expect(chinese.headers.get("content-language")).toBe("zh-Hant");
  });

  test.each([
    [{ rdShare: 120 }, "#/rdShare"],
    [{ size: "tiny" }, "#/size"],
    [{ sise: "small" }, "#/sise"],
    [{ limit: 0 }, "#/limit"],
    [{ text: "" }, "#/text"],
    [{ text: "长".repeat(2_001) }, "#/text"],
  ])("refuses %j, naming the place", async (body, pointer) => {
    const response = await post("/api/incentives/match", body);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors?.map((one) => one.pointer)).toEqual([pointer]);
  });

  test("refuses a body that is too large", async () => {
    expect((await post("/api/incentives/match", { text: "长".repeat(70_000) })).status).toBe(413);
  });
});

describe("GET /api/incentives/ladder", () => {
  test("shows the place of a firm and its next step", async () => {
    const response = await app.request("/api/incentives/ladder?highTechStatus=municipal-pool");
    const ladder = highTechLadderSchema.parse(await response.json());
    expect([ladder.status, ladder.next]).toEqual(["municipal-pool", "provincial-pool"]);
  });

  test("speaks Markdown where that is accepted", async () => {
    const response = await app.request("/api/incentives/ladder?highTechStatus=none&lang=zh-Hans", {
      headers: markdown,
    });
    expect(await response.text()).toMatch(/1\. \*\*市级苗圃\*\*\[1\] — 下一步/);
  });

  test("refuses a step that is none", async () => {
    const response = await app.request("/api/incentives/ladder?highTechStatus=top");
    expect(response.status).toBe(400);
  });
});

describe("POST /api/carriers/find", () => {
  test("finds sites for a need in free words", async () => {
    const response = await post("/api/carriers/find", { text: "想租500平米办公室做芯片，最好在高新区" });
    const { carriers, understood } = carrierAnswer.parse(await response.json());
    expect(carriers.map(({ id }) => id)).toEqual(["spark"]);
    expect(understood.map(({ field }) => field)).toEqual(["use", "area", "tenure", "industry", "park"]);
  });

  test("takes an area as a number of square metres or with its unit", async () => {
    for (const area of [500, "500平米", "0.75亩"]) {
      const response = await post("/api/carriers/find", { use: "office", area });
      expect(carrierAnswer.parse(await response.json()).carriers.map(({ id }) => id)).toEqual(["spark"]);
    }
  });

  test("speaks Markdown where that is accepted", async () => {
    const response = await post("/api/carriers/find", { use: "living", park: "donghu" }, markdown);
    const text = await response.text();
    expect(text).toContain("资料中没有符合全部要求的载体。");
    expect(text).toContain("最接近的：");
  });

  test.each([{ tenure: "borrow" }, { area: -1 }, { prefer: ["use"] }])("refuses %j", async (body) => {
    expect((await post("/api/carriers/find", body)).status).toBe(400);
  });
});

describe("POST /api/services/match", () => {
  test("finds services by need, and says whom to ask", async () => {
    const response = await post("/api/services/match", { needs: ["finance"], park: "东湖高新区" });
    const { services } = serviceAnswer.parse(await response.json());
    expect(services).toMatchObject([{ id: "desk", askNext: { value: "东湖高新区招商局" } }]);
  });

  test("a body without a need is told what to send", async () => {
    const response = await post("/api/services/match", {});
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toContain("needs");
  });

  test("speaks Markdown where that is accepted", async () => {
    const response = await post("/api/services/match", { text: "who can help with a loan?" }, markdown);
    expect(await response.text()).toContain("Ask next: Donghu investment office[");
  });
});
