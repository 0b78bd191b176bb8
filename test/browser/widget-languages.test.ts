import { expect, test } from "vitest";
import { languageNames } from "../../src/core/shown/locales.ts";
import { strings } from "../../src/web/strings/all-strings.ts";
import { describeInBrowser } from "./built-page.ts";
import { citedAnswer } from "./fake-articles.ts";
import { streamed } from "./fake-server.ts";
import { openPage, partsOfPage } from "./open-page.ts";
import { heardEvents, styleOf, widgetParts } from "./widget-parts.ts";

const spoken = ["zh-Hans", "zh-Hant", "en", "ja", "ko"] as const;
const han = /\p{Script=Han}/u;

describeInBrowser("the widget's language", (stage) => {
  test.each(spoken)("everything is said in %s, and marked as such", async (locale) => {
    const { browser, fake } = stage();
    fake.reply = streamed({ ...citedAnswer, answer: "12 [1]", suggestions: ["34?"] });
    fake.page.document = { attributes: `lang="${locale}"` };
    const { page, complaints } = await openPage(browser, fake.url, { locale: "de-DE" });
    const t = strings[locale];
    const { launcher, heading, field, panel } = widgetParts(page);
    expect(await launcher.textContent()).toBe(t.launcher);
    await launcher.click();
    expect(await page.locator(".zj").getAttribute("lang")).toBe(locale);
    expect(await heading.textContent()).toBe(t.title);
    expect(await panel.getAttribute("aria-label")).toBe(t.title);
    expect(await page.locator(".intro-heading").textContent()).toBe(t.intro.heading);
    expect(await page.locator(".lead").textContent()).toBe(t.intro.lead);
    expect(await page.locator(".example").allInnerTexts()).toEqual(
      t.examples.map(({ topic, question }) => `${topic}\n${question}`),
    );
    expect(await field.getAttribute("placeholder")).toBe(t.placeholder);
    expect(await page.locator(".send").getAttribute("aria-label")).toBe(t.send);
    expect(await page.locator("option").allTextContents()).toEqual(spoken.map((each) => languageNames[each]));
    await field.fill("12?");
    await field.press("Enter");
    const { sources, exchange } = partsOfPage(page);
    await sources.first().waitFor();
    for (const text of [t.sources, t.copy, t.suggestions, t.sourceUnknown, t.dateUnknown]) {
      expect(await exchange.textContent()).toContain(text);
    }
    expect(await page.locator(".new-conversation").getAttribute("aria-label")).toBe(t.newConversation);
    expect(fake.asked[0]?.locale).toBe(locale);
    if (locale === "en" || locale === "ko") {
      // What is left in Chinese is what the articles say, the languages' own names, and nothing else.
      const ours = await page.locator(".zj").evaluate((body) => {
        const copy = body.cloneNode(true);
        if (!(copy instanceof Element)) return "";
        for (const element of copy.querySelectorAll(":is([lang^=zh], option)")) element.remove();
        return copy.textContent ?? "";
      });
      expect(ours).not.toMatch(han);
    }
    expect(complaints).toEqual([]);
  });

  test.each([
    ["its own", { lang: "en", attributes: 'lang="ja-JP"' }, "ja"],
    [
      "the nearest around it",
      { lang: "en", attributes: "", body: '<main lang="ko"><h1>x</h1>{widget}</main>' },
      "ko",
    ],
    ["its page's", { lang: "zh-HK", attributes: "" }, "zh-Hant"],
    ["the reader's, where the page's is not spoken here", { lang: "fr", attributes: "" }, "ja"],
  ] as const)("%s counts", async (_, document, locale) => {
    const { browser, fake } = stage();
    fake.page.document = document;
    const { page } = await openPage(browser, fake.url, { locale: "ja-JP" });
    await widgetParts(page).launcher.waitFor();
    expect(await page.locator(".zj").getAttribute("lang")).toBe(locale);
  });

  test("a reader's choice is kept for the tab, until the page itself changes the language", async () => {
    const { browser, fake } = stage();
    fake.page.document = { lang: "zh", attributes: "open" };
    const { page } = await openPage(browser, fake.url);
    const { widget, heading } = widgetParts(page);
    await page.locator("select").selectOption("en");
    await page.getByText(strings.en.intro.heading).waitFor();
    expect(await widget.getAttribute("lang")).toBe("en");
    await page.reload();
    await heading.waitFor();
    expect(await heading.textContent()).toBe(strings.en.title);
    await widget.evaluate((element) => element.setAttribute("lang", "ko"));
    await page.getByText(strings.ko.intro.heading).waitFor();
    await page.reload();
    await heading.waitFor();
    expect(await heading.textContent()).toBe(strings["zh-Hans"].title);
  });

  test("one language is loaded, not five", async () => {
    const { browser, fake } = stage();
    const { page, context } = await openPage(browser, "about:blank", { locale: "ko-KR" });
    const loaded: string[] = [];
    context.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(fake.url);
    await page.locator(".composer").waitFor();
    const languages = loaded.filter((path) => spoken.some((locale) => path.startsWith(`/assets/${locale}-`)));
    expect(languages.map((path) => path.slice(0, "/assets/ko".length))).toEqual(["/assets/ko"]);
  });

  test("a language whose file does not come is told to the page, and what the page offers instead stays", async () => {
    const { browser, fake } = stage();
    fake.page.document = { attributes: "", fallback: '<a href="https://service.example/">Ask there</a>' };
    const { page, context } = await openPage(browser, "about:blank");
    await context.route(/\/assets\/zh-Hans-/, (route) => route.abort());
    await page.goto(fake.url);
    const heard = await heardEvents(page);
    await page.waitForFunction(() => customElements.get("zhenjiang-invest") !== undefined);
    expect(await page.getByRole("link", { name: "Ask there" }).isVisible()).toBe(true);
    await page.locator("zhenjiang-invest").evaluate((element) => element.setAttribute("lang", "zh-CN"));
    await expect.poll(heard).toContainEqual(["zhenjiang-error", { kind: "unreachable" }]);
    await page.locator("zhenjiang-invest").evaluate((element) => element.setAttribute("lang", "en"));
    await widgetParts(page).launcher.waitFor();
    expect(await page.getByRole("link", { name: "Ask there" }).isVisible()).toBe(false);
    expect(await styleOf(widgetParts(page).launcher, "cursor")).toBe("pointer");
  });
});
