import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { type HostPage, startHostPage } from "./host-page.ts";
import { ask, isInView, openPage, partsOfPage } from "./open-page.ts";

const launched = await launchBrowser();

describe.skipIf(launched === null)("the widget on the real service", () => {
  let host: HostPage;
  beforeAll(async () => {
    host = await startHostPage(inject("service"));
  });
  afterAll(async () => {
    await launched?.browser.close();
    await host.close();
  });

  async function open(locale = "zh-CN") {
    if (!launched) throw new Error("The suite is skipped without a browser.");
    return openPage(launched.browser, host.url, { locale });
  }

  test("a question is answered, its citation opens, and its article shows the sentence", async () => {
    const { page, complaints } = await open();
    const { exchange, answer, markers, sources, card, article } = partsOfPage(page);
    await eventually(() => page.locator(".corpus").textContent()).toMatch(/\d+ 篇报道，最新一篇 \d{4}年/);
    await page.locator(".example", { hasText: "高新智谷" }).click();
    await sources.first().waitFor();
    expect(await answer.textContent()).toContain("新质谷");

    await markers.first().click();
    await card.waitFor();
    const quote = (await card.locator("mark").textContent()) ?? "";
    expect(quote).toContain("新质谷");
    expect(await card.locator(".provenance").textContent()).toMatch(/\d{4}年/);

    await card.getByRole("button", { name: "在原文中查看" }).click();
    await article.locator("mark").first().waitFor();
    expect(await article.locator("mark").allTextContents()).toEqual([quote]);
    expect(await isInView(article.locator("mark"))).toBe(true);

    await page.keyboard.press("Escape");
    await exchange.locator(".suggestions .chip").first().click();
    await eventually(() => page.locator(".exchange").count()).toBe(2);
    await eventually(() => exchange.locator(".answer-foot").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("what the articles do not answer is said so", async () => {
    const { page, complaints } = await open();
    await ask(page, "镇江到上海高铁几分钟");
    await page.locator(".abstained .answer-foot").waitFor();
    expect(await partsOfPage(page).exchange.locator(".problem").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test.each([
    ["zh-TW", "高新智谷"],
    ["en-GB", "Gaoxin Smart Valley"],
    ["ja-JP", "スマートバレー"],
    ["ko-KR", "인재아파트"],
  ])("a reader in %s gets an answer with sources", async (locale, topic) => {
    const { page, complaints } = await open(locale);
    await page.locator(".example", { hasText: topic }).click();
    const { sources, exchange } = partsOfPage(page);
    await sources.first().waitFor();
    expect(await exchange.locator(".abstained").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
