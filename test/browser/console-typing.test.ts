import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { LookupResult } from "../../src/core/lookup/lookup-result.ts";
import {
  answerLookups,
  type ConsoleStage,
  clipboard,
  describeConsole,
  figure,
  found,
  type OpenConsole,
  partsOfConsole,
} from "./console-stage.ts";
import { eventually } from "./eventually.ts";
import { openPage } from "./open-page.ts";

type Answering = (query: string) => LookupResult | null | Promise<LookupResult | null>;

/** The console with look-ups answered by the test. */
async function openWith({ browser, url }: ConsoleStage, answer: Answering): Promise<OpenConsole> {
  const opened = await openPage(browser, "about:blank", {
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: "block",
  });
  await answerLookups(opened.context, answer);
  await opened.page.goto(`${url}/console`);
  await opened.page.locator("main.console").waitFor();
  return { ...opened, ...partsOfConsole(opened.page) };
}

/** A figure for each query, which says what was looked up. */
const echo = (query: string): LookupResult =>
  found(query, { facts: [figure(query, { value: query, unit: "" })] });

/** Notes what the list shows from now on, after every change: the texts of its figures. */
async function watchList(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      const text = [...document.querySelectorAll(".result-figure")].map((one) => one.textContent).join("|");
      if (seen.at(-1) !== text) seen.push(text);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
    Object.assign(window, { seen });
  });
  return () => page.evaluate("window.seen");
}

describeConsole("typing in the console", (stage) => {
  test("an answer to an earlier keystroke never takes the place of a later one", async () => {
    const held = Promise.withResolvers<void>();
    const { page, box } = await openWith(stage(), async (query) => {
      if (query === "g") await held.promise;
      return echo(query);
    });
    const seen = await watchList(page);
    await box.pressSequentially("gxq");
    held.resolve();
    await eventually(() => page.locator(".result-figure").allTextContents()).toEqual(["gxq"]);
    expect(await seen()).not.toContain("g");
  });

  test("between keystrokes the list is never empty", async () => {
    const { page, box } = await openWith(stage(), async (query) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      return echo(query);
    });
    await box.pressSequentially("g");
    await page.locator(".result-figure").waitFor();
    const seen = await watchList(page);
    await box.pressSequentially("xq 2025", { delay: 30 });
    await eventually(() => page.locator(".result-figure").allTextContents()).toEqual(["gxq 2025"]);
    expect(await seen()).not.toContain("");
  });

  test("a copy asked for before the answer is there copies what was typed, not what stood there", async () => {
    const held = Promise.withResolvers<void>();
    const { page, box, notice } = await openWith(stage(), async (query) => {
      if (query === "gxq") await held.promise;
      return echo(query);
    });
    await box.pressSequentially("gx");
    await eventually(() => page.locator(".result-figure").allTextContents()).toEqual(["gx"]);
    await box.press("q");
    await box.press("Control+Enter");
    expect(await notice.count()).toBe(0);
    held.resolve();
    await notice.waitFor();
    expect(await clipboard(page)).toMatch(/^示范园区 2025年 签约投资额：gxq（/);
  });

  test("pinyin is looked up letter by letter while it is composed, other half-written text is not", async () => {
    const asked: string[] = [];
    const { page, box } = await openWith(stage(), (query) => {
      asked.push(query);
      return echo(query);
    });
    const method = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      method.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await box.focus();
    await compose("gao'xin");
    await eventually(() => asked.at(-1)).toBe("gaoxin");
    // Enter of the input method's own window neither opens nor copies.
    await box.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
    await method.send("Input.insertText", { text: "高新" });
    await eventually(() => asked.at(-1)).toBe("高新");
    await compose("ㄑㄩ");
    await eventually(() => box.inputValue()).toBe("高新ㄑㄩ");
    await method.send("Input.insertText", { text: "区" });
    await eventually(() => page.locator(".result-figure").allTextContents()).toEqual(["高新区"]);
    expect(asked).not.toContain("高新ㄑㄩ");
    expect(await page.locator("main.console").getAttribute("data-place")).toBe("results");
  });

  test("a look-up that fails says so, keeps what stood there, and is tried again", async () => {
    let works = true;
    const { page, box } = await openWith(stage(), (query) => (works ? echo(query) : null));
    await box.pressSequentially("g");
    await page.locator(".result-figure").waitFor();
    works = false;
    await box.pressSequentially("x");
    await page.getByText("这次没有查成").waitFor();
    expect(await page.locator(".result-figure").allTextContents()).toEqual(["g"]);
    works = true;
    await page.getByRole("button", { name: "重试" }).press("Enter");
    await eventually(() => page.locator(".result-figure").allTextContents()).toEqual(["gx"]);
    expect(await page.getByText("这次没有查成").count()).toBe(0);
  });

  test("nothing found is said, with what was asked and how it was read", async () => {
    const { page, box } = await openWith(stage(), (query) => found(query, { corrected: "高新区" }));
    await box.pressSequentially("gxq");
    await page.getByText("没有找到“gxq”").waitFor();
    await page.getByText("按“高新区”查找").waitFor();
    expect(await page.getByRole("listbox").count()).toBe(0);
  });

  test("a superseded figure shows the newer one, and its series as a table and a line", async () => {
    const short = (id: string, value: string, period: string) => ({
      id,
      value,
      unit: "亿元",
      status: "result" as const,
      period,
      asOf: "2026-03",
      articleId: "example",
    });
    const newer = short("newer", "210", "2026");
    const { page, box, panel, notice } = await openWith(stage(), (query) =>
      found(query, {
        facts: [
          figure("f", {
            qualifier: "约",
            supersededBy: newer,
            others: [newer, short("older", "150", "2024")],
            contradicts: ["x"],
          }),
        ],
      }),
    );
    await box.pressSequentially("签约");
    await page.locator(".result.fact").waitFor();
    expect(await page.locator(".result.fact").textContent()).toContain("已有更新");
    expect(await panel.locator("h2").textContent()).toBe("约183.04亿元");
    expect(await panel.textContent()).toContain("已有更新的数：210亿元 2026年");
    expect(await panel.textContent()).toContain("另有报道说法不同");
    expect(await panel.locator("table.series tbody tr").allInnerTexts()).toEqual([
      "2026年\t210亿元\t实绩",
      "2025年\t约183.04亿元\t实绩 · 本条",
      "2024年\t150亿元\t实绩",
    ]);
    expect(await panel.locator(".sparkline circle").count()).toBe(3);
    await box.press("Control+Enter");
    await notice.waitFor();
    expect((await clipboard(page)).split("\n")[1]).toBe("已有更新的数：2026年 210亿元");
  });

  test("markup in figures, sentences, titles and notes stays text, on the sheet and in the link too", async () => {
    const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const said = {
      articleId: '"><script>x',
      title: attack,
      source: attack,
      published: null,
      url: "javascript:window.hacked=1",
    };
    const { page, box, panel, sheet, complaints } = await openWith(stage(), (query) =>
      found(query, {
        corrected: attack,
        facts: [
          figure("f", {
            ...said,
            subject: { id: "x", name: attack },
            metric: attack,
            value: attack,
            quote: attack,
            start: 0,
            end: attack.length,
            valueStart: 0,
            valueEnd: 4,
          }),
        ],
        sentences: [{ ...said, passageId: "p", text: attack, start: 0, end: 9, highlights: [[0, 5]] }],
        records: [
          { list: "parks", id: "../x", name: attack, nameEn: attack, kind: "", highlights: [[2, 9]] },
        ],
      }),
    );
    await box.fill(attack);
    await page.locator(".result.fact").waitFor();
    expect(await panel.locator("blockquote").textContent()).toBe(attack);
    await page.keyboard.press("ArrowDown");
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press("p");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await page.keyboard.press("ArrowDown");
    }
    await eventually(() => sheet.locator("li").count()).toBe(3);
    await page.locator(".note").first().fill(attack);
    expect(await panel.getByRole("link").getAttribute("href")).toBe("/parks/..%2Fx?lang=zh-Hans");
    await page.reload();
    await eventually(() => sheet.locator("li").count()).toBe(3);
    expect(await page.locator("#console img, #console script, #console a[href^='javascript']").count()).toBe(
      0,
    );
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    // The workers that the test refuses are the only complaint.
    expect(complaints.filter((text) => !/ERR_FAILED|blocked by Playwright/.test(text))).toEqual([]);
  });
});
