import { describe, expect, test } from "vitest";
import { industryMap } from "../../src/core/knowledge/industry-map.ts";
import { locales } from "../../src/core/shown/locales.ts";
import { links, ofClass } from "./article-pages.ts";
import { expectVerbatimMarkers } from "./page-markers.ts";
import { app, entered, HOSTILE, hostilePage, mainText, page, seeds, textOf } from "./record-pages.ts";

const { industries } = seeds.knowledge;
const headings = (shown: Awaited<ReturnType<typeof page>>) =>
  shown.all(({ name }) => name === "h3").map((one) => textOf(one).replace(/\d+$/, ""));

describe("the industry map", () => {
  test("has every industry once, each name with a number that leads to its quotation", async () => {
    const shown = await page("/industries?lang=zh-Hans");
    expect(headings(shown).sort()).toEqual(industries.map(({ name }) => name).sort());
    expectVerbatimMarkers(shown);
  });

  test("shows each chain as a drawing with words for those who do not see it, and as a list with links", async () => {
    const shown = await page("/industries?lang=zh-Hans");
    const chains = industryMap(seeds, {}).industries.filter(({ chain }) => chain.length > 0);
    const drawings = ofClass(shown, "page-drawing");
    expect(drawings).toHaveLength(chains.length);
    for (const drawing of drawings) {
      expect(drawing.attribs["role"]).toBe("img");
      for (const id of (drawing.attribs["aria-labelledby"] ?? "").split(" "))
        expect(shown.all(({ attribs }) => attribs["id"] === id).map(textOf)[0]).toMatch(/\S/);
      expect(textOf(drawing)).not.toContain("font-size");
    }
    const outlines = ofClass(shown, "chain-links").map(({ children }) => children.length);
    expect(outlines.sort()).toEqual(chains.map(({ chain }) => chain.length).sort());
    expect(links(shown)).toContain("/companies/cssc-power?lang=zh-Hans");
  });

  test("is narrowed by park and by kind, and such maps stay out of search engines", async () => {
    const shown = await page("/industries?park=新区&kind=leading&lang=zh-Hans");
    expect(headings(shown)).toEqual(["生物医药", "基因测序", "智能装备制造", "绿色化工"]);
    expect([entered(shown, "park"), entered(shown, "kind")]).toEqual(["zhenjiang-new-area", "leading"]);
    expect(shown.all(({ attribs }) => attribs["name"] === "robots")).toHaveLength(1);
    const none = await page("/industries?park=port-of-nowhere&kind=agriculture&lang=en");
    expect(ofClass(none, "notice").map(textOf).join()).toContain("port-of-nowhere");
  });

  test("the map of a park is the one that the API gives", async () => {
    const shown = await page("/industries?park=zhenjiang-new-area&lang=en");
    for (const href of links(shown).filter((one) => one.startsWith("/api/"))) {
      const answer = await app.request(href);
      expect([answer.status, href.includes("park=zhenjiang-new-area")]).toEqual([200, true]);
    }
    expect(headings(shown)).toHaveLength(
      industryMap(seeds, { park: "zhenjiang-new-area" }).industries.length,
    );
  });
});

describe("the page of an industry", () => {
  test.each(industries)("$id has its name, and every number leads to a quotation", async ({ id, name }) => {
    const shown = await page(`/industries/${id}?lang=zh-Hans`);
    expect(shown.response.status).toBe(200);
    expect(textOf(shown.all(({ name: tag }) => tag === "h1"))).toBe(name);
    expectVerbatimMarkers(shown);
  });

  test("tells the links of the chain, or that the articles tell of none", async () => {
    const shown = await page("/industries/ind-ship?lang=zh-Hans");
    expect(mainText(shown)).toMatch(/船舶零部件\d+ 企业 澳芯船舶零部件/);
    expect(links(shown)).toContain("/parks/cssc-offshore-park?lang=zh-Hans");
    expect(links(shown)).toContain("/api/industries/map?industry=ind-ship&lang=zh-Hans&format=svg");
    expect(mainText(await page("/industries/ind-tea?lang=zh-Hans"))).toContain(
      "报道未载明该产业的链条环节。",
    );
  });

  test.each(locales)("in %s has no string left unfilled", async (lang) => {
    for (const path of ["/industries", "/industries/ind-aviation"]) {
      const shown = await page(`${path}?lang=${lang}`);
      expect(shown.response.headers.get("content-language")).toBe(lang);
      expect(mainText(shown)).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  });

  test("an address with a name leads to that of the id, and an unknown one to what comes near", async () => {
    const answer = await app.request(`/industries/${encodeURIComponent("半导体")}?lang=en`);
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "/industries/ind-semiconductor?lang=en",
    ]);
    const shown = await page("/industries/ind-semiconducter?lang=en");
    expect(shown.response.status).toBe(404);
    expect(links(shown)).toContain("/industries/ind-semiconductor?lang=en");
  });
});

test("hostile text is shown as text, in drawings too", async () => {
  for (const path of ["/industries", "/industries/h-industry"]) {
    const shown = await hostilePage(`${path}?lang=en`);
    expect(shown.response.status).toBe(200);
    expect(mainText(shown)).toContain(HOSTILE);
    expect(ofClass(shown, "page-drawing")).toHaveLength(1);
    expect(shown.all(({ name, attribs }) => name === "img" || "onerror" in attribs)).toEqual([]);
  }
});
