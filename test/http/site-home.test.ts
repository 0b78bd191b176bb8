import { describe, expect, test } from "vitest";
import { locales } from "../../src/core/shown/locales.ts";
import { hostilePage, mainText, page, seeds, textOf } from "./record-pages.ts";
import { asking, service } from "./service.ts";

describe("the home page", () => {
  test.each(locales)("has the chat in %s, and a form in it that needs no script", async (lang) => {
    const { all } = await page(`/?lang=${lang}`);
    const [chat] = all(({ name }) => name === "zhenjiang-invest");
    expect(chat?.attribs).toMatchObject({ position: "inline", lang });
    const [form] = all(({ name }) => name === "form");
    expect(form?.attribs).toMatchObject({ method: "get", action: "/ask" });
    const fields = all(({ name }) => name === "input").map(({ attribs }) => attribs["name"]);
    expect(fields).toEqual(["lang", "q"]);
    const scripts = all(({ name, attribs }) => name === "script" && attribs["src"] !== undefined);
    expect(scripts.map(({ attribs }) => [attribs["type"], attribs["src"]])).toEqual([
      ["module", "/widget.js"],
    ]);
  });

  test("shows only what an article says, each statement with a marker that leads to its words", async () => {
    const { all } = await page("/?lang=zh-Hans");
    const markers = all(({ attribs }) => attribs["class"] === "marker");
    expect(markers.length).toBeGreaterThan(15);
    for (const { attribs } of markers) {
      const address = new URL(attribs["href"] ?? "", "http://localhost");
      const id = decodeURIComponent(address.pathname.replace("/articles/", ""));
      const [start = 0, end = 0] = (address.searchParams.get("quote") ?? "").split("-").map(Number);
      expect(seeds.articles.get(id)?.body.slice(start, end).length).toBeGreaterThan(1);
    }
    const numbers = [...new Set(markers.map((one) => Number(textOf(one))))];
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  test("counts the records of each kind as they are", async () => {
    const text = mainText(await page("/?lang=zh-Hans"));
    const { parks, incentives, projects } = seeds.knowledge;
    for (const list of [parks, incentives, projects]) expect(text).toContain(`全部 ${list.length} 项`);
    expect(text).toContain(`${seeds.info.articles} 篇报道`);
  });

  test("says figures in English that English readers can read", async () => {
    const { all } = await page("/?lang=en");
    const said = all(({ attribs }) => attribs["class"] === "row-said").map(textOf);
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test("stands without records, and without a date", async () => {
    const { app } = service();
    const response = await app.request("/?lang=en");
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain("镇江高新区去年成绩单");
    expect(text).not.toContain('id="parks"');
  });

  test("shows hostile names and titles as text", async () => {
    const { all } = await hostilePage("/?lang=zh-Hans");
    expect(all(({ name }) => name === "img")).toEqual([]);
    expect(all(({ attribs }) => Object.keys(attribs).some((name) => name.startsWith("on")))).toEqual([]);
    const [data] = all(({ attribs }) => attribs["type"] === "application/ld+json");
    expect(() => JSON.parse(textOf(data ?? []))).not.toThrow();
  });
});

describe("the answer page", () => {
  const { app, post } = service();
  const question = "镇江高新区的地区生产总值是多少？";
  const ask = async (query: string, headers: Record<string, string> = {}) =>
    app.request(`/ask?${query}`, { headers });

  test("gives the answer of the API with its quotation and a link to it", async () => {
    const text = await (await ask(`lang=zh-Hans&q=${encodeURIComponent(question)}`)).text();
    const answer: unknown = await (
      await post("/api/chat", { ...asking(question), locale: "zh-Hans" })
    ).json();
    expect(answer).toMatchObject({ abstained: false, citations: [{ index: 1, articleId: "高新区-2024" }] });
    expect(text).toContain("183.04亿元");
    expect(text).toMatch(/<a class="marker" href="\/articles\/[^"]+quote=\d+-\d+[^"]*#quote"/);
    expect(text).toContain("<blockquote");
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  test("says that the articles do not say, where they do not", async () => {
    const text = await (await ask(`lang=zh-Hans&q=${encodeURIComponent("明天会下雨吗？")}`)).text();
    expect(text).toContain("报道里没有答案");
  });

  test("offers what to ask next as links to its own kind", async () => {
    const text = await (await ask(`lang=zh-Hans&q=${encodeURIComponent(question)}`)).text();
    const [, href = ""] = /next-questions[\s\S]*?<a href="([^"]+)"/.exec(text) ?? [];
    const next = await app.request(href.replaceAll("&amp;", "&"));
    expect([next.status, href.startsWith("/ask?q=")]).toEqual([200, true]);
  });

  test("repeats a hostile question as text alone", async () => {
    const hostile = `<script>hack()</script>"'><img src=x onerror=hack()> [1](javascript:hack())`;
    const text = await (await ask(`q=${encodeURIComponent(hostile)}`)).text();
    expect(text).not.toMatch(/<script>hack|<img|href="javascript/);
    expect(text).toContain("&lt;script&gt;hack()");
  });

  test("says which question is too long, and keeps it in the form", async () => {
    const response = await ask(`lang=en&q=${"a".repeat(2_001)}`);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain("it has 2001 now");
    expect(text).toContain('aria-describedby="q-fault"');
    expect(text).toContain(`${"a".repeat(2_001)}</textarea>`);
  });

  test("without a question is the form, with questions that can be answered", async () => {
    for (const query of ["lang=en", "lang=en&q=", "lang=en&q=%20%E2%80%8B"]) {
      const text = await (await ask(query)).text();
      expect(text).toContain("How much cargo does the port of Zhenjiang handle?");
      expect(text).not.toContain('class="answer"');
    }
  });

  test("is limited as the API is, and says so as a page", async () => {
    const limited = service({
      settings: {
        version: "1",
        allowedOrigins: "any",
        publicUrl: null,
        rateLimit: { perMinute: 3, trustedProxies: 0, local: false },
      },
    });
    const peer = { incoming: { socket: { remoteAddress: "203.0.113.7" } } };
    const once = () =>
      limited.app.request("/ask?lang=en&q=port", { headers: { accept: "text/html,*/*" } }, peer);
    expect((await once()).status).toBe(200);
    const refused = await once();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await refused.text()).toContain("Too many requests");
  });
});
