import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import { launchBrowser } from "./browser.ts";
import { type ConsoleService, startConsoleService } from "./console-service.ts";
import { focused, hasFocus, isInView, openPage } from "./open-page.ts";

const launched = await launchBrowser();

const zones = "ids=zhenjiang-hitech-zone,zhenjiang-new-area";
const ports = "ids=xinminzhou-port-park,yangzhong-port-park,yangzhong-offshore-park";
/** Every kind of page of parks and industries, in languages of each script. */
const pages = [
  ["the list of parks", "/parks?lang=zh-Hans&industry=ind-aviation"],
  ["no park that fits", "/parks?lang=en&kind=port-park&industry=ind-tea"],
  ["a park", "/parks/aviation-demo-base?lang=ja"],
  ["a park in English", "/parks/zhenjiang-new-area?lang=en"],
  ["parks to choose from", "/parks/compare?lang=ko"],
  ["parks side by side", "/parks/compare?ids=zhenjiang-new-area,aviation-demo-base&lang=zh-Hant"],
  ["parks with bars", `/parks/compare?${ports}&lang=en`],
  ["parks that are not there", "/parks/compare?ids=新去,高新区,镇江高新区&lang=zh-Hans"],
  ["the industry map", "/industries?park=zhenjiang-new-area&kind=leading&lang=zh-Hans"],
  ["an industry", "/industries/ind-aviation?lang=en"],
  ["no such park", "/parks/zhenjiang-hitec-zone?lang=zh-Hans"],
] as const;

const looks = [
  [360, "light"],
  [360, "dark"],
  [768, "light"],
  [768, "dark"],
  [1440, "light"],
  [1440, "dark"],
] as const;

describe.skipIf(launched === null)("the pages of parks and industries", () => {
  let service: ConsoleService;
  beforeAll(async () => {
    service = await startConsoleService();
  });
  afterEach(async () => {
    await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await service.stop();
  });

  async function open(path: string, options: BrowserContextOptions = {}) {
    if (!launched) throw new Error("The suite is skipped without a browser.");
    return openPage(launched.browser, `${service.url}${path}`, { reducedMotion: "reduce", ...options });
  }

  test.each(pages)(
    "%s: axe finds nothing, nothing is cut off or too small, on phone, tablet and desk, in light and dark",
    async (_, path) => {
      const { page, complaints } = await open(path);
      await unfold(page);
      for (const [width, colorScheme] of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await axeViolations(page), `${width} ${colorScheme}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await smallTexts(page), `${width}`).toEqual([]);
      }
      expect(complaints.filter((one) => !one.includes("404"))).toEqual([]);
    },
    // Six looks of a long page, on a machine that does other things too.
    180_000,
  );

  test("two parks are chosen and compared by keyboard alone, without a script", async () => {
    const { page } = await open("/parks?lang=en", { javaScriptEnabled: false });
    for (const name of ["Zhenjiang High-tech Zone", "Zhenjiang New Area"]) {
      await page.getByRole("checkbox", { name: `Compare: ${name}` }).focus();
      await page.keyboard.press("Space");
    }
    await page.getByRole("button", { name: "Compare the chosen parks" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/parks/compare?${zones}&lang=en`);
    const heads = page.getByRole("columnheader");
    expect(await heads.allTextContents()).toEqual([
      "Measure",
      "Zhenjiang High-tech Zone",
      "Zhenjiang New Area",
    ]);
    await page.getByRole("link", { name: "Remove Zhenjiang New Area" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/parks/compare?ids=zhenjiang-hitech-zone&lang=en");
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(1);
  });

  test("measures are chosen in the form of a comparison without a script", async () => {
    const { page } = await open(`/parks/compare?${zones}&lang=en`, { javaScriptEnabled: false });
    await page.locator(".compare-change > summary").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "Positioning" }).check();
    await page.getByRole("button", { name: "Update the comparison" }).press("Enter");
    await page.waitForURL(`**/parks/compare?${zones}&metrics=positioning&lang=en`);
    expect(await page.getByRole("rowheader").allTextContents()).toEqual(["Positioning"]);
  });

  test.each([360, 1440])("at %i px what has the focus is never behind the bar that stays", async (width) => {
    const { page } = await open("/parks?lang=en", { viewport: { width, height: 740 } });
    await page.locator("#main").focus();
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press("Tab");
      expect(await isCovered(page), await focused(page)).toBe(false);
    }
  });

  test("a card leads to its park; its markers, links and box are their own", async () => {
    const { page } = await open("/parks?lang=zh-Hans");
    const card = page.locator(".card").first();
    await card.getByRole("checkbox").check();
    await card.getByText("对比", { exact: true }).click();
    expect(await card.getByRole("checkbox").isChecked()).toBe(false);
    await card.locator(".marker").first().click();
    await page.waitForURL("**/articles/**");
    await page.goBack();
    await page
      .locator(".card")
      .first()
      .click({ position: { x: 200, y: 12 } });
    await page.waitForURL("**/parks/zhenjiang-hitech-zone?lang=zh-Hans");
  });

  test("the contents of a page lead to its parts", async () => {
    const { page } = await open("/parks/zhenjiang-hitech-zone?lang=zh-Hans");
    const link = page.getByRole("navigation", { name: "本页内容" }).getByRole("link", { name: "项目" });
    await link.focus();
    expect(await hasFocus(link)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await isInView(page.locator("h2#projects"))).toBe(true);
  });

  test("on paper a comparison is whole and has no controls", async () => {
    const { page } = await open(`/parks/compare?${zones}&lang=zh-Hans`);
    await page.emulateMedia({ media: "print" });
    for (const control of [".compare-change", ".remove", ".compare-data"])
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    expect(await page.locator(".compare-table").isVisible()).toBe(true);
    expect(await page.locator(".sources").isVisible()).toBe(true);
  });
});

/** Whether a line of what has the focus lies behind the bar, or outside of the window. */
function isCovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const bar = document.querySelector(".compare-bar");
    const focus = document.activeElement;
    if (bar === null || focus === null) return true;
    const { top } = bar.getBoundingClientRect();
    const lines = [...focus.getClientRects()];
    return !bar.contains(focus) && lines.some((line) => line.bottom > top + 1 || line.top < -1);
  });
}

/** Opens everything that is folded. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
  });
}

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
