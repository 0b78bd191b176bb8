import { describe, expect, test } from "vitest";
import { articleOf, corpusOf, lexiconOf } from "../support/tiny-corpus.ts";
import { app, seeds } from "./record-pages.ts";
import { brokenCorpus, service } from "./service.ts";

const textAt = async (path: string) => (await app.request(path)).text();

describe("sitemap.xml", () => {
  test("lists public pages, each of them there", async () => {
    const text = await textAt("/sitemap.xml");
    const paths = [...text.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map(([, path]) => path ?? "");
    const { parks, carriers, incentives, projects, industries, services } = seeds.knowledge;
    const records = [parks, carriers, incentives, projects, industries, services].flat().length;
    expect(paths.length).toBe(new Set(paths).size);
    expect(paths.length).toBeGreaterThan(records + seeds.articles.size);
    // One of each kind, and what stands for all of a kind.
    const kinds = new Map(paths.map((path) => [path.split("/").slice(0, 2).join("/"), path]));
    const failed: string[] = [];
    for (const path of [...kinds.values(), "/parks", "/incentives/ladder", "/connect"])
      if ((await app.request(path)).status !== 200) failed.push(path);
    expect(failed).toEqual([]);
  });

  test("says since when an article stands as it does, and nothing of pages whose change is not known", async () => {
    const text = await textAt("/sitemap.xml");
    const dated = [...text.matchAll(/<loc>[^<]*\/articles\/([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>/g)];
    for (const [, id = "", date] of dated)
      expect(seeds.articles.get(decodeURIComponent(id))?.published).toBe(date);
    expect(dated.length).toBeGreaterThan(5);
    expect(text.match(/<lastmod>/g)?.length).toBe(dated.length);
  });

  test("is well-formed whatever an id holds", async () => {
    const corpus = corpusOf([articleOf("a&b<c>\"'", "镇江。")], lexiconOf({}));
    const response = await service({ corpus: async () => corpus }).app.request("/sitemap.xml");
    const text = await response.text();
    expect(text).toContain("/articles/a%26b%3Cc%3E%22'");
    expect(text.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  });
});

test("robots.txt names the sitemap and keeps crawlers from answers and data", async () => {
  const text = await textAt("/robots.txt");
  expect(text).toContain("Sitemap: http://localhost/sitemap.xml");
  for (const path of ["/api/", "/mcp", "/ask"]) expect(text).toContain(`Disallow: ${path}\n`);
});

describe("llms.txt", () => {
  test("has a title, a summary and lists of links that lead somewhere", async () => {
    const text = await textAt("/llms.txt");
    const [title, , summary] = text.split("\n");
    expect(title).toMatch(/^# /);
    expect(summary).toMatch(/^> /);
    const links = [...text.matchAll(/^- \[(?:\\.|[^\]\\])+\]\(http:\/\/localhost([^)]*)\)/gm)].map(
      ([, path]) => path ?? "",
    );
    expect(links.length).toBeGreaterThan(15);
    expect(text.match(/^- /gm)?.length).toBe(links.length);
    const failed: string[] = [];
    for (const path of links.filter((one) => one !== "/mcp"))
      if ((await app.request(path)).status !== 200) failed.push(path);
    expect(failed).toEqual([]);
  });

  test("names articles as text, the newest first", async () => {
    const old = articleOf("old", "镇江。", { title: "[x](javascript:hack()) *旧*", published: "2020" });
    const fresh = articleOf("fresh", "镇江。", { title: "新", published: "2026-01-02" });
    const corpus = corpusOf([old, fresh], lexiconOf({}));
    const text = await (await service({ corpus: async () => corpus }).app.request("/llms.txt")).text();
    expect(text.indexOf("fresh.md")).toBeLessThan(text.indexOf("old.md"));
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
  });
});

test("the manifest is data that names the service in the reader's language", async () => {
  const response = await app.request("/manifest.webmanifest?lang=en");
  expect(response.headers.get("content-type")).toBe("application/manifest+json");
  expect(await response.json()).toMatchObject({ name: "Zhenjiang Investment Q&A", start_url: "/?lang=en" });
});

test("addresses begin with the public one where the operator named it", async () => {
  const settings = { version: "1", allowedOrigins: "any" as const, publicUrl: "https://invest.example.org" };
  const { app: named } = service({ settings });
  for (const path of ["/sitemap.xml", "/robots.txt", "/llms.txt", "/connect?lang=en"])
    expect(await (await named.request(path)).text(), path).toContain("https://invest.example.org/");
});

describe("an address with nothing behind it", () => {
  const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", "accept-language": "en" };

  test("is a page for browsers, in their language, with ways on", async () => {
    const response = await app.request("/nope", { headers: browser });
    const text = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([
      404,
      "text/html; charset=utf-8",
    ]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(text).toContain("There is no such page");
    expect(text).toContain('href="/"');
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  test.each(["/nope", "/api/nope", "/v1/nope", "/assets/nope.js"])(
    "is a problem for programs: %s",
    async (path) => {
      const asked = path === "/nope" ? {} : { headers: browser };
      const response = await app.request(path, asked);
      expect([response.status, response.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json",
      ]);
    },
  );

  test("a page that takes no POST says so as a problem", async () => {
    const response = await app.request("/connect", { method: "POST", headers: browser });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      405,
      "application/problem+json",
    ]);
  });

  test("a fault inside is told as a page too, without what went wrong", async () => {
    const { app: faulty, logged } = service({
      asset: async () =>
        new TextEncoder().encode('{"site.css":"/assets/site.css","mark.svg":"/assets/mark.svg"}'),
    });
    const response = await faulty.request("/connect", { headers: browser });
    const text = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([
      500,
      "text/html; charset=utf-8",
    ]);
    expect(text).not.toContain("connect.js");
    expect(logged.map(({ code }) => code)).toContain("internal-error");
  });

  test("without an index the problem is all there is", async () => {
    const { app: broken } = service({ corpus: brokenCorpus });
    const response = await broken.request("/", { headers: browser });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      503,
      "application/problem+json",
    ]);
  });
});
