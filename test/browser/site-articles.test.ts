import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserContextOptions, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { openPage } from "./open-page.ts";
import { startService } from "./service.ts";

const launched = await launchBrowser();
const root = join(import.meta.dirname, "../..");

const ARTICLE = "/articles/gaoxinqu-investment-engine";
const hostile = {
  id: "hostile",
  title: '<img src=x onerror="window.hacked=1">标题',
  source: '"><b>发布者</b>',
  url: "https://news.example/a?b=1&c=2",
  date: "2025-08",
  text: `第一句<script>window.hacked=1</script>，镇江高新区。</p></main><mark id="quote">&amp;&lt;"'</mark>第二句。\n\n<!-- <svg onload=hack()> -->𠮷祥路。`,
};

describe.skipIf(launched === null)("the pages of articles", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hostile-index-"));
    await writeFile(join(folder, "a.jsonl"), JSON.stringify(hostile));
    const index = ["index/cli.ts", "--from", join(folder, "a.jsonl"), "--out", join(folder, "index")];
    await promisify(execFile)(process.execPath, index, { cwd: root });
  });
  afterEach(async () => {
    await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await rm(folder, { recursive: true });
  });

  async function open(path: string, options: BrowserContextOptions = {}) {
    if (!launched) throw new Error("The suite is skipped without a browser.");
    return openPage(launched.browser, `${inject("service")}${path}`, { reducedMotion: "reduce", ...options });
  }

  async function bodyOf(path: string): Promise<string> {
    const served: unknown = await (await fetch(`${inject("service")}/api${path}`)).json();
    if (typeof served === "object" && served && "body" in served && typeof served.body === "string")
      return served.body;
    throw new Error(`${path} has no body.`);
  }

  test.each([true, false])(
    "a link to a sentence leads there and lights it up (script: %s)",
    async (javaScriptEnabled) => {
      const { page, complaints } = await open(`${ARTICLE}#s15`, { javaScriptEnabled });
      const sentence = page.locator("#s15");
      await eventually(() => beginsInView(sentence)).toBe(true);
      expect(await ground(sentence)).not.toBe(await ground(page.locator("#s14")));
      expect(complaints).toEqual([]);
    },
  );

  test.each([true, false])(
    "a link to a quotation marks it and leads there (script: %s)",
    async (javaScriptEnabled) => {
      const body = await bodyOf(ARTICLE);
      const start = body.indexOf("投资总额183.04亿元");
      const { page, complaints } = await open(`${ARTICLE}?quote=${start}-${start + 12}#quote`, {
        javaScriptEnabled,
      });
      await eventually(() => beginsInView(page.locator("#quote"))).toBe(true);
      expect(await page.locator("mark").allTextContents()).toEqual([body.slice(start, start + 12)]);
      expect(complaints).toEqual([]);
    },
  );

  test("in the browser every article reads unit for unit as the service has it", async () => {
    const { page } = await open("/articles");
    const paths = await page
      .locator(".article-list h2 a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      await page.goto(`${inject("service")}${path}?view=both`);
      const shown = await page
        .locator("[data-start]")
        .evaluateAll((all) => all.map((one) => one.textContent).join(""));
      expect(shown).toBe(await bodyOf(path));
    }
  });

  test.each(["", "?lang=en"])("what is selected is copied as a link that marks it %s", async (query) => {
    const { page, context, complaints } = await open(`${ARTICLE}${query}`);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const tools = page.locator(".quote-tools");
    expect(await tools.isVisible()).toBe(false);
    await page.evaluate(() => {
      const range = document.createRange();
      range.setStart(document.querySelector("#s14")?.firstChild ?? document.body, 3);
      range.setEnd(document.querySelector("#s17")?.firstChild ?? document.body, 5);
      document.getSelection()?.addRange(range);
    });
    await tools.waitFor();
    await tools.locator("[data-copy=link]").click();
    await eventually(() => tools.getByRole("status").textContent()).toMatch(/已复制|Copied/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const selected = await page.evaluate(() => document.getSelection()?.toString() ?? "");
    await tools.locator("[data-copy=quote]").click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toContain(
      "镇江高新区以招商为引擎",
    );

    await page.goto(link);
    const marked = await page
      .locator("[data-start] mark")
      .evaluateAll((all) => all.map((one) => one.textContent).join(""));
    const [, start = "", end = ""] = /quote=(\d+)-(\d+)#quote$/.exec(link) ?? [];
    expect(marked).toBe((await bodyOf(ARTICLE)).slice(Number(start), Number(end)));
    expect(squeezed(marked).startsWith(squeezed(selected).slice(0, 10))).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("without a script articles are found by a form, and a place found is opened", async () => {
    const { page } = await open("/articles", { javaScriptEnabled: false });
    await page.getByRole("searchbox").fill("人才公寓");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL(/q=/);
    expect(await page.locator(".snippet mark").first().textContent()).toContain("人才公寓");
    await page.locator(".snippet a").first().click();
    await eventually(() => beginsInView(page.locator("#quote"))).toBe(true);
    expect(
      await page
        .locator("mark")
        .allTextContents()
        .then((all) => all.join("")),
    ).toContain("公寓");
  });

  test("a paragraph's own link shows where the keyboard stands, and leads to its first sentence", async () => {
    const { page } = await open(ARTICLE);
    const link = page.locator(".permalink").nth(2);
    expect(await link.evaluate((one) => getComputedStyle(one).opacity)).toBe("0");
    await link.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await link.evaluate((one) => getComputedStyle(one).opacity)).toBe("1");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#s4");
  });

  test("on paper there is the text with its source, and nothing to click", async () => {
    const { page } = await open(`${ARTICLE}?quote=0-20`);
    await page.emulateMedia({ media: "print" });
    for (const part of ["h1", ".article-head .fields", "#s1", ".article-figures table"])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    for (const part of [".article-aside", ".reading-views", ".permalink", ".masthead nav", ".quote-tools"])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
  });

  test("an article that is full of markup shows it, and runs none of it", async () => {
    if (!launched) throw new Error("The suite is skipped without a browser.");
    const other = await startService({ INDEX_DIR: join(folder, "index") });
    try {
      const { page, complaints } = await openPage(
        launched.browser,
        `${other.url}/articles/hostile?quote=3-9#quote`,
      );
      expect(await page.locator("h1").textContent()).toBe(hostile.title);
      const shown = await page
        .locator("[data-start]")
        .evaluateAll((all) => all.map((one) => one.textContent).join(""));
      expect(shown).toBe(hostile.text);
      expect(await page.locator("#quote").allTextContents()).toEqual([hostile.text.slice(3, 9)]);
      await page.goto(`${other.url}/articles?q=%3Cscript%3E%E9%95%87%E6%B1%9F`);
      expect(await page.locator(".article-list h2").textContent()).toBe(hostile.title);
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
      expect(complaints).toEqual([]);
    } finally {
      await other.stop();
    }
  });
});

/** Whether the first line of a run of text stands within the window: its box as a whole may begin further left. */
const beginsInView = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const [line] = element.getClientRects();
    const top = line && document.elementFromPoint(line.left + 4, line.top + line.height / 2);
    return top instanceof Element && element.contains(top);
  });

const ground = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => getComputedStyle(element).backgroundColor);

const squeezed = (text: string): string => text.replace(/\s+/g, "");
