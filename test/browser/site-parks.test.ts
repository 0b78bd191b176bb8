import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { focused, hasFocus, isInView } from "./open-page.ts";
import { describeSite } from "./site-stage.ts";

const zones = "ids=zhenjiang-hitech-zone,zhenjiang-new-area";

describeSite("the pages of parks and industries", ({ open }) => {
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
