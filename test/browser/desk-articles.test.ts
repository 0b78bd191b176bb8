import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { rpcAnswer, toolResult } from "../mcp/rpc.ts";
import { docxOf, wordParagraph } from "../support/documents.ts";
import { axeViolations } from "./axe-violations.ts";
import { launchBrowser } from "./browser.ts";
import { startDeskService } from "./desk-service.ts";

const launched = await launchBrowser();

const QUESTION = "示例科技园对新入驻企业免几年租金？";
const QUOTE = "新入驻的企业免除两年租金，办公场地面积不超过500平方米。";
const docx = docxOf(
  [
    "示例科技园新政发布",
    `2026年5月8日，镇江高新区示例科技园发布入园政策。${QUOTE}`,
    "示例科技园已入驻企业86家。",
  ]
    .map(wordParagraph)
    .join(""),
);
const answered = z.object({ citations: z.array(z.object({ quote: z.string(), articleId: z.string() })) });

describe.skipIf(launched === null)("articles of the desk in a browser", () => {
  let service: Awaited<ReturnType<typeof startDeskService>>;
  beforeAll(async () => {
    service = await startDeskService();
  });
  afterEach(async () => {
    await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await service?.stop();
  });

  const opened = (path: string, options = {}) => {
    if (launched === null) throw new Error("The suite is skipped without a browser.");
    return service.open(launched.browser, "editor", path, options);
  };
  const post = (path: string, body: object, headers = {}) =>
    fetch(`${service.url}${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
      },
      body: JSON.stringify(body),
    });
  const asked = async () => {
    const body = { messages: [{ role: "user", content: QUESTION }] };
    return answered.parse(await (await post("/api/chat", body, { accept: "application/json" })).json())
      .citations;
  };
  const found = async () => {
    const params = { name: "search", arguments: { query: "示例科技园 免除租金" } };
    const response = await post(
      "/mcp",
      { jsonrpc: "2.0", id: 1, method: "tools/call", params },
      { "mcp-protocol-version": "2025-11-25" },
    );
    const text = (await response.text()).replace(/^[\s\S]*?(?=\{"(?:jsonrpc|result|id)")/, "");
    const { result } = rpcAnswer.parse(JSON.parse(text.split("\n")[0] ?? ""));
    return JSON.stringify(toolResult.parse(result).structuredContent);
  };

  test("a Word file is read, checked, tried and published; it is answered, cited and found over MCP at once", async () => {
    expect((await asked()).map(({ quote }) => quote)).not.toContain(QUOTE);
    const { page, complaints } = await opened(`/desk/articles/new?question=${encodeURIComponent(QUESTION)}`);
    page.setDefaultTimeout(60_000);
    const faults = [await axeViolations(page)];
    await page
      .locator("#file")
      .setInputFiles({ name: "新政.docx", mimeType: "application/octet-stream", buffer: Buffer.from(docx) });
    await page.getByRole("region", { name: "上传文件" }).getByRole("button", { name: "读取" }).click();
    await page.getByText("已读取为草稿").waitFor();
    await page.getByText("没有刊发日期").waitFor();
    faults.push(await axeViolations(page));
    await page.getByLabel("刊发单位").fill("示例日报");
    await page.getByLabel("刊发日期").fill("2026-05-08");
    await page.getByRole("button", { name: "保存草稿" }).click();
    await page.getByText("草稿已保存").waitFor();
    await page.getByRole("link", { name: "2 数字" }).click();
    faults.push(await axeViolations(page));
    await page.getByRole("button", { name: "保存并继续" }).click();
    await page.getByRole("button", { name: "开始试答" }).click();
    await page.getByText("由本文回答", { exact: true }).waitFor();
    faults.push(await axeViolations(page));
    await page.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText("已发布，现在即用于回答").waitFor();
    // Without waiting: what is published counts from then on.
    const [cited, hits] = await Promise.all([asked(), found()]);
    expect(cited.map(({ quote }) => quote)).toContain(QUOTE);
    expect(hits).toContain("示例科技园新政发布");
    const overlay = await (await fetch(`${service.url}/console/index/overlay.json`)).text();
    expect(overlay).toContain(cited[0]?.articleId);
    await page.getByRole("link", { name: "打开公开页面" }).click();
    await page.getByRole("heading", { level: 1, name: "示例科技园新政发布" }).waitFor();
    expect(faults.flat()).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);

  test("its pages fit a phone in the dark", async () => {
    const look = { viewport: { width: 360, height: 740 }, colorScheme: "dark" as const };
    const { page } = await opened("/desk/articles?q=科技园", look);
    const faults = [await axeViolations(page)];
    await page.getByRole("link", { name: "示例科技园新政发布" }).first().click();
    await page.getByRole("heading", { name: "停用" }).waitFor();
    faults.push(await axeViolations(page));
    expect(faults.flat()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
