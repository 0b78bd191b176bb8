import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { citedAnswer } from "./fake-articles.ts";
import { broken, portalPage, problem, streamed } from "./fake-server.ts";
import { ask, openPage, partsOfPage } from "./open-page.ts";

describeInBrowser("bad days", (stage) => {
  test.each(["cut", "ended"] as const)(
    "a stream that is %s midway keeps its text and is tried again",
    async (how) => {
      const { browser, fake } = stage();
      const shown = Promise.withResolvers<void>();
      fake.reply = broken(citedAnswer, 5, how, shown.promise);
      const { page } = await openPage(browser, fake.url);
      const { exchange, answer, sources } = partsOfPage(page);
      await ask(page, "签约了多少项目？");
      await eventually(() => answer.textContent()).toBe("示范园区2025年签约亿元以上项目44");
      shown.resolve();
      await exchange.locator(".problem").waitFor();
      expect(await exchange.locator(".problem").textContent()).toContain("连接中断");
      expect(await answer.textContent()).toBe("示范园区2025年签约亿元以上项目44");
      fake.reply = streamed(citedAnswer);
      await exchange.getByRole("button", { name: "重试" }).click();
      await sources.first().waitFor();
      expect(await page.locator(".exchange").count()).toBe(1);
      expect(await exchange.locator(".problem").count()).toBe(0);
      expect(fake.asked.map(({ messages }) => messages.length)).toEqual([1, 1]);
    },
  );

  test("the service's own words are shown when it refuses", async () => {
    const { browser, fake } = stage();
    fake.reply = problem(429, "Too many questions; try again in 20 seconds.");
    const { page } = await openPage(browser, fake.url);
    const { exchange } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await exchange.getByText("Too many questions; try again in 20 seconds.").waitFor();
    expect(await exchange.getByRole("button", { name: "重试" }).isVisible()).toBe(true);
  });

  test("a page of something else in the way is no answer", async () => {
    const { browser, fake } = stage();
    fake.reply = portalPage;
    const { page } = await openPage(browser, fake.url);
    const { exchange } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await exchange.locator(".problem").waitFor();
    expect(await exchange.textContent()).not.toContain("Wi-Fi");
  });

  test("a service that is down is told apart from a device that is offline", async () => {
    const { browser, fake } = stage();
    const { page, context } = await openPage(browser, fake.url);
    const { exchange, field } = partsOfPage(page);
    await field.waitFor();
    await fake.close();
    await ask(page, "签约了多少项目？");
    await exchange.getByText("连不上服务").waitFor();
    await context.setOffline(true);
    await page.getByText("联网后才能提问").waitFor();
    await exchange.getByRole("button", { name: "重试" }).click();
    await exchange.getByText("连上网络后请重试").waitFor();
    await context.setOffline(false);
    await page.getByText("联网后才能提问").waitFor({ state: "detached" });
  });

  test("stop keeps what was written and frees the box for the next question", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer, { at: 4, until: new Promise(() => {}) });
    const { page } = await openPage(browser, fake.url);
    const { exchange, answer, send, sources } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await eventually(() => answer.textContent()).toContain("示范园区2025年");
    expect(await send.getAttribute("aria-label")).toBe("停止");
    await send.click();
    await exchange.getByText("已停止").waitFor();
    expect(await send.getAttribute("aria-label")).toBe("发送");
    fake.reply = streamed(citedAnswer);
    await ask(page, "再问一次");
    await sources.first().waitFor();
    expect(await page.locator(".exchange").count()).toBe(2);
  });

  test("a page that goes while an answer is written brings it back as stopped", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer, { at: 4, until: new Promise(() => {}) });
    const { page } = await openPage(browser, fake.url);
    await ask(page, "签约了多少项目？");
    await eventually(() => partsOfPage(page).answer.textContent()).toContain("示范园区");
    await page.reload();
    const { exchange, sources } = partsOfPage(page);
    await exchange.getByText("已停止").waitFor();
    fake.reply = streamed(citedAnswer);
    await exchange.getByRole("button", { name: "重试" }).click();
    await sources.first().waitFor();
  });

  test("a question that is too long is not sent, and says how long it may be", async () => {
    const { browser, fake } = stage();
    const { page } = await openPage(browser, fake.url);
    const { field, send } = partsOfPage(page);
    await field.fill("长".repeat(2001));
    await page.getByText("2000 字以内").waitFor();
    expect(await send.isDisabled()).toBe(true);
    await field.press("Enter");
    expect(await page.locator(".exchange").count()).toBe(0);
    expect(fake.asked.length).toBe(0);
  });
});
