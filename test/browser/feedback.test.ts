import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { abstention, citedAnswer } from "./fake-articles.ts";
import { broken, streamed } from "./fake-server.ts";
import { ask, focused, openPage, partsOfPage } from "./open-page.ts";

/** Takes feedback in the service's place and keeps it; `status` is what it answers. */
async function takeFeedback(page: Page, status = 204) {
  const bodies: unknown[] = [];
  const taken = { status, bodies };
  await page.route("**/api/feedback", async (route) => {
    if (route.request().method() === "POST") taken.bodies.push(route.request().postDataJSON());
    await route.fulfill({
      status: taken.status,
      headers: { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type" },
    });
  });
  return taken;
}

function partsOfFeedback(page: Page) {
  const { exchange, live } = partsOfPage(page);
  return {
    up: exchange.getByRole("button", { name: "有用" }),
    down: exchange.getByRole("button", { name: "没有帮助" }),
    reasons: exchange.locator(".reasons"),
    said: () => live.locator("p").allTextContents(),
    pressed: () => exchange.locator(".thumbs button").evaluateAll((all) => all.map((one) => one.ariaPressed)),
  };
}

describeInBrowser("feedback", (stage) => {
  test("a thumb up is sent with the answer's id alone, pressed, and said politely", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, complaints } = await openPage(browser, fake.url);
    const taken = await takeFeedback(page);
    const { up, said, pressed } = partsOfFeedback(page);
    await ask(page, "签约了多少项目？");
    await up.click();
    await eventually(said).toContain("已记下，谢谢。");
    expect(taken.bodies).toEqual([{ answerId: citedAnswer.id, rating: "up" }]);
    expect(await pressed()).toEqual(["true", "false"]);
    expect(await focused(page)).toBe("有用");
    expect(complaints).toEqual([]);
  });

  test("a thumb down asks why; by keyboard alone, and the focus comes back", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const taken = await takeFeedback(page);
    const { down, reasons, pressed } = partsOfFeedback(page);
    await ask(page, "签约了多少项目？");
    await down.focus();
    await page.keyboard.press("Enter");
    await reasons.waitFor();
    expect(await down.getAttribute("aria-expanded")).toBe("true");
    expect(await focused(page)).toBe("内容有误");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("已经过时");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe("取消");
    await page.keyboard.press("Escape");
    await reasons.waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("没有帮助");
    expect(taken.bodies).toEqual([]);

    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await reasons.waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("没有帮助");
    await eventually(pressed).toEqual(["false", "true"]);
    expect(taken.bodies).toEqual([{ answerId: citedAnswer.id, rating: "down", reason: "incomplete" }]);
  });

  test("it can be changed, and comes back with the conversation", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const taken = await takeFeedback(page);
    const { up, down, reasons, pressed } = partsOfFeedback(page);
    await ask(page, "签约了多少项目？");
    await up.click();
    await eventually(pressed).toEqual(["true", "false"]);
    await down.click();
    await reasons.getByRole("button", { name: "原文没有这样说" }).click();
    await eventually(pressed).toEqual(["false", "true"]);
    await page.reload();
    await down.waitFor();
    expect(await pressed()).toEqual(["false", "true"]);
    await down.click();
    const chosen = reasons.getByRole("button", { name: "原文没有这样说" });
    expect(await chosen.getAttribute("aria-pressed")).toBe("true");
    await reasons.getByRole("button", { name: "不选原因" }).click();
    await eventually(() => taken.bodies.length).toBe(3);
    expect(taken.bodies).toEqual([
      { answerId: citedAnswer.id, rating: "up" },
      { answerId: citedAnswer.id, rating: "down", reason: "not-in-source" },
      { answerId: citedAnswer.id, rating: "down" },
    ]);
  });

  test("what the service does not take is told, not kept, and tried again", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url);
    const taken = await takeFeedback(page, 429);
    const { down, reasons, said, pressed } = partsOfFeedback(page);
    const { exchange } = partsOfPage(page);
    await ask(page, "签约了多少项目？");
    await down.click();
    await reasons.getByRole("button", { name: "已经过时" }).click();
    await eventually(said).toContain("没有发送成功。");
    expect(await pressed()).toEqual(["false", "false"]);
    expect(await focused(page)).toBe("重试");
    taken.status = 204;
    await exchange.getByRole("button", { name: "重试" }).click();
    await eventually(pressed).toEqual(["false", "true"]);
    expect(await exchange.getByText("没有发送成功").count()).toBe(0);
    expect(await focused(page)).toBe("没有帮助");
    expect(taken.bodies).toEqual(
      Array.from({ length: 2 }, () => ({ answerId: citedAnswer.id, rating: "down", reason: "outdated" })),
    );
  });

  test("refusals are judged too; what is not whole, and a question back, are not", async () => {
    const { browser, fake } = stage();
    const { page } = await openPage(browser, fake.url);
    const { up } = partsOfFeedback(page);
    const { exchange } = partsOfPage(page);
    fake.reply = streamed(abstention);
    await ask(page, "最低工资？");
    await up.waitFor();
    fake.reply = broken(citedAnswer, 4);
    await ask(page, "断线？");
    await exchange.locator(".problem").waitFor();
    expect(await up.count()).toBe(0);
    fake.reply = streamed({ ...abstention, clarify: { question: "哪一个？", options: ["甲？", "乙？"] } });
    await ask(page, "园区？");
    await exchange.locator(".clarify").waitFor();
    expect(await up.count()).toBe(0);
  });

  test.each([
    ["light and wide", { colorScheme: "light" as const }],
    [
      "dark, 320 pixels, by touch",
      { colorScheme: "dark" as const, viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true },
    ],
  ])("axe finds nothing in the form: %s", async (_, options) => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page } = await openPage(browser, fake.url, { reducedMotion: "reduce", ...options });
    await takeFeedback(page, 503);
    const { up, down, reasons } = partsOfFeedback(page);
    await ask(page, "签约了多少项目？");
    await up.click();
    await page.locator(".feedback-failed").waitFor();
    await down.click();
    await reasons.waitFor();
    const { violations } = await new AxeBuilder({ page })
      .include("zhenjiang-invest")
      .setLegacyMode()
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (options.colorScheme === "dark") {
      const low = await page
        .locator(".reasons button, .thumbs button")
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
      expect(low).toBe(0);
    }
  });
});
