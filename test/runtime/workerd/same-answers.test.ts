import { exports } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Answered, answersOf, requests } from "../questions.ts";
import { rankingOf } from "../rankings.ts";

const fetchWorker = (path: string, init?: RequestInit) =>
  exports.default.fetch(`https://ask.example.cn${path}`, init);

describe("the Worker", () => {
  const onNode = inject("answersOnNode");
  let here: Answered[] = [];

  beforeAll(async () => {
    here = await answersOf(fetchWorker);
  });

  test.each(requests.map((request, at) => [JSON.stringify(request), at] as const))(
    "answers %s as Node does",
    (_, at) => {
      expect(here[at]).toEqual(onNode[at]);
    },
  );

  test("ranks the passages for every golden question as Node does, to the last bit of each score", async () => {
    const expected = inject("rankingsOnNode");
    for (const ranking of expected) expect(await rankingOf(fetchWorker, ranking.question)).toEqual(ranking);
    expect(expected.filter(({ found }) => found.length > 0).length).toBeGreaterThan(60);
  });

  test("runs in the Workers runtime and answers something", () => {
    expect(navigator.userAgent).toBe("Cloudflare-Workers");
    expect(
      here.filter(({ status, text }) => status === 200 && text.includes('"quote"')).length,
    ).toBeGreaterThan(2);
  });

  test("serves the page and its files from its assets", async () => {
    const page = await fetchWorker("/");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    const [, sheet = ""] = /href="(\/assets\/[^"]+\.css)"/.exec(await page.text()) ?? [];
    const file = await fetchWorker(sheet);
    expect(file.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(file.headers.get("cache-control")).toContain("immutable");
    const widget = await fetchWorker("/widget.js");
    expect(widget.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(widget.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each(["/index/manifest.json", "/web/index.html", "/assets/../index/index-000.bin"])(
    "does not give out %s",
    async (path) => {
      expect((await fetchWorker(path)).status).toBe(404);
    },
  );
});
