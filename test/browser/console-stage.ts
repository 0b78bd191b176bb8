import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, describe, inject } from "vitest";
import type { LookupFact, LookupResult } from "../../src/core/lookup/lookup-result.ts";
import { launchBrowser } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { type OpenPage, openPage } from "./open-page.ts";

const launched = await launchBrowser();

export interface ConsoleStage {
  browser: Browser;
  url: string;
}

/** A suite in a real browser on the real service; skipped, after a loud message, where no browser starts. */
export function describeConsole(title: string, tests: (stage: () => ConsoleStage) => void): void {
  describe.skipIf(launched === null)(title, () => {
    afterEach(async () => {
      await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
    });
    afterAll(async () => {
      await launched?.browser.close();
    });
    tests(() => {
      if (!launched) throw new Error("The suite is skipped without a browser.");
      return { browser: launched.browser, url: inject("service") };
    });
  });
}

export interface OpenConsole extends OpenPage {
  box: Locator;
  list: Locator;
  options: Locator;
  selected: Locator;
  panel: Locator;
  sheet: Locator;
  notice: Locator;
}

/** Opens the console in a fresh profile that may use the clipboard, once its program runs; the service looks up for it. */
export function openConsole(
  stage: ConsoleStage,
  path = "/console",
  options: BrowserContextOptions = {},
): Promise<OpenConsole> {
  // To load and first search an index takes a second or two of each test that is about something else.
  return open(stage, path, { serviceWorkers: "block", ...options }, (context) =>
    context.route("**/assets/lookup-worker*", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    ),
  );
}

/** The same where the browser has loaded the index and searches for itself: results come at once and from one place. */
export async function openLocalConsole(
  stage: ConsoleStage,
  path = "/console",
  options: BrowserContextOptions = {},
): Promise<OpenConsole> {
  const opened = await open(stage, path, options);
  await localIndex(opened.page);
  return opened;
}

async function open(
  { browser, url }: ConsoleStage,
  path: string,
  options: BrowserContextOptions,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<OpenConsole> {
  const clipboards = { permissions: ["clipboard-read", "clipboard-write"], ...options };
  const opened = await openPage(browser, url + path, clipboards, prepare);
  await opened.page.locator("main.console").waitFor();
  return { ...opened, ...partsOfConsole(opened.page) };
}

export function partsOfConsole(page: Page) {
  const list = page.getByRole("listbox");
  return {
    box: page.locator("#console-box"),
    list,
    options: list.getByRole("option"),
    selected: list.locator('[aria-selected="true"]'),
    panel: page.locator(".console-panel"),
    sheet: page.locator(".console-sheet"),
    notice: page.locator(".notice"),
  };
}

/** Waits until this browser searches for itself. */
export async function localIndex(page: Page): Promise<void> {
  await page.locator('.console-status[data-status="ready"]').waitFor({ timeout: 60_000 });
}

/** Types as a person does and waits for what that finds. */
export async function typed(page: Page, query: string): Promise<void> {
  const { box, options } = partsOfConsole(page);
  await box.fill("");
  await box.pressSequentially(query);
  await options.first().waitFor();
  // The answer to the last keystroke names it.
  await eventually(() => page.locator("main.console").getAttribute("data-answered")).toBe(query);
}

export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The id of the element that has the focus. */
export function focusedId(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

/** Has look-ups answered by `answer`, without a worker: what is found is what the test says. */
export async function answerLookups(
  context: BrowserContext,
  answer: (query: string) => LookupResult | null | Promise<LookupResult | null>,
): Promise<void> {
  await context.route("**/assets/lookup-worker*", (route) => route.abort());
  await context.route("**/api/lookup?*", async (route) => {
    const query = new URL(route.request().url()).searchParams.get("q") ?? "";
    const result = await answer(query);
    if (result === null) return route.abort();
    return route.fulfill({ json: result });
  });
}

/** A made-up figure, and a look-up that found nothing else. */
export function figure(id: string, more: Partial<LookupFact> = {}): LookupFact {
  const quote = "示范园区2025年签约投资额183.04亿元。";
  return {
    id,
    subject: { id: "example-park", name: "示范园区" },
    metric: "签约投资额",
    value: "183.04",
    number: 183.04,
    unit: "亿元",
    status: "result",
    period: "2025",
    asOf: "2026-03",
    scope: "zhenjiang",
    articleId: "example",
    quote,
    start: 100,
    end: 100 + quote.length,
    valueStart: 100 + quote.indexOf("183.04"),
    valueEnd: 100 + quote.indexOf("。"),
    title: "示范园区以招商为引擎",
    source: "示范日报",
    published: "2026-03",
    url: null,
    others: [],
    ...more,
  };
}

export function found(query: string, more: Partial<LookupResult> = {}): LookupResult {
  return { query, facts: [], sentences: [], articles: [], records: [], asOf: "2026-03", ...more };
}
