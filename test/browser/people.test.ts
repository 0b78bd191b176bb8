import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { abstention, citedAnswer, richAnswer } from "./fake-articles.ts";
import { broken, streamed } from "./fake-server.ts";
import { ask, focused, hasFocus, isInView, openPage, partsOfPage } from "./open-page.ts";

const markerLabel = "出处 1：示范园区以招商为引擎点燃发展新动能";

describeInBrowser("people", (stage) => {
  test("everything is done by keyboard, and the focus comes back", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { field, sources, card, article } = partsOfPage(page);
    await field.focus();
    await page.keyboard.type("签约了多少项目？");
    await page.keyboard.press("Enter");
    await sources.first().waitFor();
    expect(await hasFocus(field)).toBe(true);

    // Back from the box: suggestions, copy, sources, then the markers.
    for (let step = 0; step < 20 && (await focused(page)) !== markerLabel; step += 1) {
      await page.keyboard.press("Shift+Tab");
    }
    expect(await focused(page)).toBe(markerLabel);
    await card.waitFor();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    expect(await focused(page)).toBe(markerLabel);

    await page.keyboard.press("Enter");
    await card.waitFor();
    expect(await hasFocus(card)).toBe(true);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    expect(await focused(page)).toBe(markerLabel);

    await page.keyboard.press("Enter");
    await card.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("在原文中查看");
    await page.keyboard.press("Enter");
    await article.locator("mark").waitFor();
    await page.keyboard.press("Escape");
    await article.waitFor({ state: "detached" });
    expect(await focused(page)).toBe(markerLabel);
    await page.waitForTimeout(300);
    expect(await card.count()).toBe(0);
  });

  test("Tab stays within an open card and an open article", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { markers, card, article } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await markers.first().press("Enter");
    await card.waitFor();
    const holdsFocus = (element: Element) => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot && element.contains(root.activeElement);
    };
    const stops = new Set<string>();
    for (const key of [...Array(5).fill("Tab"), ...Array(8).fill("Shift+Tab")]) {
      await page.keyboard.press(key);
      expect(await card.evaluate(holdsFocus)).toBe(true);
      stops.add(await focused(page));
    }
    expect([...stops]).toEqual(expect.arrayContaining(["关闭", "原网页", "在原文中查看"]));
    await card.getByRole("button", { name: "在原文中查看" }).click();
    await article.locator("mark").waitFor();
    for (const key of [...Array(5).fill("Tab"), ...Array(8).fill("Shift+Tab")]) {
      await page.keyboard.press(key);
      expect(await article.evaluate(holdsFocus)).toBe(true);
    }
  });

  test("a card closes when one clicks beside it", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { markers, card } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await markers.first().click();
    await card.waitFor();
    await page.mouse.click(640, 700);
    await card.waitFor({ state: "detached" });
  });

  test("the Enter that picks an input method's candidate does not send", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, context } = await openPage(browser, fake.url);
    const { field, exchange } = partsOfPage(page);
    await field.focus();
    const input = await context.newCDPSession(page);
    await input.send("Input.imeSetComposition", { text: "gao xin qu", selectionStart: 10, selectionEnd: 10 });
    await input.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key: "Enter",
      code: "Enter",
      windowsVirtualKeyCode: 229,
    });
    await input.send("Input.insertText", { text: "高新区" });
    await input.send("Input.dispatchKeyEvent", {
      type: "keyUp",
      key: "Enter",
      code: "Enter",
      windowsVirtualKeyCode: 13,
    });
    expect(await field.inputValue()).toBe("高新区");
    expect(fake.asked.length).toBe(0);
    await field.press("Enter");
    await exchange.waitFor();
    expect(fake.asked[0]?.messages[0]?.content).toBe("高新区");
  });

  test("Shift and Enter begin a new line, and the box grows with it", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { field } = partsOfPage(page);
    const low = (await field.boundingBox())?.height ?? 0;
    await field.fill("甲");
    await field.press("Shift+Enter");
    await page.keyboard.type("乙");
    expect(await field.inputValue()).toBe("甲\n乙");
    expect((await field.boundingBox())?.height).toBeGreaterThan(low);
    await field.press("Enter");
    await eventually(() => fake.asked[0]?.messages[0]?.content).toBe("甲\n乙");
  });

  test("one live region says each finished sentence once, without markers, then how it ended", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { live } = partsOfPage(page);
    await eventually(() => live.count()).toBe(1);
    expect(await live.getAttribute("aria-live")).toBe("polite");
    const said = () => live.locator("p").allTextContents();
    await ask(page, "签约了多少项目？");
    await eventually(said).toEqual([
      "示范园区2025年签约亿元以上项目44个，投资总额183.04亿元。",
      "高新区还为企业代建定制化厂房。",
      "2 条出处",
    ]);
    fake.reply = streamed(abstention);
    await ask(page, "最低工资？");
    await eventually(said).toEqual(["现有报道没有写到镇江的最低工资标准。", "报道里没有答案"]);
    fake.reply = broken(citedAnswer, 3);
    await ask(page, "断了？");
    await eventually(said).toContain("连接中断，回答不完整。");
    await page.reload();
    await partsOfPage(page).exchange.waitFor();
    expect(await said()).toEqual([]);
  });

  test("a phone 360 pixels wide shows everything without sideways scrolling, by touch", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(richAnswer);
    const { page, complaints } = await openPage(browser, fake.url, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
    });
    const { markers, card, article, field } = partsOfPage(page);
    const overflow = () =>
      page.locator(".scroller").evaluate((scroller) => {
        const scrollers = [document.documentElement, scroller];
        return scrollers.map((element) => element.scrollWidth - element.clientWidth);
      });
    expect(await overflow()).toEqual([0, 0]);
    await page.locator(".example").first().tap();
    await markers.first().waitFor();
    expect(await overflow()).toEqual([0, 0]);
    expect(await hasFocus(field)).toBe(false);
    await markers.first().tap();
    await card.waitFor();
    expect(await card.boundingBox()).toMatchObject({ x: 0, width: 360 });
    expect(await isInView(card.locator("mark"))).toBe(true);
    await card.getByRole("button", { name: "在原文中查看" }).tap();
    await article.locator("mark").waitFor();
    expect(await article.boundingBox()).toMatchObject({ x: 0, width: 360 });
    expect(await isInView(article.locator("mark"))).toBe(true);
    await article.getByRole("button", { name: "关闭" }).tap();
    expect(await overflow()).toEqual([0, 0]);
    expect(complaints).toEqual([]);
  });

  test("the question box stays above an on-screen keyboard, in letters that iOS does not zoom into", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "" };
    const { page } = await openPage(browser, fake.url, { viewport: { width: 390, height: 844 } });
    const { field } = partsOfPage(page);
    await page.locator(".launcher").click();
    expect(await field.evaluate((element) => getComputedStyle(element).fontSize)).toBe("16px");
    // Chromium has no iOS keyboard: what it does to the visual viewport is told to the page instead.
    await page.evaluate(() => {
      const viewport = window.visualViewport;
      if (!viewport) return;
      Object.defineProperty(viewport, "height", { value: 460 });
      Object.defineProperty(viewport, "offsetTop", { value: 60 });
      viewport.dispatchEvent(new Event("resize"));
    });
    const box = await page.locator(".composer").boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(520);
    expect((await page.locator(".masthead").boundingBox())?.y).toBe(60);
  });

  test("nothing moves by itself for people who asked for reduced motion", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer, { at: 0, until: new Promise(() => {}) });
    const { page } = await openPage(browser, fake.url, { reducedMotion: "reduce" });
    await ask(page, "签约了多少项目？");
    await page.locator(".waiting").waitFor();
    const moving = (element: Element) => element.getAnimations({ subtree: true }).length;
    expect(await page.locator(".zj").evaluate(moving)).toBe(0);
    expect(
      await page.locator(".scroller").evaluate((element) => getComputedStyle(element).scrollBehavior),
    ).toBe("auto");
  });

  test("the newest question stands at the top of the view while its answer grows below", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url, { reducedMotion: "reduce" });
    const { exchange, sources } = partsOfPage(page);
    await ask(page, "第一个问题？");
    await sources.first().waitFor();
    await ask(page, "第二个问题？");
    await eventually(() => page.locator(".exchange").count()).toBe(2);
    await sources.first().waitFor();
    const top = (await page.locator(".scroller").boundingBox())?.y ?? 0;
    expect(Math.abs(((await exchange.boundingBox())?.y ?? 0) - top)).toBeLessThanOrEqual(2);
  });
});
