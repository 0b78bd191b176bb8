import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { McpUiHostContext } from "@modelcontextprotocol/ext-apps/app-bridge";
import { build } from "esbuild";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildView } from "../../src/web/build-view.ts";
import { launchBrowser } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { openPage } from "./open-page.ts";

const launched = await launchBrowser();

/** What a host has to allow where a view declares no origin (MCP Apps 2026-01-26, content requirements). */
const hostPolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "media-src 'self' data:; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'self'";
const origin = "http://host.test";
const hostPage = `<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1>
<iframe title="view" sandbox="allow-scripts" width="700" height="200"></iframe></main>
<script type="module" src="/host.js"></script></html>`;

const source = { source: "示例日报", published: "2025-03-02", quote: "园区面积12平方公里" };
const comparison = {
  columns: [
    { id: "a", name: "示例港园区", nameEn: "Example Harbour Park" },
    { id: "b", name: "示例科创园", nameEn: "Example Science Park" },
  ],
  rows: [
    {
      id: "area",
      metric: "面积",
      unit: "平方公里",
      period: null,
      cells: [
        { value: "12", number: 12, source: 1 },
        { value: "6", number: 6, source: 2, qualifier: "约" },
      ],
    },
    {
      id: "services",
      metric: "服务",
      unit: null,
      period: null,
      cells: [
        {
          value: "甲、乙",
          source: 1,
          parts: [
            { value: "<b>甲</b>", source: 1 },
            { value: "乙", source: 2 },
          ],
        },
        null,
      ],
    },
  ],
  missing: ["产值"],
  more: 0,
  citations: [
    { index: 1, articleId: "x", title: "示例港发布数据", url: "https://news.example.org/x", ...source },
    { index: 2, articleId: "y", title: "示例科创园开园", url: "zj://article/y", ...source },
  ],
  asOf: "2025-04",
};
const result = { content: [{ type: "text" as const, text: "…" }], structuredContent: comparison };

describe.skipIf(launched === null)("the view of a comparison in a host of MCP Apps", () => {
  let view = "";
  let host = "";

  beforeAll(async () => {
    view = new TextDecoder().decode(await buildView());
    const bundled = await build({
      entryPoints: [fileURLToPath(new URL("view-host.ts", import.meta.url))],
      bundle: true,
      format: "esm",
      write: false,
      tsconfigRaw: {},
      logLevel: "silent",
    });
    host = bundled.outputFiles[0]?.text ?? "";
  });
  afterEach(async () => {
    await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(() => launched?.browser.close());

  /** The host page with the view in a sandboxed frame; every request that is not the page's own is refused and noted. */
  async function shown(
    context: McpUiHostContext = {},
    { opensLinks = true, colorScheme = "light" as const } = {},
  ) {
    const browser: Browser | undefined = launched?.browser;
    if (browser === undefined) throw new Error("The suite is skipped without a browser.");
    const requests: string[] = [];
    const blank = await openPage(browser, "about:blank", { colorScheme });
    const { page, complaints } = blank;
    await page.route("**/*", (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === "/") return route.fulfill({ contentType: "text/html", body: hostPage });
      if (path === "/host.js") return route.fulfill({ contentType: "text/javascript", body: host });
      if (path === "/view") {
        const headers = { "content-type": "text/html", "content-security-policy": hostPolicy };
        return route.fulfill({ headers, body: view });
      }
      if (path !== "/favicon.ico") requests.push(route.request().url());
      return route.abort();
    });
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => "startHost" in window);
    await page.evaluate(
      async ([hostContext, links]) => {
        window.viewHost = window.startHost(JSON.parse(hostContext), links);
        await window.viewHost.ready;
      },
      [JSON.stringify(context), opensLinks] as const,
    );
    return { page, complaints, requests, frame: page.frameLocator("iframe") };
  }

  const give = (page: Page, structured: unknown = comparison) =>
    page.evaluate(
      async ([given, structuredContent]) => {
        await window.viewHost.input({});
        await window.viewHost.result(Object.assign({}, given, { structuredContent }));
      },
      [result, structured] as const,
    );
  const cells = (frame: FrameLocator) => frame.locator("tbody td").allTextContents();

  test("shows the table, a drawing and the sources, and asks nobody for anything", async () => {
    const { page, frame, complaints, requests } = await shown({ locale: "zh-CN" });
    await frame.getByText("正在比较园区").waitFor();
    await give(page);
    await frame.locator("table").waitFor();
    expect(await frame.locator("thead th").allTextContents()).toEqual(["指标", "示例港园区", "示例科创园"]);
    expect(await cells(frame)).toEqual(["12平方公里[1]", "约6平方公里[2]", "<b>甲</b>[1]乙[2]", "—"]);
    expect(await frame.locator(".chart").getAttribute("aria-label")).toBe(
      "面积: 示例港园区 12平方公里; 示例科创园 约6平方公里",
    );
    const lengths = await frame
      .locator(".chart rect")
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("width"))));
    expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(2);
    expect(await frame.locator(".sources blockquote").allTextContents()).toEqual([
      source.quote,
      source.quote,
    ]);
    expect(await frame.locator(".note").allTextContents()).toEqual([
      "—：资料未载明 · 资料截至2025-04",
      "各园区资料均未载明：产值",
    ]);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("a marker leads to its quotation, and the title opens the article through the host", async () => {
    const { page, frame } = await shown({ locale: "en" });
    await give(page);
    await frame.getByRole("button", { name: "Source 2" }).first().click();
    expect(await frame.locator("#source-2:focus").count()).toBe(1);
    await frame.getByRole("button", { name: /示例港发布数据/ }).click();
    await eventually(() => page.evaluate(() => window.viewHost.opened)).toEqual([
      "https://news.example.org/x",
    ]);
    // An address that only the server knows is no link for a browser.
    expect(await frame.locator(".sources button").count()).toBe(1);
  });

  test("a host that opens no links gets titles without buttons", async () => {
    const { page, frame } = await shown({}, { opensLinks: false });
    await give(page);
    await frame.locator("table").waitFor();
    expect(await frame.locator(".sources button").count()).toBe(0);
  });

  test.each([
    ["zh-TW", "指標", "示例港园区"],
    ["en-US", "Measure", "Example Harbour Park"],
    ["fr-FR", "Measure", "Example Harbour Park"],
  ])("in a host that speaks %s", async (locale, measure, name) => {
    const { page, frame } = await shown({ locale });
    await give(page);
    await frame.locator("table").waitFor();
    expect((await frame.locator("thead th").allTextContents()).slice(0, 2)).toEqual([measure, name]);
  });

  test("the language that the tool was asked for counts before the host's", async () => {
    const { page, frame } = await shown({ locale: "en-US" });
    await page.evaluate(() => window.viewHost.input({ locale: "zh-Hans" }));
    await page.evaluate((given) => window.viewHost.result(given), result);
    await frame.getByRole("columnheader", { name: "指标" }).waitFor();
  });

  test("is light or dark as the host says, changes with it, and takes its colours", async () => {
    const { page, frame } = await shown({ theme: "dark" });
    await give(page);
    const colours = () =>
      frame.locator("body").evaluate((body) => {
        const { backgroundColor, color } = getComputedStyle(body);
        return [backgroundColor, color];
      });
    const dark = await colours();
    await page.evaluate(() => window.viewHost.context({ theme: "light" }));
    await eventually(async () => (await colours())[0]).not.toBe(dark[0]);
    const styled = {
      theme: "light",
      styles: { variables: { "--color-background-primary": "rgb(1, 2, 3)" } },
    };
    await page.evaluate((json) => window.viewHost.context(JSON.parse(json)), JSON.stringify(styled));
    await eventually(async () => (await colours())[0]).toBe("rgb(1, 2, 3)");
  });

  test("tells the host how high it is, and fits into a narrow place", async () => {
    const { page, frame } = await shown();
    await give(page);
    await frame.locator("table").waitFor();
    const height = () =>
      frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await eventually(async () => (await page.evaluate(() => window.viewHost.sizes.at(-1)))?.height).toBe(
      await height(),
    );
    await page.locator("iframe").evaluate((element) => element.setAttribute("width", "280"));
    await eventually(() =>
      frame.locator("html").evaluate((html) => html.scrollWidth <= html.clientWidth),
    ).toBe(true);
  });

  test("says what a failed or a cancelled call said", async () => {
    const { page, frame } = await shown({ locale: "en" });
    await page.evaluate(() =>
      window.viewHost.result({ isError: true, content: [{ type: "text", text: "No park is named X." }] }),
    );
    expect(await frame.getByRole("alert").textContent()).toBe("No park is named X.");
    await page.evaluate(() => window.viewHost.cancel());
    await frame.getByText("The comparison was cancelled.").waitFor();
  });

  test.each([
    ["nothing", null],
    ["another tool's result", { results: [] }],
    ["lists of anything", { columns: [1, null], rows: [{ cells: [7, { value: 3 }] }, "x"], citations: [{}] }],
  ])("keeps its feet with %s", async (_, structured) => {
    const { page, frame, complaints } = await shown();
    await give(page, structured);
    await give(page);
    await frame.locator("table").waitFor();
    expect(complaints).toEqual([]);
  });

  test("answers when the host says goodbye", async () => {
    const { page } = await shown();
    expect(await page.evaluate(() => window.viewHost.leave())).toEqual({});
  });

  test.each(["light", "dark"] as const)("has nothing that axe objects to, %s", async (theme) => {
    const { page, frame } = await shown({ theme });
    await give(page);
    await frame.locator("table").waitFor();
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(false).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual(
      [],
    );
    expect(passes.map(({ id }) => id)).toContain("color-contrast");
  });
});
