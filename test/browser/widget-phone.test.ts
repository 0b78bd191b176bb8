import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { citedAnswer } from "./fake-articles.ts";
import { streamed } from "./fake-server.ts";
import { ask, hasFocus, isInView, openPage, partsOfPage } from "./open-page.ts";
import { heardEvents, widgetParts } from "./widget-parts.ts";

const phone = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: "reduce" as const,
};

describeInBrowser("the widget on a phone", (stage) => {
  test("opens over all of the screen, and the page behind it is out of reach", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = {
      attributes: "",
      body: '<a href="#there">A link</a><main><h1>A page</h1></main>{widget}',
    };
    const { page, complaints } = await openPage(browser, fake.url, phone);
    const { launcher, full, field, close } = widgetParts(page);
    await launcher.tap();
    expect(await full.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    // No on-screen keyboard before anybody wants to write.
    expect(await hasFocus(field)).toBe(false);
    expect(await page.locator(".scroller").evaluate((one) => one.matches(":focus"))).toBe(true);
    await ask(page, "签约了多少项目？");
    await partsOfPage(page).sources.first().waitFor();
    const seen = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press(step < 25 ? "Tab" : "Shift+Tab");
      seen.add(await page.evaluate(() => document.activeElement?.tagName ?? ""));
    }
    expect([...seen]).toEqual(["ZHENJIANG-INVEST"]);
    await close.tap();
    expect(await full.count()).toBe(0);
    expect(await hasFocus(launcher)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("Escape closes what is uppermost: the card, the article, then the whole", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = { attributes: "" };
    const { page } = await openPage(browser, fake.url, phone);
    const { launcher, full } = widgetParts(page);
    const { sources, markers, card, article } = partsOfPage(page);
    await launcher.tap();
    await ask(page, "签约了多少项目？");
    await sources.first().waitFor();
    await markers.first().tap();
    await card.waitFor();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    expect(await full.count()).toBe(1);
    await sources.first().locator(".source-title").tap();
    await article.locator("mark").waitFor();
    expect(await isInView(article.locator("mark"))).toBe(true);
    await page.keyboard.press("Escape");
    await article.waitFor({ state: "detached" });
    expect(await full.count()).toBe(1);
    await page.keyboard.press("Escape");
    await launcher.waitFor();
    expect(await full.count()).toBe(0);
  });

  test("a widget in the text opens with the first question, and leads back to the page", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, complaints } = await openPage(browser, fake.url, phone);
    const heard = await heardEvents(page);
    const { full, widget } = widgetParts(page);
    expect(await full.count()).toBe(0);
    const room = await widget.boundingBox();
    await page.locator(".example").first().tap();
    await partsOfPage(page).sources.first().waitFor();
    expect(await full.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    // The page keeps its place meanwhile.
    expect(await widget.boundingBox()).toEqual(room);
    await page.getByRole("button", { name: "返回页面" }).tap();
    expect(await full.count()).toBe(0);
    expect(await partsOfPage(page).sources.first().isVisible()).toBe(true);
    expect((await page.locator(".app").boundingBox())?.y).toBeGreaterThan(20);
    await eventually(async () => (await heard()).map(([name]) => name)).toEqual([
      "zhenjiang-open",
      "zhenjiang-ask",
      "zhenjiang-answer",
      "zhenjiang-close",
    ]);
    expect(complaints).toEqual([]);
  });

  test("a screen that turns takes the conversation along, where it was being read", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = { attributes: "" };
    const wide = { viewport: { width: 1024, height: 768 }, reducedMotion: "reduce" as const };
    const { page } = await openPage(browser, fake.url, wide);
    const { launcher, full, panel, field } = widgetParts(page);
    await launcher.click();
    for (const question of ["签约了多少项目？", "其中重大项目有几个？"]) {
      await ask(page, question);
      await partsOfPage(page).exchange.getByText(question).waitFor();
      await partsOfPage(page).sources.first().waitFor();
    }
    await field.fill("半句");
    await page
      .locator(".scroller")
      .evaluate((scroller) => scroller.scrollTo({ top: 90, behavior: "instant" }));
    await page.setViewportSize({ width: 360, height: 740 });
    await full.waitFor();
    expect(await field.inputValue()).toBe("半句");
    expect(await page.locator(".scroller").evaluate((scroller) => scroller.scrollTop)).toBe(90);
    await page.setViewportSize({ width: 1024, height: 768 });
    await full.waitFor({ state: "detached" });
    await field.focus();
    expect(await panel.isVisible()).toBe(true);
    expect(await field.inputValue()).toBe("半句");
    await page.keyboard.press("Escape");
    await launcher.click();
    expect(await page.locator(".scroller").evaluate((scroller) => scroller.scrollTop)).toBe(90);
  });

  test("a page that begins with the panel open begins with the button on a phone", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "open" };
    const { page } = await openPage(browser, fake.url, phone);
    const { launcher, full, widget } = widgetParts(page);
    await launcher.waitFor();
    expect(await full.count()).toBe(0);
    expect(await widget.getAttribute("open")).toBe(null);
  });

  test("fingers find everything at least 44 pixels high", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "" };
    const { page } = await openPage(browser, fake.url, phone);
    const { launcher } = widgetParts(page);
    expect((await launcher.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await launcher.tap();
    const heights = await page
      .locator(".masthead :is(button, select), .example")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(6);
    expect(heights.filter((height) => height < 44)).toEqual([]);
  });
});
