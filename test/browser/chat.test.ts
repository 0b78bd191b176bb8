import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { abstention, cited, citedAnswer, richAnswer } from "./fake-articles.ts";
import { streamed } from "./fake-server.ts";
import { ask, isInView, openPage, partsOfPage } from "./open-page.ts";

describeInBrowser("asking", (stage) => {
  test("an empty page says what it answers from, how recent that is, and what one can ask", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, complaints } = await openPage(browser, fake.url);
    await eventually(() => page.locator(".corpus").textContent()).toContain("2026年3月12日");
    const examples = page.locator(".example");
    expect(await examples.count()).toBe(6);
    const question = await examples.first().locator("span").last().textContent();
    await examples.first().click();
    await partsOfPage(page).sources.first().waitFor();
    expect(fake.asked[0]?.messages).toEqual([{ role: "user", content: question }]);
    expect(complaints).toEqual([]);
  });

  test("an answer is shown while it is being written", async () => {
    const { browser, fake } = stage();
    const rest = Promise.withResolvers<void>();
    fake.reply = streamed(citedAnswer, { at: 6, until: rest.promise });
    const { page } = await openPage(browser, fake.url);
    const { answer, exchange, sources } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await eventually(() => answer.textContent()).toBe("示范园区2025年签约亿元以上项目44个，投资总");
    expect(await exchange.getAttribute("aria-busy")).toBe("true");
    expect(await sources.count()).toBe(0);
    rest.resolve();
    await sources.first().waitFor();
    expect(await answer.textContent()).toContain("投资总额183.04亿元。1");
    expect(await exchange.getAttribute("aria-busy")).toBe("false");
  });

  test("each source states title, publisher, date and quote, or that they are not stated", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, complaints } = await openPage(browser, fake.url);
    const { sources } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await sources.first().waitFor();
    const [first, second] = await sources.allInnerTexts();
    for (const text of ["示范园区以招商为引擎点燃发展新动能", "示范日报", "2026年3月12日", cited]) {
      expect(first).toContain(text);
    }
    expect(second).toContain("发布者未载明");
    expect(second).toContain("日期未载明");
    expect(await sources.nth(1).locator("blockquote").getAttribute("lang")).toBe("zh-Hant");
    expect(complaints).toEqual([]);
  });

  test("a marker opens a card with the quote highlighted in its paragraph", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { markers, card } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await markers.first().click();
    await card.waitFor();
    expect(await card.locator(".card-title").textContent()).toBe("示范园区以招商为引擎点燃发展新动能");
    expect(await card.locator(".provenance").textContent()).toBe("示范日报2026年3月12日");
    expect(await card.locator("mark").textContent()).toBe(cited);
    await eventually(() => card.locator(".excerpt").textContent()).toBe(
      `数字说明变化。${cited}围绕主导产业，园区继续招商。`,
    );
    expect(await isInView(card.locator("mark"))).toBe(true);
  });

  test("a card shows on hover, stays while the pointer is on it, and goes when it leaves", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { markers, card } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await markers.first().hover();
    await card.waitFor();
    await card.hover();
    await page.waitForTimeout(400);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await card.waitFor({ state: "detached" });
  });

  test("the whole article opens at the highlighted quote", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { markers, card, article } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await markers.first().click();
    await card.getByRole("button", { name: "在原文中查看" }).click();
    await article.locator("mark").waitFor();
    expect(await article.locator("mark").textContent()).toBe(cited);
    expect(await isInView(article.locator("mark"))).toBe(true);
    expect(await article.locator(".article-text").evaluate((text) => text.scrollTop)).toBeGreaterThan(0);
    expect(await article.locator(".article-body p").count()).toBe(25);
  });

  test("a source opens its article too, and a failed article can be tried again", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.articlesServed = false;
    const { page } = await openPage(browser, fake.url);
    const { sources, article } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await sources.first().getByRole("button").click();
    await article.getByText("文章没有打开").waitFor();
    fake.articlesServed = true;
    await article.getByRole("button", { name: "重试" }).click();
    expect(await article.locator("mark").textContent()).toBe(cited);
  });

  test("an abstention is a calm notice without sources", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(abstention);
    const { page, complaints } = await openPage(browser, fake.url);
    const { exchange, sources } = partsOfPage(page);
    await ask(page, "最低工资标准是多少？");
    await exchange.locator(".abstained").waitFor();
    expect(await exchange.textContent()).toContain("报道里没有答案");
    expect(await sources.count()).toBe(0);
    expect(await exchange.locator(".problem").count()).toBe(0);
    expect(await exchange.locator(".suggestions .chip").allInnerTexts()).toEqual(abstention.suggestions);
    expect(complaints).toEqual([]);
  });

  test("a suggested question is asked with what was said before", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    await ask(page, "签约了多少项目？");
    await page.locator(".suggestions .chip").first().click();
    await eventually(() => fake.asked.length).toBe(2);
    expect(fake.asked[1]).toEqual({
      locale: "zh-Hans",
      messages: [
        { role: "user", content: "签约了多少项目？" },
        { role: "assistant", content: citedAnswer.answer },
        { role: "user", content: citedAnswer.suggestions[0] },
      ],
    });
  });

  test("tables, lists and quotations keep their form and their markers", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(richAnswer);
    const { page, complaints } = await openPage(browser, fake.url);
    const { answer } = partsOfPage(page);
    await ask(page, "比较一下");
    await answer.locator("blockquote").waitFor();
    expect(await answer.locator("th").count()).toBe(6);
    expect(await answer.locator("td .marker").count()).toBe(1);
    expect(await answer.locator("li strong").textContent()).toBe("加粗");
    expect(complaints).toEqual([]);
  });

  test("the widget speaks the browser's language, and another one when asked", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url, { locale: "ja-JP" });
    const heading = page.locator(".wordmark");
    await eventually(() => heading.textContent()).toBe("鎮江投資Q&A");
    await page.locator("select").selectOption("zh-Hant");
    await eventually(() => heading.textContent()).toBe("鎮江投資問答");
    expect(await page.locator(".zj").getAttribute("lang")).toBe("zh-Hant");
    await ask(page, "簽約了多少項目？");
    await eventually(() => fake.asked[0]?.locale).toBe("zh-Hant");
    await page.reload();
    await eventually(() => heading.textContent()).toBe("鎮江投資問答");
  });

  test("a reload keeps the conversation, and a new conversation begins empty", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    await ask(page, "签约了多少项目？");
    await partsOfPage(page).sources.first().waitFor();
    await page.reload();
    const { answer, markers, card } = partsOfPage(page);
    expect(await answer.textContent()).toContain("183.04亿元");
    await markers.first().click();
    await card.waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "新对话" }).click();
    await page.locator(".intro").waitFor();
    await page.reload();
    await page.locator(".intro").waitFor();
    expect(fake.asked.length).toBe(1);
  });

  test("an answer is copied with its sources", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, context } = await openPage(browser, fake.url);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await ask(page, "签约了多少项目？");
    await page.getByRole("button", { name: "复制回答和出处" }).click();
    await page.getByText("已复制").first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("示范园区2025年签约亿元以上项目44个，投资总额183.04亿元。[1]");
    expect(copied).toContain("[1] 示范园区以招商为引擎点燃发展新动能 · 示范日报 · 2026-03-12");
    expect(copied).toContain(`“${cited}”`);
    expect(copied).toContain("https://news.example/long-article");
  });
});
