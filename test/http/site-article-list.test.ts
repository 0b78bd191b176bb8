import { describe, expect, test } from "vitest";
import { app, hostile, links, ofClass, page, pathOf, plain, textOf } from "./article-pages.ts";
import { brokenCorpus, service } from "./service.ts";

describe("the list of articles", () => {
  test("has the newest first, each with publisher, date and basis, and marks what is about elsewhere", async () => {
    const shown = await page("/articles?lang=zh-Hans");
    const items = ofClass(shown, "record").map((one) => textOf(one).replace(/\s+/g, " "));
    expect(items[0]).toMatch(/elsewhere .*2026年.*写的是其他地方.*只有开头/);
    expect(items[1]).toMatch(/镇江高新区成绩单 镇江日报 2025年8月25日 转载页面所标/);
    expect(items[3]).toContain("日期未载明");
    const titles = shown.all(
      ({ name, parent }) => name === "a" && parent !== null && "name" in parent && parent.name === "h2",
    );
    expect(titles.map((one) => [textOf(one), one.attribs["lang"]])).toContainEqual(["trad", "zh-Hant"]);
    expect(titles.map(textOf)).toContain(hostile.title);
  });

  test("shows the English titles to readers of English", async () => {
    expect(ofClass(await page("/articles?lang=en"), "title-en").map(textOf)).toContain("Results");
    expect(ofClass(await page("/articles?lang=ja"), "title-en")).toEqual([]);
  });

  test("is narrowed by year and script, and such lists stay out of search engines", async () => {
    const shown = await page("/articles?lang=en&year=2021&written=zh-Hant");
    expect(ofClass(shown, "record")).toHaveLength(1);
    expect(shown.all(({ attribs }) => attribs["name"] === "robots")).toHaveLength(1);
    const chosen = shown.all(({ name, attribs }) => name === "option" && "selected" in attribs);
    expect(chosen.map(({ attribs }) => attribs["value"])).toEqual(["2021", "zh-Hant"]);
    const none = await page("/articles?lang=en&year=1999");
    expect(none.response.status).toBe(200);
    expect(textOf(ofClass(none, "empty"))).toContain("No article matches");
  });

  test.each(["year=20x5", "written=fr", "page=0", "page=abc", "page=999999999", `q=${"长".repeat(300)}`])(
    "%s is passed over, not refused",
    async (query) => {
      expect((await app.request(`/articles?${query}`)).status).toBe(200);
    },
  );

  test("shows what was found with a link to its place, and hostile text as text", async () => {
    const shown = await page("/articles?lang=en&q=%3Cscript%3E%E9%AB%98%E6%96%B0%E5%8C%BA");
    const snippet = links(shown).find((href) => href.startsWith(`${pathOf(plain)}?quote=`)) ?? "";
    const [, start, end] = /quote=(\d+)-(\d+)&lang=en#quote$/.exec(snippet) ?? [];
    expect(plain.body.slice(Number(start), Number(end))).toBe(
      textOf(ofClass(shown, "snippet")[0]?.children[0] ?? []),
    );
    expect(shown.all(({ name }) => name === "script")).toEqual([]);
  });
});

test("an index that cannot be read is a problem, not a page", async () => {
  const broken = service({ corpus: brokenCorpus });
  expect((await broken.app.request("/articles")).status).toBe(503);
});
