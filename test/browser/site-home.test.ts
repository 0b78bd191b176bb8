import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import { eventually } from "./eventually.ts";
import { partsOfPage } from "./open-page.ts";
import { describeSite } from "./site-stage.ts";

const question = "镇江高新区2025年签约了多少个亿元以上项目？投资总额是多少？";
const asked = `/ask?lang=zh-Hans&q=${encodeURIComponent(question)}`;
const phone = { viewport: { width: 360, height: 740 } };
const sizes = [phone.viewport, { width: 768, height: 1024 }, { width: 1440, height: 900 }];

/** The field of the chat itself: before it runs, that of a plain form stands in its place. */
function chatField(page: Page) {
  return page.locator("zhenjiang-invest textarea");
}

describeSite("home, answers and connecting", (stage) => {
  const { open } = stage;
  test("without any script a question is asked, answered, and its source read", async () => {
    const { page, complaints } = await open("/", { ...phone, javaScriptEnabled: false });
    await page.getByRole("textbox").fill(question);
    await page.getByRole("button", { name: "提问" }).click();
    await page.waitForURL(/\/ask\?.*q=/);
    const answer = page.getByRole("region", { name: "回答" });
    expect(await answer.innerText()).toContain("183.04亿元");
    await answer.locator(".marker").first().click();
    await page.waitForURL(/\/articles\/.*#quote$/);
    expect(await page.locator("mark").first().innerText()).toContain("44个");
    expect(complaints).toEqual([]);
  });

  test("without any script the menu of a phone opens, leads on, and closes by Escape", async () => {
    const { page } = await open("/", { ...phone, javaScriptEnabled: false });
    const parks = page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "园区" });
    expect(await parks.isVisible()).toBe(false);
    await page.getByRole("button", { name: "菜单" }).click();
    await parks.waitFor();
    await page.keyboard.press("Escape");
    await parks.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "菜单" }).click();
    await parks.click();
    await page.waitForURL(/\/parks$/);
  });

  test("the chat is in view at every size, and answers there", async () => {
    for (const viewport of sizes) {
      const { page, context } = await open("/?lang=zh-Hans", { viewport });
      const field = chatField(page);
      await field.waitFor();
      const box = await field.boundingBox();
      expect(box && box.y + box.height, `${viewport.width}`).toBeLessThanOrEqual(viewport.height);
      await context.close();
    }
    const { page, complaints } = await open("/?lang=zh-Hans");
    const { answer } = partsOfPage(page);
    const field = chatField(page);
    await field.fill(question);
    await field.press("Enter");
    await eventually(() => answer.innerText()).toContain("183.04亿元");
    expect(complaints).toEqual([]);
  });

  test("nothing moves while the page comes to life", async () => {
    for (const viewport of sizes) {
      const { page, context } = await open("/?lang=zh-Hans", { viewport });
      await chatField(page).waitFor();
      await page.waitForLoadState("networkidle");
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                if ("value" in entry && typeof entry.value === "number") sum += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            // Entries that are there already are told before the next frame but one.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          }),
      );
      expect(moved, `${viewport.width}`).toBeLessThanOrEqual(0.02);
      await context.close();
    }
  });

  test("the first Tab offers to skip to the content", async () => {
    const { page } = await open("/connect");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "跳到正文" });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await eventually(async () => (await skip.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  test("each block of code is copied by its button", async () => {
    const { page, context, complaints } = await open("/connect?lang=zh-Hans");
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: stage.url });
    const blocks = page.locator(".code-block");
    expect(await blocks.count()).toBeGreaterThan(5);
    await blocks.first().getByRole("button").click();
    await blocks.first().getByRole("button", { name: "已复制" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      `<script type="module" src="${stage.url}/widget.js"></script>\n<zhenjiang-invest></zhenjiang-invest>`,
    );
    expect(complaints).toEqual([]);
  });

  test.each(["/?lang=en", "/?lang=ja", asked, "/ask", "/connect?lang=en", "/connect?lang=ja", "/nowhere"])(
    "%s fits a phone",
    async (path) => {
      const { page } = await open(path, phone);
      expect(await overflow(page)).toBe(0);
    },
  );

  test("axe finds nothing in the open menu of a phone", async () => {
    const { page } = await open("/connect", phone);
    await page.getByRole("button", { name: "菜单" }).click();
    expect(await axeViolations(page)).toEqual([]);
  });
});

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
