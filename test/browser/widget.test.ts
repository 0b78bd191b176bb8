import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { abstention, citedAnswer } from "./fake-articles.ts";
import { problem, streamed } from "./fake-server.ts";
import { ask, focused, hasFocus, isInView, openPage, partsOfPage } from "./open-page.ts";
import { heardEvents, styleOf, widgetParts } from "./widget-parts.ts";

const forever = new Promise<void>(() => {});
const markerLabel = "出处 1：示范园区以招商为引擎点燃发展新动能";

describeInBrowser("the widget", (stage) => {
  test("a button opens a panel beside the page, with the focus in its field, and gets it back", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "" };
    const { page, complaints } = await openPage(browser, fake.url);
    const { launcher, panel, heading, field, close } = widgetParts(page);
    await launcher.click();
    expect(await panel.getAttribute("role")).toBe("dialog");
    expect(await panel.getAttribute("aria-label")).toBe(await heading.textContent());
    expect(await hasFocus(field)).toBe(true);
    expect(await launcher.isVisible()).toBe(false);
    // Beside it the page is used as before.
    await page.getByRole("heading", { level: 1 }).click();
    expect(await panel.isVisible()).toBe(true);
    await close.click();
    expect(await panel.isVisible()).toBe(false);
    expect(await hasFocus(launcher)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("keys alone lead from the button through a question, its source and the article, and back", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "" };
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { launcher, panel, field } = widgetParts(page);
    const { sources, card, article } = partsOfPage(page);
    await launcher.waitFor();
    await page.keyboard.press("Tab");
    expect(await hasFocus(launcher)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.type("签约了多少项目？");
    await page.keyboard.press("Enter");
    await sources.first().waitFor();
    expect(await hasFocus(field)).toBe(true);
    for (let step = 0; step < 20 && (await focused(page)) !== markerLabel; step += 1) {
      await page.keyboard.press("Shift+Tab");
    }
    await page.keyboard.press("Enter");
    await card.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await article.locator("mark").waitFor();
    await page.keyboard.press("Escape");
    await article.waitFor({ state: "detached" });
    expect(await focused(page)).toBe(markerLabel);
    await page.keyboard.press("Enter");
    await card.waitFor();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    expect(await panel.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await hasFocus(launcher)).toBe(true);
  });

  test("its attributes take effect whenever they change", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "" };
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url, { colorScheme: "light" });
    const { widget, launcher, panel, heading } = widgetParts(page);
    const set = (name: string, value: string | null) =>
      widget.evaluate(
        (element, [attribute, to]) =>
          to === null ? element.removeAttribute(attribute) : element.setAttribute(attribute, to),
        [name, value] as const,
      );
    await launcher.waitFor();
    await set("open", "");
    await panel.waitFor();
    expect((await panel.boundingBox())?.x).toBeGreaterThan(600);
    await set("position", "bottom-left");
    expect((await panel.boundingBox())?.x).toBeLessThan(40);
    await set("lang", "en-US");
    await eventually(() => heading.textContent()).toBe("Zhenjiang Investment Q&A");
    await set("lang", "zh-HK");
    await eventually(() => heading.textContent()).toBe("鎮江投資問答");
    expect(await styleOf(panel, "background-color")).toBe("rgb(246, 245, 240)");
    await set("theme", "dark");
    expect(await styleOf(panel, "background-color")).toBe("rgb(16, 20, 19)");
    await page.emulateMedia({ colorScheme: "dark" });
    await set("theme", "light");
    expect(await styleOf(panel, "background-color")).toBe("rgb(246, 245, 240)");
    await set("theme", "auto");
    expect(await styleOf(panel, "background-color")).toBe("rgb(16, 20, 19)");
    await set("position", "inline");
    expect(await panel.getAttribute("role")).toBe(null);
    expect(await styleOf(panel, "position")).toBe("static");
    await set("api", `${fake.service}/elsewhere`);
    await ask(page, "问谁？");
    await page.locator(".problem").waitFor();
    expect(fake.asked).toEqual([]);
    await set("api", null);
    await page.locator(".intro").waitFor();
    await ask(page, "问谁？");
    await partsOfPage(page).sources.first().waitFor();
    await set("position", null);
    await set("open", null);
    await launcher.waitFor();
  });

  test("it tells its page what happens, and never what was said", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "" };
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const heard = await heardEvents(page);
    const { launcher } = widgetParts(page);
    await page.route("**/api/feedback", (route) =>
      route.fulfill({
        status: 204,
        headers: { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type" },
      }),
    );
    await launcher.click();
    await ask(page, "签约了多少项目？");
    await partsOfPage(page).sources.first().waitFor();
    await page.getByRole("button", { name: "没有帮助" }).click();
    await page.getByRole("button", { name: "已经过时" }).click();
    await eventually(heard).toContainEqual([
      "zhenjiang-feedback",
      { id: "a1", rating: "down", reason: "outdated" },
    ]);
    fake.reply = streamed(abstention);
    await ask(page, "最低工资？");
    await page.locator(".abstained .answer-foot").waitFor();
    fake.reply = problem(503, "The index is being rebuilt.");
    await ask(page, "还在吗？");
    await page.locator(".problem").waitFor();
    await page.keyboard.press("Escape");
    await launcher.waitFor();
    await eventually(heard).toEqual([
      ["zhenjiang-open", null],
      ["zhenjiang-ask", { turn: 1 }],
      ["zhenjiang-answer", { id: "a1", abstained: false, citations: 2 }],
      ["zhenjiang-feedback", { id: "a1", rating: "down", reason: "outdated" }],
      ["zhenjiang-ask", { turn: 2 }],
      ["zhenjiang-answer", { id: "a2", abstained: true, citations: 0 }],
      ["zhenjiang-ask", { turn: 3 }],
      ["zhenjiang-error", { kind: "refused" }],
      ["zhenjiang-close", null],
    ]);
  });

  test("its page opens it, asks, clears and closes by its methods", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "" };
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { launcher, panel, field } = widgetParts(page);
    const call = (name: string, ...given: string[]) =>
      page.evaluate(
        ([method, values]) => {
          const element = document.querySelector("zhenjiang-invest");
          const found: unknown = element && Reflect.get(element, method);
          return typeof found === "function" ? found.apply(element, values) : "no method";
        },
        [name, given] as const,
      );
    await launcher.waitFor();
    await call("open");
    expect(await hasFocus(field)).toBe(true);
    await call("close");
    expect(await panel.isVisible()).toBe(false);
    expect(await call("ask", "  ")).toBe(false);
    expect(await call("ask", "长".repeat(2001))).toBe(false);
    expect(await call("ask", "签约了多少项目？")).toBe(true);
    await partsOfPage(page).sources.first().waitFor();
    expect(await panel.isVisible()).toBe(true);
    await call("clear");
    await page.locator(".intro").waitFor();
    fake.reply = streamed(citedAnswer, { at: 0, until: forever });
    expect(await call("ask", "第一个？")).toBe(true);
    expect(await call("ask", "第二个？")).toBe(false);
  });

  test("an answer that comes while the panel is closed is marked on the button", async () => {
    const { browser, fake } = stage();
    const rest = Promise.withResolvers<void>();
    fake.page.document = { attributes: "" };
    fake.reply = streamed(citedAnswer, { at: 4, until: rest.promise });
    const { page } = await openPage(browser, fake.url);
    const { launcher, close } = widgetParts(page);
    await launcher.click();
    await ask(page, "签约了多少项目？");
    await eventually(() => partsOfPage(page).answer.textContent()).toContain("示范园区");
    await close.click();
    expect(await launcher.locator(".unread").count()).toBe(0);
    rest.resolve();
    await launcher.locator(".unread").waitFor();
    expect(await launcher.textContent()).toContain("1 条新回答");
    await launcher.click();
    await close.click();
    expect(await launcher.locator(".unread").count()).toBe(0);
  });

  test("a page that begins with the panel open keeps the focus where it is", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "open" };
    const { page } = await openPage(browser, fake.url);
    await widgetParts(page).panel.waitFor();
    expect(await focused(page)).toContain("A page of somebody else");
    expect(await isInView(widgetParts(page).field)).toBe(true);
  });
});
