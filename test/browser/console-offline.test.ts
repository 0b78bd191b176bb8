import { expect, test } from "vitest";
import { clipboard, describeConsole, localIndex, openLocalConsole, typed } from "./console-stage.ts";
import { eventually } from "./eventually.ts";

describeConsole("the console without a network", (stage) => {
  test("after a first visit it opens, finds, copies, pins and compares, and says that it is offline", async () => {
    const { page, context, panel, sheet } = await openLocalConsole(stage());
    expect(await page.locator(".console-status").textContent()).toContain("在本机查找");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await localIndex(page);
    await context.setOffline(true);
    await page.reload();
    await eventually(() => page.locator(".console-status").getAttribute("data-status")).toBe("offline");
    expect(await page.locator(".console-status").textContent()).toMatch(
      /离线，用本机数据查找数据截至 \d{4}年/,
    );

    await typed(page, "gxq 2025 签约");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("c");
    await page.locator(".notice").waitFor();
    expect(await clipboard(page)).toMatch(/^镇江高新区招商公司 2025年 上报签约亿元以上项目：44个（/);
    await page.keyboard.press("p");
    await eventually(() => sheet.locator("li").count()).toBe(1);

    await page.keyboard.press("/");
    await typed(page, "高新区");
    await page.keyboard.press("ArrowDown");
    for (const key of ["PageDown", "PageDown", "PageDown", "x", "ArrowDown", "x", "v"])
      await page.keyboard.press(key);
    await panel.locator("tbody tr").first().waitFor();
    expect(await panel.locator("thead th").count()).toBe(3);

    await context.setOffline(false);
    await eventually(() => page.locator(".console-status").getAttribute("data-status")).toBe("ready");
  });
});
