import { expect, test } from "vitest";
import type { Answer } from "../../src/core/answer/answer.ts";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { abstention, citedAnswer } from "./fake-articles.ts";
import { streamed } from "./fake-server.ts";
import { ask, focused, hasFocus, openPage, partsOfPage } from "./open-page.ts";

const options = ["北岸产业园的产值是多少？", "南岸产业园的产值是多少？"];
const which = "您问的是哪一个？";
const askingBack: Answer = {
  ...abstention,
  answer: which,
  suggestions: [],
  clarify: { question: which, options },
};

describeInBrowser("a question back", (stage) => {
  test("is no refusal: asked once, with its options as buttons", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(askingBack);
    const { page, complaints } = await openPage(browser, fake.url);
    const { exchange, live } = partsOfPage(page);
    await ask(page, "园区的产值？");
    const group = exchange.getByRole("region", { name: which });
    expect(await group.getByRole("button").allInnerTexts()).toEqual(options);
    expect(
      await exchange
        .getByText(which)
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 1).length),
    ).toBe(1);
    expect(await exchange.textContent()).not.toContain("报道里没有答案");
    await eventually(() => live.locator("p").allTextContents()).toEqual([which]);
    expect(complaints).toEqual([]);
  });

  test("the chosen option is the next question, with what was said before", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(askingBack);
    const { page } = await openPage(browser, fake.url);
    const { exchange, field, sources } = partsOfPage(page);
    await ask(page, "园区的产值？");
    await exchange.getByRole("button", { name: options[1] ?? "" }).waitFor();
    fake.reply = streamed(citedAnswer);
    await exchange.getByRole("button", { name: options[1] ?? "" }).click();
    await sources.first().waitFor();
    expect(await exchange.locator(".question").textContent()).toContain(options[1]);
    expect(fake.asked[1]?.messages).toEqual([
      { role: "user", content: "园区的产值？" },
      { role: "assistant", content: which },
      { role: "user", content: options[1] },
    ]);
    expect(await hasFocus(field)).toBe(true);
    // Only at the end of a conversation one asks on.
    expect(await page.locator(".clarify").count()).toBe(0);
  });

  test("arrow keys go round its options, Enter chooses", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(askingBack);
    const { page } = await openPage(browser, fake.url);
    await ask(page, "园区的产值？");
    await page.locator(".clarify .chip").first().focus();
    const stops: string[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "End", "ArrowLeft", "ArrowUp"]) {
      await page.keyboard.press(key);
      stops.push(await focused(page));
    }
    const [first = "", second = ""] = options;
    expect(stops).toEqual([second, first, second, first, second]);
    await page.keyboard.press("Enter");
    await eventually(() => fake.asked.at(-1)?.messages.at(-1)?.content).toBe(second);
  });

  test("its options are 44 pixels high for fingers, and wrap at 320 pixels", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(askingBack);
    const { page } = await openPage(browser, fake.url, {
      viewport: { width: 320, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    await ask(page, "园区的产值？");
    await page.locator(".clarify .chip").first().waitFor();
    const boxes = await page
      .locator(".clarify .chip")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(boxes.every(({ height, left, right }) => height >= 44 && left >= 0 && right <= 320)).toBe(true);
    fake.reply = streamed(citedAnswer);
    await page.locator(".clarify .chip").first().tap();
    await partsOfPage(page).sources.first().waitFor();
  });

  test("after an answer it offers where to go on, under that answer", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed({ ...citedAnswer, clarify: { question: "想了解哪一方面？", options } });
    const { page } = await openPage(browser, fake.url);
    const { exchange, sources } = partsOfPage(page);
    await ask(page, "介绍一下");
    await sources.first().waitFor();
    expect(await exchange.locator(".clarify h3").innerText()).toBe("想了解哪一方面？");
    expect(await exchange.locator(".chip:not(.reasons *)").allInnerTexts()).toEqual(options);
  });
});
