import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { citedAnswer } from "./fake-articles.ts";
import { partsOf, type Reply, streamed } from "./fake-server.ts";
import { ask, openPage, partsOfPage } from "./open-page.ts";

const forever = new Promise<void>(() => {});
const slow = "还在查";

/** The stream with all of its bytes at once, as a proxy that buffers gives it. */
const buffered =
  (parts: readonly object[], until: Promise<void>): Reply =>
  async (response) => {
    await until;
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(parts.map((part) => `data: ${JSON.stringify(part)}\n\n`).join(""));
  };

/** A page whose clock stands still until it is moved. */
async function openStill(...args: Parameters<typeof openPage>) {
  const opened = await openPage(...args);
  await opened.page.clock.install();
  return opened;
}

const seconds = (page: Page, count: number) => page.clock.runFor(count * 1000);

describeInBrowser("a slow network", (stage) => {
  test("after some seconds without a byte it says that it still works, politely, and can be stopped", async () => {
    const { browser, fake } = stage();
    fake.reply = buffered([], forever);
    const { page } = await openStill(browser, fake.url);
    const { exchange, send, live } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await exchange.getByText("正在查阅报道").waitFor();
    await seconds(page, 4);
    expect(await exchange.getByText(slow).count()).toBe(0);
    await seconds(page, 4);
    await exchange.getByText(slow).waitFor();
    expect(await live.locator("p").allTextContents()).toEqual([expect.stringContaining(slow)]);
    expect(await send.getAttribute("aria-label")).toBe("停止");
    await send.click();
    await exchange.getByText("已停止").waitFor();
    expect(await exchange.getByText(slow).count()).toBe(0);
  });

  test("says so in the middle of an answer too, until it goes on", async () => {
    const { browser, fake } = stage();
    const rest = Promise.withResolvers<void>();
    fake.reply = streamed(citedAnswer, { at: 5, until: rest.promise });
    const { page } = await openStill(browser, fake.url);
    const { exchange, answer, sources } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await eventually(() => answer.textContent()).toContain("示范园区");
    expect(await exchange.getByText(slow).count()).toBe(0);
    await seconds(page, 8);
    await exchange.getByText(slow).waitFor();
    expect(await answer.textContent()).toContain("示范园区");
    rest.resolve();
    await sources.first().waitFor();
    expect(await exchange.getByText(slow).count()).toBe(0);
  });

  test("a service that falls silent for good is given up, and asked again", async () => {
    const { browser, fake } = stage();
    fake.reply = buffered([], forever);
    const { page } = await openStill(browser, fake.url);
    const { exchange, sources } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await exchange.locator(".waiting").waitFor();
    await seconds(page, 31);
    await exchange.getByText("服务很久没有回应").waitFor();
    fake.reply = streamed(citedAnswer);
    await exchange.getByRole("button", { name: "重试" }).click();
    await sources.first().waitFor();
  });

  test("an answer that a proxy held back and gives at once is shown whole", async () => {
    const { browser, fake } = stage();
    const proxy = Promise.withResolvers<void>();
    fake.reply = buffered(partsOf(citedAnswer), proxy.promise);
    const { page, complaints } = await openPage(browser, fake.url);
    const { answer, sources, live } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    proxy.resolve();
    await sources.first().waitFor();
    expect(await sources.count()).toBe(2);
    expect(await answer.textContent()).toContain("投资总额183.04亿元。1");
    await eventually(() => live.locator("p").allTextContents()).toEqual([
      "示范园区2025年签约亿元以上项目44个，投资总额183.04亿元。",
      "高新区还为企业代建定制化厂房。",
      "2 条出处",
    ]);
    expect(complaints).toEqual([]);
  });

  test("an error in the middle of a stream is told in the service's words, with what was written", async () => {
    const { browser, fake } = stage();
    const parts = [
      ...partsOf(citedAnswer).slice(0, 5),
      { type: "error", errorText: "The index is being rebuilt." },
    ];
    fake.reply = buffered(parts, Promise.resolve());
    const { page } = await openPage(browser, fake.url);
    const { exchange, answer, sources } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await exchange.getByText("The index is being rebuilt.").waitFor();
    expect(await answer.textContent()).toContain("示范园区");
    fake.reply = streamed(citedAnswer);
    await exchange.getByRole("button", { name: "重试" }).click();
    await sources.first().waitFor();
    expect(await exchange.locator(".problem").count()).toBe(0);
  });

  test("a question asked offline is asked again once the network is back, and the notice goes", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, context } = await openPage(browser, fake.url);
    const { exchange, sources } = partsOfPage(page);
    await page.getByRole("textbox").waitFor();
    await context.setOffline(true);
    await page.getByText("联网后才能提问").waitFor();
    await ask(page, "签约了多少项目？");
    await exchange.getByText("连上网络后请重试").waitFor();
    await context.setOffline(false);
    await page.getByText("联网后才能提问").waitFor({ state: "detached" });
    await exchange.getByRole("button", { name: "重试" }).click();
    await sources.first().waitFor();
    expect(fake.asked.length).toBe(1);
  });

  test("two quick presses of Enter send once", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const { field, sources } = partsOfPage(page);
    await field.fill("签约了多少项目？");
    // In one task, so that nothing is drawn anew between the two.
    await field.evaluate((element) => {
      for (let press = 0; press < 2; press += 1)
        element.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }),
        );
    });
    await sources.first().waitFor();
    expect(await page.locator(".exchange").count()).toBe(1);
    expect(fake.asked.length).toBe(1);
    expect(await field.inputValue()).toBe("");
  });
});
