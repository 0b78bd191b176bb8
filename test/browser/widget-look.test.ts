import { expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import { describeInBrowser } from "./built-page.ts";
import { citedAnswer } from "./fake-articles.ts";
import { problem, streamed } from "./fake-server.ts";
import { looksOf } from "./looks.ts";
import { ask, openPage, partsOfPage } from "./open-page.ts";
import { styleOf, widgetParts } from "./widget-parts.ts";

describeInBrowser("how the widget looks", (stage) => {
  test.each(
    ["closed", "open", "answered", "card", "article", "error"].map((state, place) => [state, place] as const),
  )("axe finds nothing: %s", async (state, place) => {
    const { browser, fake } = stage();
    // Axe takes what lies outside of a clipped ancestor for invisible, even in the top layer.
    fake.page.document = { lang: "zh", attributes: "", css: "::part(panel) { overflow: visible }" };
    fake.reply = state === "error" ? problem(503, "The index is being rebuilt.") : streamed(citedAnswer);
    for (const { width, colorScheme } of looksOf(place, 1)) {
      const look = { colorScheme, viewport: { width, height: 800 } };
      const { page } = await openPage(browser, fake.url, { ...look, reducedMotion: "reduce" });
      const { launcher } = widgetParts(page);
      const { sources, markers, card, article } = partsOfPage(page);
      await launcher.waitFor();
      if (state !== "closed") await launcher.click();
      if (state === "open") await page.locator(".corpus:not(:empty)").waitFor();
      if (["answered", "card", "article", "error"].includes(state)) await ask(page, "签约了多少项目？");
      if (["answered", "card", "article"].includes(state)) await sources.first().waitFor();
      if (state === "card") await markers.first().click();
      if (state === "card") await card.locator("mark").waitFor();
      if (state === "article") await sources.first().locator(".source-title").click();
      if (state === "article") await article.locator("mark").waitFor();
      if (state === "error") await page.locator(".problem").waitFor();
      expect(await axeViolations(page)).toEqual([]);
    }
  });

  test("a page gives it an accent, tints follow; letters, corners and place too", async () => {
    const { browser, fake } = stage();
    fake.page.document = {
      attributes: "open",
      css: `zhenjiang-invest { --zj-accent: rgb(120, 0, 60); --zj-font-size: 20px; --zj-radius: 2px; --zj-width: 500px;
        --zj-height: 400px; --zj-inset: 10px }`,
    };
    const { page } = await openPage(browser, fake.url, { colorScheme: "light" });
    const { panel, heading } = widgetParts(page);
    await panel.waitFor();
    expect(await styleOf(page.locator(".corpus"), "color")).toBe("rgb(120, 0, 60)");
    expect(await styleOf(page.locator(".mark-ground").last(), "fill")).toBe("rgb(120, 0, 60)");
    const tint = await styleOf(page.locator(".send"), "background-color");
    expect(tint).not.toBe("rgb(227, 238, 234)");
    expect(tint).toMatch(/^(rgb|color)\(/);
    expect(await styleOf(heading, "font-size")).toBe("20px");
    expect(await styleOf(page.locator(".example").first(), "border-radius")).toBe("2px");
    expect(await panel.boundingBox()).toEqual({ x: 1280 - 510, y: 800 - 410, width: 500, height: 400 });
  });

  test("parts are styled from outside by name", async () => {
    const { browser, fake } = stage();
    fake.page.document = {
      attributes: "",
      css: "zhenjiang-invest::part(launcher) { border-radius: 0 } zhenjiang-invest::part(language) { display: none }",
    };
    const { page } = await openPage(browser, fake.url);
    const { launcher } = widgetParts(page);
    expect(await styleOf(launcher, "border-top-left-radius")).toBe("0px");
    await launcher.click();
    expect(await page.locator("select").isVisible()).toBe(false);
    for (const part of ["launcher", "panel", "header", "heading", "close", "intro", "example", "language"]) {
      expect(await page.locator(`.zj [part~="${part}"]`).count(), part).toBeGreaterThan(0);
    }
  });

  test("colours forced by the system leave every button with an edge and every sign visible", async () => {
    const { browser, fake } = stage();
    fake.page.document = { lang: "zh", attributes: "" };
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url, { forcedColors: "active", colorScheme: "dark" });
    const { launcher } = widgetParts(page);
    const ground = await styleOf(page.locator("body"), "background-color");
    expect(await styleOf(launcher, "border-top-width")).toBe("1px");
    expect(await styleOf(launcher, "border-top-color")).not.toBe(ground);
    expect(await styleOf(launcher.locator(".mark-lines"), "stroke")).toBe(await styleOf(launcher, "color"));
    await launcher.click();
    await ask(page, "签约了多少项目？");
    await partsOfPage(page).sources.first().waitFor();
    const send = page.locator(".send .icon");
    expect(await styleOf(send, "stroke")).not.toBe(await styleOf(page.locator(".send"), "background-color"));
    expect(await axeViolations(page)).toEqual([]);
  });

  test("nothing jumps when the element takes over from what the page put there", async () => {
    const { browser, fake } = stage();
    fake.page.document = {
      attributes: 'position="inline"',
      fallback: "<form action='/ask'><input name='q' aria-label='q'></form>",
      body: "<main><h1>Page</h1>{widget}<p class='after'>After</p></main>",
      css: "zhenjiang-invest { display: block; height: 500px; --zj-height: 500px }",
    };
    const { page, context } = await openPage(browser, "about:blank");
    await context.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          Reflect.set(
            window,
            "shift",
            Number(Reflect.get(window, "shift") ?? 0) + Number(Reflect.get(entry, "value")),
          );
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await context.route(/widget-element/, async (route) => {
      await page.locator("input[name=q]").waitFor();
      await page.waitForTimeout(200);
      await route.continue();
    });
    await page.goto(fake.url);
    const before = await page.locator(".after").boundingBox();
    await page.locator(".corpus:not(:empty)").waitFor();
    await page.waitForTimeout(200);
    expect(await page.locator(".after").boundingBox()).toEqual(before);
    expect(await page.locator("input[name=q]").isVisible()).toBe(false);
    expect(await page.evaluate(() => Number(Reflect.get(window, "shift") ?? 0))).toBe(0);
  });
});
