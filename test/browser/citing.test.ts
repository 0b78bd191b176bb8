import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { citationOf, cited, citedAnswer } from "./fake-articles.ts";
import { streamed } from "./fake-server.ts";
import { ask, focused, hasFocus, openPage, partsOfPage } from "./open-page.ts";

const { start, end } = citationOf(1, "long-article", cited);

describeInBrowser("what an answer leads to", (stage) => {
  test("card and source lead to the article's page at the quotation, in a new tab", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { markers, card, sources } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await markers.first().click();
    const address = `${fake.service}/articles/long-article?quote=${start}-${end}&lang=zh-Hans#quote`;
    for (const place of [card, sources.first()]) {
      const link = place.getByRole("link", { name: "整篇文章" });
      expect(await link.getAttribute("href")).toBe(address);
      expect(await link.getAttribute("target")).toBe("_blank");
      expect(await link.getAttribute("aria-label")).toContain("在新标签页打开");
    }
  });

  test("what shows articles is loaded for the first one; where it does not come, that is told with the way to the page", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { sources } = partsOfPage(page);
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    const isLoaded = () => loaded.some((url) => url.includes("later-"));
    await page.route("**/later-*", (route) => route.abort());
    await ask(page, "签约了多少项目？");
    await sources.first().waitFor();
    expect(isLoaded()).toBe(false);
    await sources.first().getByRole("button").click();
    const standby = page.locator(".standby");
    await standby.getByText("文章没有打开").waitFor();
    expect(isLoaded()).toBe(true);
    expect(await standby.getByRole("link").getAttribute("href")).toContain("/articles/long-article?quote=");
    await page.keyboard.press("Escape");
    await standby.waitFor({ state: "detached" });
    // Whether a script that failed to load is asked for again on this page is the browser's affair: the HTML standard remembers it.
    expect(await focused(page)).toBe("示范园区以招商为引擎点燃发展新动能");
  });

  test("an answer is copied where the clipboard is refused, keeps the focus, and shows nothing to the page around", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, context } = await openPage(browser, fake.url);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, "writeText", {
        value: () => Promise.reject(new DOMException("refused", "NotAllowedError")),
      });
    });
    await ask(page, "签约了多少项目？");
    const button = page.getByRole("button", { name: "复制回答和出处" });
    await button.focus();
    const changes = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let seen = 0;
          const watch = new MutationObserver((records) => {
            seen += records.length;
          });
          watch.observe(document.body, { childList: true, subtree: true });
          setTimeout(() => resolve(seen), 500);
        }),
    );
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "已复制" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`“${cited}”`);
    expect(await hasFocus(page.getByRole("button", { name: "已复制" }))).toBe(true);
    expect(await changes).toBe(0);
  });

  test("a copy that does not work at all is told", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await ask(page, "签约了多少项目？");
    await page.getByRole("button", { name: "复制回答和出处" }).click();
    await page.getByRole("button", { name: "复制失败" }).waitFor();
    await eventually(() => partsOfPage(page).live.locator("p").allTextContents()).toContain(
      "复制失败，请手动选择文字复制",
    );
  });

  test("an answer and an article move nothing of the page around", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = {
      attributes: 'position="inline"',
      css: "main { padding: 30rem 0 } zhenjiang-invest { --zj-height: 30rem }",
    };
    const { page } = await openPage(browser, fake.url, { reducedMotion: "reduce" });
    await page.getByRole("textbox").waitFor();
    await page.evaluate(() => window.scrollTo(0, 300));
    await ask(page, "签约了多少项目？");
    await partsOfPage(page).sources.first().waitFor();
    const before = await page.evaluate(() => window.scrollY);
    await ask(page, "再问一次？");
    await eventually(() => page.locator(".exchange").count()).toBe(2);
    await partsOfPage(page).sources.first().waitFor();
    const { exchange, sources, article } = partsOfPage(page);
    const top = (await page.locator(".scroller").boundingBox())?.y ?? 0;
    expect(Math.abs(((await exchange.boundingBox())?.y ?? 0) - top)).toBeLessThanOrEqual(2);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await sources.first().getByRole("button").click();
    await article.locator("mark").waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
  });

  test("two chats have no id in common, and a card of one lies within it", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed({
      ...citedAnswer,
      clarify: { question: "想了解哪一方面？", options: ["甲？", "乙？"] },
    });
    fake.page.document = {
      body: '<main><h1>Two</h1><zhenjiang-invest id="one" position="inline"></zhenjiang-invest><zhenjiang-invest id="two" position="inline"></zhenjiang-invest></main>',
      attributes: "",
      css: "main { display: grid; grid-template-columns: 1fr 1fr; transform: translateY(1rem) } h1 { grid-column: span 2 } zhenjiang-invest { --zj-height: 40rem }",
    };
    const { page } = await openPage(browser, fake.url);
    for (const id of ["one", "two"]) {
      const field = page.locator(`#${id}`).getByRole("textbox");
      await field.fill("签约了多少项目？");
      await field.press("Enter");
      await page.locator(`#${id} .sources li`).first().waitFor();
    }
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll("zhenjiang-invest")].flatMap((widget) =>
        [...(widget.shadowRoot?.querySelectorAll("[id]") ?? [])].map(({ id }) => id),
      ),
    );
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    await page.locator("#two .marker").first().click();
    const box = await page.locator("#two .card").boundingBox();
    const panel = await page.locator("#two .chat").boundingBox();
    if (!box || !panel) throw new Error("The card or the chat is not shown.");
    expect(box.x).toBeGreaterThanOrEqual(panel.x);
    expect(box.x + box.width).toBeLessThanOrEqual(panel.x + panel.width);
    const marker = await page.locator("#two .marker").first().boundingBox();
    expect(Math.abs(box.y - ((marker?.y ?? 0) + (marker?.height ?? 0)))).toBeLessThan(20);
    // A click in the other chat is a click beside it.
    await page.locator("#one .question").click();
    await page.locator("#two .card").waitFor({ state: "detached" });
  });
});
