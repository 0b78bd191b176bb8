import { describe, expect, test } from "vitest";
import { comparison } from "../../src/core/knowledge/comparison.ts";
import { locales } from "../../src/core/shown/locales.ts";
import { links, ofClass } from "./article-pages.ts";
import { expectVerbatimMarkers } from "./page-markers.ts";
import { app, HOSTILE, mainText, page, textOf } from "./record-pages.ts";

const zones = "/parks/compare?ids=zhenjiang-hitech-zone,zhenjiang-new-area";
const ports = "/parks/compare?ids=xinminzhou-port-park,yangzhong-port-park,yangzhong-offshore-park";
type Shown = Awaited<ReturnType<typeof page>>;
const cells = (shown: Shown) => shown.all(({ name }) => name === "td");
const hrefOf = (shown: Shown, form: string) =>
  links(shown).find((href) => href.startsWith("/api/") && href.includes(`format=${form}`)) ?? "";

describe("parks side by side", () => {
  test("each cell has a number that leads to its quotation, or says that the articles are silent", async () => {
    const shown = await page(`${zones}&lang=zh-Hans`);
    for (const cell of cells(shown)) {
      const isSilent = textOf(cell).includes("未载明");
      const isMarked = JSON.stringify(cell.children.map(textOf)).match(/\d/) !== null;
      expect(isSilent || isMarked, textOf(cell)).toBe(true);
    }
    expect(cells(shown).some((cell) => textOf(cell).includes("未载明"))).toBe(true);
    expectVerbatimMarkers(shown);
  });

  test("the table says what the API says", async () => {
    const shown = await page(`${ports}&lang=en`);
    const table = comparison.parse(await (await app.request(hrefOf(shown, "json"))).json());
    expect(cells(shown)).toHaveLength(table.rows.flatMap((row) => row.cells).length);
    for (const [at, cell] of table.rows.flatMap((row) => row.cells).entries()) {
      const text = textOf(cells(shown)[at] ?? []);
      expect(text).toContain(cell === null ? "not stated" : (cell.parts?.[0]?.value ?? cell.value));
    }
    for (const form of ["md", "svg"]) expect((await app.request(hrefOf(shown, form))).status).toBe(200);
  });

  test("figures that can be measured against each other are drawn as bars from nought", async () => {
    const shown = await page(`${ports}&lang=zh-Hans`);
    const [figure] = ofClass(shown, "bar-figure");
    expect(textOf(figure ?? []).replace(/\s+/g, " ")).toMatch(
      /开工率 2024年1月—2025年6月 .*77\.8%.*71\.4%.*未载明/,
    );
    const widths = shown.all(({ name }) => name === "rect").map(({ attribs }) => attribs["width"]);
    expect(widths).toEqual(["100.00%", "91.77%"]);
    expect(ofClass(await page(zones), "bar-figure")).toEqual([]);
  });

  test("what a form sends value by value is led to one address to share", async () => {
    const sent = await app.request(
      "/parks/compare?lang=en&ids=zhenjiang-hitech-zone&ids=zhenjiang-new-area&metrics=positioning&metrics=",
    );
    const address = "/parks/compare?ids=zhenjiang-hitech-zone,zhenjiang-new-area&metrics=positioning&lang=en";
    expect([sent.status, sent.headers.get("location")]).toEqual([302, address]);
    const shown = await page(address);
    expect(shown.all(({ name, attribs }) => name === "th" && attribs["scope"] === "row").map(textOf)).toEqual(
      ["Positioning"],
    );
    const ticked = shown.all(({ attribs }) => attribs["type"] === "checkbox" && "checked" in attribs);
    expect(ticked.map(({ attribs }) => attribs["value"])).toEqual([
      "zhenjiang-hitech-zone",
      "zhenjiang-new-area",
      "positioning",
    ]);
  });

  test("measures that none of the parks has are named", async () => {
    const text = mainText(await page(`${zones}&metrics=量子计算机&lang=zh-Hans`));
    expect(text).toContain("各园区均未载明：量子计算机");
    expect(text).toContain("报道中没有可以比较的内容。");
  });

  test("each park can be taken away, and all rows be asked for", async () => {
    const shown = await page(`${zones}&lang=en`);
    expect(links(shown)).toContain("/parks/compare?ids=zhenjiang-new-area&lang=en");
    const more = links(shown).find((href) => href.includes("limit=200")) ?? "";
    expect(cells(await page(more)).length).toBeGreaterThan(cells(shown).length);
  });

  test("names that nothing has, and parks named twice or too many, are left out and said", async () => {
    const shown = await page(
      `/parks/compare?lang=en&ids=${encodeURIComponent(`zhenjiang-hitech-zone,高新区,镇江新去,${HOSTILE},新区`)}`,
    );
    const said = ofClass(shown, "notice").map(textOf).join();
    expect(said).toContain("“高新区” is a park chosen already");
    expect(said).toContain("No park is named “镇江新去”");
    expect(said).toContain("<img src=x");
    expect(shown.all(({ name }) => name === "img")).toEqual([]);
    expect(ofClass(shown, "chosen-parks")).toHaveLength(1);
    const many =
      "zhenjiang-hitech-zone,zhenjiang-new-area,agri-park,data-cluster,digital-park,esports-base,tech-new-town";
    const seven = await page(`/parks/compare?lang=en&ids=${many}`);
    expect(ofClass(seven, "notice").map(textOf).join()).toContain("At most 6 parks");
    expect(ofClass(seven, "remove")).toHaveLength(6);
  });

  test.each(["", "?ids=", "?ids=zhenjiang-hitech-zone", "?ids=nothing", "?ids=%00,%F0%9F"])(
    "with %s begins with parks to choose from",
    async (query) => {
      const shown = await page(`/parks/compare${query}${query === "" ? "?" : "&"}lang=en`);
      expect(shown.response.status).toBe(200);
      expect(shown.all(({ attribs }) => attribs["name"] === "ids").length).toBeGreaterThan(40);
      expect(mainText(shown)).toContain("Choose the parks to compare");
    },
  );

  test("offers near parks for the one that is chosen", async () => {
    const shown = await page("/parks/compare?ids=高新区&lang=zh-Hans");
    expect(links(shown)).toContain(
      "/parks/compare?ids=zhenjiang-hitech-zone,zhenjiang-new-area&lang=zh-Hans",
    );
    const ticked = shown.all(({ attribs }) => "checked" in attribs).map(({ attribs }) => attribs["value"]);
    expect(ticked).toEqual(["zhenjiang-hitech-zone"]);
  });

  test.each(locales)("in %s has no string left unfilled", async (lang) => {
    for (const path of [zones, ports, "/parks/compare?"]) {
      const shown = await page(`${path}&lang=${lang}`);
      expect(shown.response.headers.get("content-language")).toBe(lang);
      expect(mainText(shown)).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  });
});
