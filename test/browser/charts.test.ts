import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Answer } from "../../src/core/answer/answer.ts";
import type { ChartPoint } from "../../src/core/answer/chart.ts";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { citedAnswer } from "./fake-articles.ts";
import { streamed } from "./fake-server.ts";
import { ask, openPage, partsOfPage } from "./open-page.ts";

const point = (label: string, text: string, length: number, index: number): ChartPoint => ({
  label,
  text,
  value: text,
  number: length,
  unit: "",
  period: "2025-01/2025-06",
  index,
  length,
});

const drawnAnswer: Answer = {
  ...citedAnswer,
  charts: [
    {
      kind: "comparison",
      metric: "开工率",
      metricEn: "construction start rate",
      points: [point("北岸产业园", "超80%", 1, 1), point("南岸海工装备及高技术船舶产业园", "66.7%", 0.5, 2)],
    },
    {
      kind: "series",
      subject: "北岸产业园",
      metric: "规上工业产值",
      points: [point("2023", "52.8亿元", 0.25, 2), point("2024-01/2024-12", "61.5亿元", 1, 1)],
    },
  ],
};

async function drawn(page: Page): Promise<void> {
  await ask(page, "开工率？");
  await page.locator(".chart").nth(1).waitFor();
}

const barsOf = (page: Page, at: number) =>
  page
    .locator(".chart")
    .nth(at)
    .locator(".bar-length")
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));

describeInBrowser("charts of an answer", (stage) => {
  test("show each figure as written with a bar of its length, and what and when it is", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(drawnAnswer);
    const { page, complaints } = await openPage(browser, fake.url);
    await drawn(page);
    const [compared, series] = await page.locator(".chart").allInnerTexts();
    for (const text of ["开工率", "2025年1月 – 2025年6月", "北岸产业园", "超80%", "66.7%"])
      expect(compared).toContain(text);
    for (const text of ["北岸产业园", "规上工业产值", "2023年", "2024年1月 – 2024年12月", "61.5亿元"])
      expect(series).toContain(text);
    const [long = 0, short = 0] = await barsOf(page, 0);
    expect(short / long).toBeCloseTo(0.5, 1);
    const [early = 0, late = 0] = await barsOf(page, 1);
    expect(early / late).toBeCloseTo(0.25, 1);
    expect(complaints).toEqual([]);
  });

  test("are tables to screen readers, with a head and a name; the bars are not read", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(drawnAnswer);
    const { page } = await openPage(browser, fake.url);
    await drawn(page);
    const figure = page.getByRole("figure", { name: /开工率/ });
    expect(await figure.getByRole("columnheader").allTextContents()).toEqual(["名称", "数值"]);
    expect(await figure.getByRole("rowheader").first().textContent()).toBe("北岸产业园");
    expect(await figure.locator("svg").first().getAttribute("aria-hidden")).toBe("true");
  });

  test("each figure's marker opens the citation that holds it", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(drawnAnswer);
    const { page } = await openPage(browser, fake.url);
    await drawn(page);
    const { card } = partsOfPage(page);
    await page.locator(".chart").first().locator(".marker").nth(1).click();
    await card.waitFor();
    expect(await card.locator(".card-title").textContent()).toBe("鎮江高新區加快成為發展活力標杆");
  });

  test("are shown as a table and back by one button, which keeps the focus", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(drawnAnswer);
    const { page } = await openPage(browser, fake.url);
    await drawn(page);
    const chart = page.locator(".chart").first();
    await chart.getByRole("button", { name: "显示为表格" }).focus();
    await page.keyboard.press("Enter");
    await eventually(() => chart.getByRole("columnheader").allInnerTexts()).toEqual(["名称", "数值", "出处"]);
    expect(await chart.locator(".bar").count()).toBe(0);
    expect(await chart.getByRole("row").nth(1).innerText()).toContain("示范园区以招商为引擎点燃发展新动能");
    await page.keyboard.press("Enter");
    await eventually(() => chart.locator(".bar").count()).toBe(2);
  });

  test("what draws them is loaded for the first one only, and where it does not come the answer stays whole", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await ask(page, "没有图？");
    await partsOfPage(page).sources.first().waitFor();
    expect(loaded.filter((path) => path.includes("later-"))).toEqual([]);
    await page.route("**/later-*", (route) => route.abort());
    fake.reply = streamed(drawnAnswer);
    await ask(page, "有图？");
    await partsOfPage(page).sources.first().waitFor();
    await eventually(() => loaded.some((path) => path.includes("later-"))).toBe(true);
    expect(await partsOfPage(page).answer.textContent()).toContain("183.04亿元");
    expect(await page.locator(".chart").count()).toBe(0);
  });

  test("come back with the conversation", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(drawnAnswer);
    const { page } = await openPage(browser, fake.url);
    await drawn(page);
    await page.reload();
    await page.locator(".chart").nth(1).waitFor();
  });

  test("from a service that sends something else are left out", async () => {
    const { browser, fake } = stage();
    const hostile = '<img src=x onerror="window.hacked=1">';
    const odd: unknown = [{ kind: "pie" }, 7];
    const named = { ...drawnAnswer.charts?.[0], kind: "comparison" as const, metric: hostile, points: [] };
    const points = [point(hostile, hostile, 1, 1), point("乙", "1", 0.5, 99)];
    fake.reply = streamed({
      ...citedAnswer,
      charts: [...(Array.isArray(odd) ? odd : []), named, { ...named, points }],
    });
    const { page, complaints } = await openPage(browser, fake.url);
    await ask(page, "?");
    await page.locator(".chart").waitFor();
    expect(await page.locator(".chart").count()).toBe(1);
    expect(await page.locator(".chart figcaption").textContent()).toContain(hostile);
    // No citation has the number 99: the figure stands without a marker.
    expect(await page.locator(".chart .marker").count()).toBe(1);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(complaints).toEqual([]);
  });

  test.each([
    ["light and wide", { colorScheme: "light" as const }],
    [
      "dark, 320 pixels, by touch",
      { colorScheme: "dark" as const, viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true },
    ],
    ["in colours of the reader's own", { forcedColors: "active" as const }],
  ])("axe finds nothing, and nothing is cut off: %s", async (_, options) => {
    const { browser, fake } = stage();
    fake.reply = streamed(drawnAnswer);
    const { page } = await openPage(browser, fake.url, { reducedMotion: "reduce", ...options });
    await drawn(page);
    for (const isTable of [false, true]) {
      if (isTable) for (const at of [0, 1]) await page.locator(".chart-switch").nth(at).click();
      const { violations } = await new AxeBuilder({ page })
        .include("zhenjiang-invest")
        .setLegacyMode()
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page
        .locator(".scroller")
        .evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(overflow).toBe(0);
    }
    await page.locator(".chart-switch").first().click();
    expect((await barsOf(page, 0)).every((width) => width > 0)).toBe(true);
    const fills = await page
      .locator(".bar")
      .first()
      .evaluate((bar) => [...bar.children].map((rect) => getComputedStyle(rect).fill));
    expect(new Set(fills).size).toBe(2);
  });
});
