import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import { describeConsole, openConsole, typed } from "./console-stage.ts";
import { eventually } from "./eventually.ts";
import { looksOf } from "./looks.ts";

const query = "gxq 2025 签约";

/** Every state that the console can be in, and how to bring it there. */
const states: ReadonlyArray<[name: string, reach: (page: Page) => Promise<void>]> = [
  ["empty", (page) => page.locator(".start").waitFor()],
  ["results", (page) => typed(page, query)],
  [
    "card, with the list in front of it",
    async (page) => {
      await typed(page, "招商引资 项目");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    },
  ],
  [
    "sheet with a notice",
    async (page) => {
      await typed(page, query);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("p");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("p");
      await page.keyboard.press("s");
      await page.locator(".sheet-entry").nth(1).waitFor();
    },
  ],
  [
    "an entry removed",
    async (page) => {
      await typed(page, query);
      await page.keyboard.press("Alt+p");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("s");
      await page.getByRole("button", { name: /^移除：/ }).press("Enter");
      await page.getByRole("button", { name: "撤销" }).waitFor();
    },
  ],
  [
    "comparison",
    async (page) => {
      await typed(page, "高新区");
      await page.keyboard.press("ArrowDown");
      for (const key of ["PageDown", "PageDown", "PageDown", "x", "ArrowDown", "x", "v"])
        await page.keyboard.press(key);
      await page.locator("table.comparison").waitFor();
    },
  ],
  [
    "help",
    async (page) => {
      await typed(page, query);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "nothing found",
    async (page) => {
      await page.locator("#console-box").fill("囧囧囧");
      await page.getByText("没有找到").waitFor();
    },
  ],
  [
    "searches kept and of late",
    async (page) => {
      await typed(page, query);
      await page.getByRole("button", { name: "收藏这次查找" }).press("Enter");
      await typed(page, "高新智谷");
      await page.keyboard.press("Control+Enter");
      await page.locator("#console-box").press("Escape");
      await eventually(() => page.getByRole("listbox").getByRole("option").count()).toBe(2);
    },
  ],
  [
    "a sheet put aside",
    async (page) => {
      await page.evaluate(() => localStorage.setItem("zhenjiang-console-sheet", "{"));
      await page.reload();
      await page.getByText("没有丢失").waitFor({ state: "attached" });
      await page.getByRole("button", { name: /通话清单/ }).press("Enter");
    },
  ],
];

describeConsole("axe finds nothing in the console", (stage) => {
  test.each(states.map(([name, reach], place) => [name, reach, place] as const))(
    "%s",
    async (_, reach, place) => {
      // Narrow enough that the button of the sheet is there; each width is looked at below.
      const { page } = await openConsole(stage(), "/console", {
        viewport: { width: 900, height: 800 },
        reducedMotion: "reduce",
      });
      await reach(page);
      for (const { width, colorScheme } of looksOf(place, 1)) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page), `${width} ${colorScheme}`).toEqual([]);
      }
    },
    240_000,
  );

  test.each(["zh-Hant", "en", "ja", "ko"])("in %s", async (lang) => {
    const { page } = await openConsole(stage(), `/console?lang=${lang}`);
    await typed(page, query);
    await page.keyboard.press("Alt+p");
    await page.locator(".sheet-entry").waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test("nothing is wider than a window of 360 pixels, and what is touched is large enough", async () => {
    const { page } = await openConsole(stage(), "/console", {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    for (const [, reach] of states.slice(1, 6)) {
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await page.locator("main.console").waitFor();
      await reach(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const small = await page
        .locator("button:visible, select:visible, textarea:visible")
        .evaluateAll((all) =>
          all
            .map(
              (one) =>
                [one.textContent || one.getAttribute("aria-label"), one.getBoundingClientRect()] as const,
            )
            .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
            .map(([name]) => name),
        );
      expect(small).toEqual([]);
    }
  });

  test("a fault would be found: text in the colour of its ground", async () => {
    const { page } = await openConsole(stage());
    await page.locator(".start .quiet").evaluate((element) => {
      element.style.color = "#eeeeee";
    });
    expect((await axeViolations(page)).join()).toContain("color-contrast");
  });
});
