import { describe, expect, test } from "vitest";
import { articleList } from "../../src/http/articles.ts";
import { searchResponse } from "../../src/http/search.ts";
import { asking, corpus, question, service } from "./service.ts";

const { app, post } = service();

describe("GET /healthz", () => {
  test("tells the version and what the index holds", async () => {
    const response = await app.request("/healthz");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ status: "ok", version: "1.2.3", index: corpus.info });
  });
});

describe("POST /api/search", () => {
  test("gives verbatim passages with highlights, and how long it took by the service's clock", async () => {
    const response = await post("/api/search", { query: "货物吞吐量" });
    const { results, tookMs } = searchResponse.parse(await response.json());
    expect(tookMs).toBe(1.5);
    const [first] = results;
    expect(first).toMatchObject({
      id: "port-2024:1",
      articleId: "port-2024",
      title: "镇江港货物吞吐量创新高",
    });
    expect(first?.highlights.map(([start, end]) => first.text.slice(start, end))).toEqual(["货物吞吐量"]);
  });

  test("gives at most `limit` results", async () => {
    const { results } = searchResponse.parse(
      await (await post("/api/search", { query: "镇江", limit: 1 })).json(),
    );
    expect(results).toHaveLength(1);
  });

  test("tells how many passages match, where the next page begins, and counts them where asked", async () => {
    const asked = { query: "镇江", limit: 1, facets: true };
    const first = searchResponse.parse(await (await post("/api/search", asked)).json());
    expect(first).toMatchObject({ total: 2, nextOffset: 1 });
    expect(first.facets).toEqual({
      articles: [
        { articleId: "高新区-2024", title: "镇江高新区去年成绩单", count: 1 },
        { articleId: "port-2024", title: "镇江港货物吞吐量创新高", count: 1 },
      ],
      years: [{ year: "2025", count: 2 }],
    });
    const second = searchResponse.parse(await (await post("/api/search", { ...asked, offset: 1 })).json());
    expect(second).not.toHaveProperty("nextOffset");
    expect(second.results.map(({ id }) => id)).not.toEqual(first.results.map(({ id }) => id));
  });
});

describe("GET /api/articles", () => {
  test("lists heads without bodies", async () => {
    const list = await (await app.request("/api/articles")).json();
    const { body: _body, sha256: _sha256, ...head } = corpus.articles.get("高新区-2024") ?? expect.fail();
    expect(list).toMatchObject({ items: [{ id: "高新区-2024" }, { id: "port-2024" }] });
    expect(list).toHaveProperty("items.0", head);
  });

  test("one article has its verbatim body and the body's hash", async () => {
    const response = await app.request(`/api/articles/${encodeURIComponent("高新区-2024")}`);
    expect(await response.json()).toEqual({ ...corpus.articles.get("高新区-2024"), related: [] });
  });

  test.each([
    ["", ["高新区-2024", "port-2024"], 2, undefined],
    ["?limit=1", ["高新区-2024"], 2, 1],
    ["?limit=1&offset=1", ["port-2024"], 2, undefined],
    ["?offset=7", [], 2, undefined],
    ["?lang=zh-Hans&scope=zhenjiang&from=2025-08&to=2025", ["高新区-2024", "port-2024"], 2, undefined],
    ["?scope=province", [], 0, undefined],
    ["?from=2026", [], 0, undefined],
  ])("the list%s is a page that tells the total and the next one", async (query, ids, total, nextOffset) => {
    const list = articleList.parse(await (await app.request(`/api/articles${query}`)).json());
    expect(list.items.map(({ id }) => id)).toEqual(ids);
    expect(list).toMatchObject({ total });
    expect(list.nextOffset).toBe(nextOffset);
  });

  test.each([
    "limit=0",
    "limit=1001",
    "limit=ten",
    "offset=-1",
    "lang=zh",
    "from=2025-02-30",
    "from=2025&to=2024",
  ])("the list with ?%s gets 400 that says what is expected", async (query) => {
    const refused = await app.request(`/api/articles?${query}`);
    expect(await refused.json()).toMatchObject({ status: 400, detail: expect.stringMatching(/[Ee]xpected/) });
  });

  test.each(["/api/articles", "/api/articles/port-2024", "/openapi.json"])(
    "%s is not sent again to a caller who has it",
    async (path) => {
      const first = await app.request(path);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[\w.-]+"$/);
      for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
        const again = await app.request(path, { headers: { "if-none-match": known } });
        expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
      }
      expect((await app.request(path, { headers: { "if-none-match": '"x"' } })).status).toBe(200);
    },
  );
});

describe("the page", () => {
  test("/ is the page, under a policy that runs no inline script or style", async () => {
    const response = await app.request("/");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("public, max-age=60");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(await response.text()).toContain("镇江投资问答");
  });

  test("a file with a hash in its name is kept for ever, another is asked for again", async () => {
    const hashed = await app.request("/assets/page-ABCDEF12.js");
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(hashed.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const plain = await app.request("/assets/robots.txt");
    expect(plain.headers.get("cache-control")).toBe("no-cache");
  });

  test("a page that is not built says how to build it", async () => {
    const { app } = service({ asset: async () => null });
    expect(await (await app.request("/")).json()).toMatchObject({
      status: 404,
      detail: expect.stringContaining("npm run build"),
    });
  });
});

describe("every route", () => {
  const every: ReadonlyArray<[path: string, request: () => Response | Promise<Response>]> = [
    ["GET /", () => app.request("/")],
    ["GET /assets/x", () => app.request("/assets/page-ABCDEF12.js")],
    ["GET /healthz", () => app.request("/healthz")],
    ["GET /openapi.json", () => app.request("/openapi.json")],
    ["GET /api/articles", () => app.request("/api/articles")],
    ["GET /api/articles/x", () => app.request("/api/articles/x")],
    ["GET /nope", () => app.request("/nope")],
    ["POST /healthz", () => app.request("/healthz", { method: "POST" })],
    ["POST /api/search", () => post("/api/search", { query: "镇江" })],
    ["POST /api/chat", () => post("/api/chat", asking(question))],
    ["POST /api/chat, streamed", () => post("/api/chat", asking(question), { accept: "text/event-stream" })],
    ["POST /api/chat, refused", () => post("/api/chat", {})],
  ];

  test.each(every)("%s has the security headers", async (_, request) => {
    const { headers } = await request();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers.get("cache-control")).toMatch(/no-store|no-cache|public/);
  });

  test.each([
    "/",
    "/healthz",
    "/openapi.json",
    "/api/articles",
    "/api/articles/port-2024",
    "/assets/page-ABCDEF12.js",
  ])("HEAD %s answers as GET does, without a body", async (path) => {
    const [get, head] = [await app.request(path), await app.request(path, { method: "HEAD" })];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });
});

describe("pages of other origins", () => {
  const from = (origin: string) => ({ headers: { origin } });

  test("any may call the API by default, without credentials", async () => {
    const preflight = await app.request("/api/chat", {
      method: "OPTIONS",
      headers: {
        origin: "https://example.org",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "POST, OPTIONS",
      "access-control-allow-headers": "content-type, accept, authorization",
    });
    const { headers } = await app.request("/healthz", from("https://example.org"));
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("with ALLOWED_ORIGINS only those may, and caches keep them apart", async () => {
    const settings = { version: "1.2.3", allowedOrigins: ["https://invest.example.cn"], publicUrl: null };
    const { app } = service({ settings });
    const known = await app.request("/healthz", from("https://invest.example.cn"));
    const unknown = await app.request("/healthz", from("https://evil.example"));
    expect(known.headers.get("access-control-allow-origin")).toBe("https://invest.example.cn");
    expect(unknown.headers.get("access-control-allow-origin")).toBeNull();
    expect([known, unknown].map(({ headers }) => headers.get("vary"))).toEqual(["Origin", "Origin"]);
  });

  test("none may read the page itself", async () => {
    const { headers } = await app.request("/", from("https://example.org"));
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});
