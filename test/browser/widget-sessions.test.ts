import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { citedAnswer } from "./fake-articles.ts";
import { type Reply, streamed } from "./fake-server.ts";
import { openPage } from "./open-page.ts";
import { widgetParts } from "./widget-parts.ts";

const forever = new Promise<void>(() => {});
const two =
  '<zhenjiang-invest id="one" position="inline"></zhenjiang-invest><zhenjiang-invest id="two" position="inline"></zhenjiang-invest>';
const halves = "zhenjiang-invest { --zj-height: 50vh }";

/** Tells when the asking side hangs up. */
function heldUntilGone(): { reply: Reply; gone: Promise<void> } {
  const gone = Promise.withResolvers<void>();
  const hold = streamed(citedAnswer, { at: 4, until: forever });
  return {
    reply(response) {
      response.on("close", () => gone.resolve());
      return hold(response);
    },
    gone: gone.promise,
  };
}

describeInBrowser("conversations of widgets", (stage) => {
  test("each widget of a page has its own, and a reload brings each back", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = { body: two, css: halves };
    const { page, complaints } = await openPage(browser, fake.url);
    for (const [id, question] of [
      ["one", "甲问？"],
      ["two", "乙问？"],
    ]) {
      const { widget, field } = widgetParts(page, `#${id}`);
      await field.fill(question ?? "");
      await field.press("Enter");
      await widget.locator(".sources li").first().waitFor();
    }
    const questions = async () =>
      Promise.all(["#one", "#two"].map((id) => page.locator(`${id} .question`).allTextContents()));
    const both = [["您的问题: 甲问？"], ["您的问题: 乙问？"]];
    expect(await questions()).toEqual(both);
    await page.reload();
    await page.locator("#two .question").waitFor();
    expect(await questions()).toEqual(both);
    expect(complaints).toEqual([]);
  });

  test("widgets without a name share none either", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = { body: two.replaceAll(/ id="\w+"/g, ""), css: halves };
    const { page } = await openPage(browser, fake.url);
    const second = page.locator("zhenjiang-invest").nth(1);
    await second.locator("textarea").fill("第二个？");
    await second.locator("textarea").press("Enter");
    await second.locator(".sources li").first().waitFor();
    await page.reload();
    await second.locator(".question").waitFor();
    expect(await page.locator("zhenjiang-invest").first().locator(".question").count()).toBe(0);
  });

  test("a widget that is taken out stops its answer and listens to nothing; put back, it goes on", async () => {
    const { browser, fake } = stage();
    const { reply, gone } = heldUntilGone();
    fake.reply = reply;
    const { page, complaints } = await openPage(browser, fake.url);
    const { widget, field } = widgetParts(page);
    await field.fill("签约了多少项目？");
    await field.press("Enter");
    await eventually(() => widget.locator(".prose").textContent()).toContain("示范园区");
    await page.evaluate(() => {
      const element = document.querySelector("zhenjiang-invest");
      element?.remove();
      Reflect.set(window, "kept", element);
    });
    await gone;
    expect(
      await page.evaluate(() => {
        const kept: unknown = Reflect.get(window, "kept");
        return kept instanceof HTMLElement ? kept.shadowRoot?.childElementCount : "gone";
      }),
    ).toBe(0);
    fake.reply = streamed(citedAnswer);
    for (let time = 0; time < 2; time += 1) {
      await page.evaluate(async () => {
        const kept: unknown = Reflect.get(window, "kept");
        if (!(kept instanceof HTMLElement)) return;
        kept.remove();
        await Promise.resolve();
        document.querySelector("main")?.append(kept);
      });
    }
    await widget.getByText("已停止").waitFor();
    await widget.getByRole("button", { name: "重试" }).click();
    await widget.locator(".sources li").first().waitFor();
    expect(await widget.locator(".exchange").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("a widget that is moved within its page goes on writing", async () => {
    const { browser, fake } = stage();
    const rest = Promise.withResolvers<void>();
    fake.page.document = { attributes: "open" };
    fake.reply = streamed(citedAnswer, { at: 4, until: rest.promise });
    const { page, complaints } = await openPage(browser, fake.url);
    const { widget, field, panel } = widgetParts(page);
    await field.fill("签约了多少项目？");
    await field.press("Enter");
    await eventually(() => widget.locator(".prose").textContent()).toContain("示范园区");
    await page.evaluate(() => {
      const element = document.querySelector("zhenjiang-invest");
      if (element) document.body.prepend(element);
    });
    rest.resolve();
    await widget.locator(".sources li").first().waitFor();
    expect(await panel.isVisible()).toBe(true);
    expect(fake.asked.length).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("where storage is forbidden everything works as long as the page lasts", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, context, complaints } = await openPage(browser, "about:blank");
    await context.addInitScript(() => {
      for (const kind of ["sessionStorage", "localStorage"]) {
        Object.defineProperty(window, kind, {
          get() {
            throw new DOMException("forbidden", "SecurityError");
          },
        });
      }
    });
    await page.goto(fake.url);
    const { widget, field } = widgetParts(page);
    await field.fill("签约了多少项目？");
    await field.press("Enter");
    await widget.locator(".sources li").first().waitFor();
    await page.locator("select").selectOption("en");
    await widget.getByRole("button", { name: "New conversation" }).click();
    await widget.locator(".intro").waitFor();
    expect(complaints).toEqual([]);
  });

  test("only the tab's own storage is written: the conversation, and a language that was chosen", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const { page, context } = await openPage(browser, fake.url);
    const { widget, field } = widgetParts(page);
    await field.fill("签约了多少项目？");
    await field.press("Enter");
    await widget.locator(".sources li").first().waitFor();
    await page.locator("select").selectOption("ja");
    await widget.getByRole("button", { name: "新しい会話" }).waitFor();
    const kept = await page.evaluate(async () => ({
      session: Object.keys(sessionStorage).sort(),
      local: Object.keys(localStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
    }));
    const key = `zhenjiang-invest ${fake.service}`;
    expect(kept).toEqual({ session: [key, `${key} lang`], local: [], cookies: "", databases: 0 });
    expect(await context.cookies()).toEqual([]);
  });
});
