import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import { looksOf } from "./looks.ts";
import { recordViews, unfold } from "./record-views.ts";
import { describeSite } from "./site-stage.ts";

const ARTICLE = "/articles/gaoxinqu-investment-engine";
const ports = "ids=xinminzhou-port-park,yangzhong-port-park,yangzhong-offshore-park";
const asked = `/ask?lang=zh-Hans&q=${encodeURIComponent("镇江高新区交付了多少套人才公寓？")}`;

/** Every kind of page with its states, in languages of each script. */
const views = [
  "/?lang=en",
  asked,
  "/ask?lang=ja",
  "/connect?lang=ko",
  "/nowhere",
  "/parks?lang=zh-Hans&industry=ind-aviation",
  "/parks?lang=en&kind=port-park&industry=ind-tea",
  "/parks/aviation-demo-base?lang=ja",
  "/parks/zhenjiang-new-area?lang=en",
  "/parks/compare?lang=ko",
  "/parks/compare?ids=zhenjiang-new-area,aviation-demo-base&lang=zh-Hant",
  `/parks/compare?${ports}&lang=en`,
  "/parks/compare?ids=新去,高新区,镇江高新区&lang=zh-Hans",
  "/industries?park=zhenjiang-new-area&kind=leading&lang=zh-Hans",
  "/industries/ind-aviation?lang=en",
  "/parks/zhenjiang-hitec-zone?lang=zh-Hans",
  ...recordViews,
  "/articles",
  "/articles?q=%E9%AB%98%E6%96%B0%E5%8C%BA&lang=en",
  "/articles?year=1900&lang=ja",
  `${ARTICLE}?quote=100-160#quote`,
  `${ARTICLE}?lang=en&quote=100-160#s4`,
  `${ARTICLE}?lang=ko&view=en&quote=100-160#quote`,
  `${ARTICLE}?lang=zh-Hant&script=hant&quote=x`,
  "/articles/gaoxinqu-five-years",
  "/articles/gaoxinqu-five-year?lang=ko",
];

describeSite("every public page", ({ open }) => {
  test.each(views.map((path, place) => [path, place] as const))(
    "%s: axe finds nothing, nothing is cut off or too small",
    async (path, place) => {
      const { page, complaints } = await open(path);
      await unfold(page);
      for (const { width, colorScheme } of looksOf(place, 1)) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await axeViolations(page), `${width} ${colorScheme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await smallTexts(page), `${width}`).toEqual([]);
      }
      // A page that says what is not there, or what was wrong with a query, comes with such a status.
      expect(complaints.filter((one) => !/40[04]/.test(one))).toEqual([]);
    },
    240_000,
  );
});

/** Texts that are shown smaller than 11 px, those of drawings as they are scaled. */
async function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const size = (element: Element): number => {
      const own = Number.parseFloat(getComputedStyle(element).fontSize);
      const drawing = element instanceof SVGElement ? element.closest("svg") : null;
      const width = drawing?.viewBox.baseVal.width ?? 0;
      return drawing === null || width === 0 ? own : (own * drawing.getBoundingClientRect().width) / width;
    };
    return [...document.querySelectorAll("main :is(p, li, a, dt, dd, th, td, summary, text, span)")]
      .filter((element) => element.checkVisibility() && element.textContent?.trim())
      .filter((element) => size(element) < 11)
      .map((element) => element.textContent ?? "");
  });
}
