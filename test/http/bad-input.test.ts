import { describe, expect, test } from "vitest";
import { answer } from "../../src/core/answer/answer.ts";
import { problemOf } from "./problem-of.ts";
import { asking, brokenCorpus, question, service } from "./service.ts";

const { app, post, logged } = service();

describe("a question that cannot be read", () => {
  test.each(["", "   \n", "\u0000\u202e\u200b", "\ud800"])(
    "%j gets 400 that says it is empty",
    async (content) => {
      const answered = await problemOf(post("/api/chat", asking(content)));
      expect(answered).toMatchObject({
        status: 400,
        code: "bad-question",
        errors: [{ pointer: "#/messages/0" }],
      });
      expect(answered.detail).toMatch(/^The question is empty/);
      expect(await problemOf(post("/api/search", { query: content }))).toMatchObject({
        status: 400,
        errors: [{ pointer: "#/query" }],
      });
    },
  );

  test("100,000 characters get 413, for the body is over 64 KB", async () => {
    expect(await problemOf(post("/api/chat", asking("镇".repeat(100_000))))).toMatchObject({ status: 413 });
    expect(await problemOf(post("/api/chat", asking("a".repeat(100_000))))).toMatchObject({ status: 413 });
  });

  test("2,001 characters get 400 that names both lengths, 2,000 are answered", async () => {
    const answered = await problemOf(post("/api/chat", asking("a".repeat(2_001))));
    expect(answered.detail).toMatch(/^The question has 2001 characters; at most 2000 are read/);
    expect((await post("/api/chat", asking("a".repeat(2_000)))).status).toBe(200);
  });

  test.each([
    ["no messages field", {}, "#/messages", /^Expected `messages`/],
    ["no message", { messages: [] }, "#/messages", /^`messages` is empty/],
    [
      "only the assistant's",
      { messages: [{ role: "assistant", content: "您好" }] },
      "#/messages/0/role",
      /user's question last/,
    ],
    [
      "a role nobody knows",
      { messages: [{ role: "system", content: "x" }] },
      "#/messages/0/role",
      /"user"\|"assistant"/,
    ],
    [
      "neither content nor parts",
      { messages: [{ role: "user" }] },
      "#/messages/0",
      /neither `content` nor `parts`/,
    ],
    [
      "content that is no text",
      { messages: [{ role: "user", content: 5 }] },
      "#/messages/0/content",
      /expected string/,
    ],
    ["a locale nobody speaks here", { ...asking(question), locale: "fr" }, "#/locale", /zh-Hans/],
  ])("%s gets 400 that points at the place", async (_, body, pointer, detail) => {
    const answered = await problemOf(post("/api/chat", body));
    expect(answered.status).toBe(400);
    expect(answered.errors?.[0]).toEqual({ pointer, detail: expect.stringMatching(detail) });
  });

  test("unknown fields get 400 that names each", async () => {
    const body = {
      ...asking(question),
      "max/tokens~": 5,
      messages: [{ role: "user", content: "x", name: "y" }],
    };
    const answered = await problemOf(post("/api/chat", body));
    expect(answered.errors?.map(({ pointer }) => pointer)).toEqual(["#/messages/0/name", "#/max~1tokens~0"]);
    expect(answered.detail).toContain('Unknown field "name"');
    expect((await problemOf(post("/api/search", { query: "x", size: 5 }))).detail).toContain(
      'Unknown field "size"',
    );
  });

  test.each([
    { limit: 0 },
    { limit: 51 },
    { limit: 1.5 },
    { limit: "10" },
    { lang: "de" },
    { from: "2024-13" },
    { to: "last year" },
    { to: "2025-02-31" },
    { from: "2025", to: "2024" },
    { offset: 951 },
  ])("search with %j gets 400", async (field) => {
    const [name = ""] = Object.keys(field);
    const answered = await problemOf(post("/api/search", { query: "镇江", ...field }));
    expect(answered).toMatchObject({ status: 400, errors: [{ pointer: `#/${name}` }] });
  });
});

describe("a question with characters that nobody sees", () => {
  test.each([
    ["control characters", question.replace("高新", "高\u0000\u0007新")],
    ["bidirectional overrides", `\u202e${question}\u202c`],
    ["lone surrogates", `${question.slice(0, 4)}\ud83d${question.slice(4)}`],
    ["a byte order mark", `\ufeff${question}`],
  ])("%s are cleaned away and the question is answered", async (_, dirty) => {
    const clean = answer.parse(await (await post("/api/chat", asking(question))).json());
    const cleaned = answer.parse(await (await post("/api/chat", asking(dirty))).json());
    expect(clean).toMatchObject({ abstained: false });
    expect({ ...cleaned, id: "" }).toEqual({ ...clean, id: "" });
    expect((await post("/api/search", { query: dirty })).status).toBe(200);
  });
});

describe("things that are not there", () => {
  test.each(["nope", "%E9%95%87", "a%2Fb", "%zz", "x".repeat(5_000)])("article %j gets 404", async (id) => {
    const answered = await problemOf(app.request(`/api/articles/${id}`));
    expect(answered).toMatchObject({ status: 404, code: "unknown-article" });
    expect(answered.detail.length).toBeLessThan(250);
  });

  test.each([
    "/api",
    "/api/nope",
    "/api/chat/x",
    "/v2",
    "/index.html",
    "/assets/none.js",
    "/assets/index.html",
    "/assets/..%2Fpackage.json",
  ])("%s gets 404 as a problem", async (path) => {
    expect(await problemOf(app.request(path))).toMatchObject({ status: 404 });
  });

  test.each([
    ["GET", "/api/chat", "POST, OPTIONS"],
    ["PUT", "/api/search", "POST, OPTIONS"],
    ["DELETE", "/api/articles/x", "GET, HEAD, OPTIONS"],
    ["POST", "/healthz", "GET, HEAD, OPTIONS"],
    ["POST", "/", "GET, HEAD, OPTIONS"],
    ["GET", "/api/incentives/match", "POST, OPTIONS"],
    ["POST", "/api/parks/compare", "GET, HEAD, OPTIONS"],
  ])("%s %s gets 405 with Allow", async (method, path, allow) => {
    const response = await app.request(path, { method });
    expect(response.headers.get("allow")).toBe(allow);
    expect(await problemOf(response)).toMatchObject({ status: 405, code: "method-not-allowed" });
  });

  test("HEAD where only POST is served gets 405", async () => {
    expect((await app.request("/api/chat", { method: "HEAD" })).status).toBe(405);
  });
});

describe("faults of the service", () => {
  test("an unusable index gets 503 with the command that mends it, and is logged", async () => {
    const { app, post, logged } = service({ corpus: brokenCorpus });
    const requests = [
      app.request("/healthz"),
      app.request("/api/articles"),
      post("/api/search", { query: "镇江" }),
      post("/api/chat", asking(question)),
    ];
    for (const request of requests) {
      expect(await problemOf(request)).toMatchObject({
        status: 503,
        code: "index-unusable",
        detail: expect.stringContaining("npm run index"),
      });
    }
    expect(logged).toHaveLength(requests.length);
    expect((await app.request("/openapi.json")).status).toBe(200);
  });

  test("our own bug shows an id that is in the log, and nothing of the inside", async () => {
    const { post, logged } = service({
      corpus: async () => {
        throw new TypeError("secret path /srv/x, asked: 我的电话 13800138000");
      },
    });
    const answered = await problemOf(post("/api/chat", asking(question)));
    expect(answered).toMatchObject({
      status: 500,
      title: "Internal error",
      code: "internal-error",
      instance: "urn:uuid:id-1",
    });
    expect(JSON.stringify(answered)).not.toContain("secret");
    expect(logged).toEqual([
      { level: "error", code: "internal-error", detail: expect.stringContaining("id-1 TypeError at ") },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/secret|1380013/);
  });

  test("callers' mistakes leave nothing in the log", () => {
    expect(logged).toEqual([]);
  });
});
