import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { recordViews, unfold } from "./record-views.ts";
import { describeSite } from "./site-stage.ts";

describeSite("the pages of records", (stage) => {
  const { open } = stage;
  test.each(["ko"])("no page scrolls sideways on a phone in %s", async (lang) => {
    const { page } = await open("/projects", { viewport: { width: 360, height: 740 } });
    for (const path of recordViews) {
      await page.goto(`${stage.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      await unfold(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
    }
  });

  test("by keyboard and without a script a firm is compared, corrected, and compared again", async () => {
    const { page, complaints } = await open("/incentives", { javaScriptEnabled: false });
    await reach(page, "#text");
    await page.keyboard.type("我们做半导体，有8项专利");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/incentives\/match\?text=/);
    expect(await page.locator("#text").inputValue()).toBe("我们做半导体，有8项专利");
    expect(await page.locator(".understood").textContent()).toContain("8项专利");
    const before = await page.locator(".verdict-met").count();
    expect(before).toBeGreaterThan(0);

    await reach(page, "details summary");
    await page.keyboard.press("Enter");
    await reach(page, "#patents");
    await page.keyboard.type("many");
    await page.keyboard.press("Enter");
    await page.waitForURL(/patents=many/);
    expect(await page.locator("#patents").getAttribute("aria-describedby")).toBe("patents-fault");
    expect(await page.locator("#patents-fault").textContent()).toContain("many");
    await page.locator(".fault-summary a").focus();
    await page.keyboard.press("Enter");
    await page.locator("#patents:focus").waitFor();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("0");
    await page.keyboard.press("Enter");
    await page.waitForURL(/patents=0/);
    expect(await page.locator(".verdict-met").count()).toBeLessThan(before);
    expect(await page.locator("#text").inputValue()).toBe("我们做半导体，有8项专利");
    // The address that could not be read was answered as such.
    expect(complaints.filter((one) => !one.includes("400 (Bad Request)"))).toEqual([]);
  });

  test("a list is filtered by keyboard without a script, and its address shows the same to others", async () => {
    const { page } = await open("/projects?lang=en", { javaScriptEnabled: false });
    await reach(page, "#park");
    await page.keyboard.type("Jurong");
    await reach(page, ".filters button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/park=jurong-edz/);
    const found = await page.locator(".ledger-row h3").allTextContents();
    expect(found.length).toBeGreaterThan(0);
    const { page: other } = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await other.locator(".ledger-row h3").allTextContents()).toEqual(found);
    expect(await other.locator("#park").inputValue()).toBe("jurong-edz");
  });

  test("a marker leads to its quotation in the article", async () => {
    const { page } = await open("/projects/gaoguang-fmm");
    await page.locator(".plan-event .marker").first().click();
    await page.waitForURL(/\/articles\/parks-half-year\?quote=/);
    expect((await page.locator("mark").allTextContents()).join("")).toContain("主体工程已完工");
  });

  test("what is late is not told by colour alone, and the bar is drawn in forced colours too", async () => {
    const { page } = await open("/projects?timing=overdue", { forcedColors: "active" });
    expect(await page.locator(".late").first().textContent()).toContain("已过");
    const fills = await page
      .locator(".state-bar rect")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
    expect(new Set(fills).size).toBe(fills.length);
  });

  test("on paper there is the ledger, and no form", async () => {
    const { page } = await open("/projects");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".ledger-row").first().isVisible()).toBe(true);
    expect(await page.locator(".filters").isVisible()).toBe(false);
  });
});

/** Everything that is folded is looked at as well. */
/** Tabs until the focus is there. */
async function reach(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`The Tab key does not reach ${selector}.`);
}
