import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations } from "./axe-violations.ts";
import { describeInBrowser } from "./built-page.ts";
import { abstention, citationOf, cited, citedAnswer, richAnswer } from "./fake-articles.ts";
import { broken, type FakeServer, streamed } from "./fake-server.ts";
import { looksOf } from "./looks.ts";
import { ask, openPage, partsOfPage } from "./open-page.ts";

const nearest = { ...abstention, citations: [citationOf(1, "long-article", cited)] };
const clarifying = {
  ...abstention,
  clarify: { question: "您问的是哪个区？", options: ["镇江新区", "镇江高新区"] },
};
const forever = new Promise<void>(() => {});

/** Every state that the page can be in, and how to bring it there. */
const states: ReadonlyArray<[name: string, reach: (page: Page, fake: FakeServer) => Promise<void>]> = [
  ["empty", (page) => page.locator(".corpus:not(:empty)").waitFor()],
  [
    "waiting",
    async (page, fake) => {
      fake.reply = streamed(citedAnswer, { at: 0, until: forever });
      await ask(page, "签约了多少项目？");
      await page.locator(".waiting").waitFor();
    },
  ],
  [
    "writing",
    async (page, fake) => {
      // Up to the first marker, before the citations are there.
      fake.reply = streamed(citedAnswer, { at: 8, until: forever });
      await ask(page, "签约了多少项目？");
      await page.locator(".marker.pending").waitFor();
    },
  ],
  ["answered", (page, fake) => answered(page, fake)],
  [
    "answered with a table",
    async (page, fake) => {
      fake.reply = streamed(richAnswer);
      await ask(page, "比较一下");
      await partsOfPage(page).sources.first().waitFor();
    },
  ],
  [
    "card",
    async (page, fake) => {
      await answered(page, fake);
      await partsOfPage(page).markers.first().click();
      await partsOfPage(page).card.waitFor();
    },
  ],
  [
    "article",
    async (page, fake) => {
      await answered(page, fake);
      await partsOfPage(page).sources.first().getByRole("button").click();
      await partsOfPage(page).article.locator("mark").waitFor();
    },
  ],
  [
    "abstained",
    async (page, fake) => {
      fake.reply = streamed(abstention);
      await ask(page, "最低工资？");
      await page.locator(".abstained .answer-foot").waitFor();
    },
  ],
  [
    "abstained with near articles",
    async (page, fake) => {
      fake.reply = streamed(nearest);
      await ask(page, "最低工资？");
      await page.locator(".abstained .sources").waitFor();
    },
  ],
  [
    "asking back",
    async (page, fake) => {
      fake.reply = streamed(clarifying);
      await ask(page, "新区的政策？");
      await page.getByText("您问的是哪个区？").waitFor();
    },
  ],
  [
    "broken",
    async (page, fake) => {
      fake.reply = broken(citedAnswer, 5);
      await ask(page, "断线？");
      await page.locator(".problem").waitFor();
    },
  ],
  [
    "stopped",
    async (page, fake) => {
      fake.reply = streamed(citedAnswer, { at: 4, until: forever });
      await ask(page, "停？");
      await page.locator(".prose").waitFor();
      await page.locator(".send").click();
      await page.locator(".halt").waitFor();
    },
  ],
  ["too long", (page) => page.getByRole("textbox").fill("长".repeat(2001))],
];

async function answered(page: Page, fake: FakeServer): Promise<void> {
  fake.reply = streamed(citedAnswer);
  await ask(page, "签约了多少项目？");
  await partsOfPage(page).sources.first().waitFor();
}

describeInBrowser("axe finds nothing", (stage) => {
  test.each(states.map(([name, reach], place) => [name, reach, place] as const))(
    "%s",
    async (_, reach, place) => {
      const { browser, fake } = stage();
      fake.page.document = { lang: "zh" };
      const { page } = await openPage(browser, fake.url, { colorScheme: "light", reducedMotion: "reduce" });
      await reach(page, fake);
      for (const { width, colorScheme } of looksOf(place, 1)) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await axeViolations(page), `${width} ${colorScheme}`).toEqual([]);
      }
    },
  );

  test.each(["zh-TW", "en-GB", "ja-JP", "ko-KR"])("in %s", async (locale) => {
    const { browser, fake } = stage();
    fake.page.document = { lang: locale };
    const { page } = await openPage(browser, fake.url, { locale });
    await answered(page, fake);
    expect(await axeViolations(page)).toEqual([]);
  });

  test("a fault would be found: text in the colour of its ground", async () => {
    const { browser, fake } = stage();
    const { page } = await openPage(browser, fake.url);
    await page.locator(".lead").evaluate((element) => {
      element.style.color = "#eeeeee";
    });
    expect((await axeViolations(page)).join()).toContain("color-contrast");
  });
});
