import { describe, expect, test } from "vitest";
import { z } from "zod";
import { articleOf } from "../support/tiny-corpus.ts";
import { fakeKnowledge } from "./fake-knowledge.ts";
import { fakeCorpus, fakePorts } from "./fake-ports.ts";
import { eras, errorOf, mcpApp } from "./rpc.ts";

const { request, result } = mcpApp();
const page = z.object({
  resources: z.array(z.looseObject({ uri: z.string() })),
  nextCursor: z.string().optional(),
});
const read = z.object({
  contents: z.array(z.object({ uri: z.string(), mimeType: z.string(), text: z.string() })).length(1),
});

describe.each(eras)("in %s", (era) => {
  test("articles are listed first, then parks", async () => {
    const { resources } = page.parse(await result(era, "resources/list"));
    expect(resources.map(({ uri }) => uri)).toEqual([
      "zj://article/harbour-park",
      `zj://article/${encodeURIComponent("示例-人才公寓")}`,
      "zj://article/port-in-brief",
      "zj://park/example-harbour",
      "zj://park/example-science",
    ]);
    expect(resources[3]).toMatchObject({
      title: "示例港园区",
      description: "Example Harbour Park",
      mimeType: "text/markdown",
    });
  });

  test("a park is read with what lies in it, each statement marked and quoted in both languages", async () => {
    const { contents } = read.parse(
      await result(era, "resources/read", { uri: "zj://park/example-harbour" }),
    );
    const [{ text, mimeType } = { text: "", mimeType: "" }] = contents;
    expect(mimeType).toBe("text/markdown");
    expect(text).toMatch(/^# 示例港园区 \(Example Harbour Park\) · 临港园区 \(port park\)\[1\]\n/);
    for (const part of [
      "又称 (Also)：示例港",
      "定位 (Positioning)：服务企业 (serves firms)[2]",
      "产业 (Industries)：示例航运 (Example Shipping)[1]",
      "招商 (Investment)：2024年引进项目37个 (37 projects in 2024) · 2024[3]",
      "## 载体 (Sites)",
      "面积 (Area)：18万平方米",
      "## 项目 (Projects)",
      "投资 (Investment)：52.6亿元",
      "## 服务 (Services)",
      "## 企业 (Companies)",
      "《示例港园区发布年度数据》 · 示例日报 · 2025-03-02 · https://news.example.org/harbour-park",
      "- [2] “园区设立企业服务专窗”",
      "资料截至2025-04。",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain("## 扶持政策");
  });

  test.each(["zj://park/none", "zj://park/", "zj://park/%E0%A4%A", "zj://carrier/x", "ui://zhenjiang/none"])(
    "%s is -32602 and names the forms that there are",
    async (uri) => {
      const error = await errorOf(await request(era, "resources/read", { uri }));
      expect(error).toMatchObject({ code: -32602, data: { uri } });
      expect(error.message).toMatch(/zj:\/\/article\/\{id\}.*zj:\/\/park\/\{id\}/);
    },
  );
});

test("pages of a hundred run from the articles into the parks, and every resource comes once", async () => {
  const articles = Array.from({ length: 99 }, (_, at) => articleOf(`a${at}`, "正文。"));
  const corpus = { ...fakeCorpus(articles), knowledge: fakeKnowledge };
  const { result } = mcpApp(
    {},
    fakePorts({}, async () => corpus),
  );
  const uris: string[] = [];
  let cursor: string | undefined;
  do {
    const got = page.parse(
      await result("2026-07-28", "resources/list", cursor === undefined ? {} : { cursor }),
    );
    expect(got.resources.length).toBeLessThanOrEqual(100);
    uris.push(...got.resources.map(({ uri }) => uri));
    cursor = got.nextCursor;
  } while (cursor !== undefined);
  expect(uris).toHaveLength(101);
  expect(new Set(uris).size).toBe(101);
  expect(uris.at(-1)).toBe("zj://park/example-science");
});

describe("the view of a comparison", () => {
  const uri = "ui://zhenjiang/compare-parks";
  const page = new TextEncoder().encode("<!doctype html><title>视图</title>");

  test("is a page for hosts of MCP Apps that may load nothing, and the tool names it", async () => {
    const asset = async (path: string) => (path === "compare-parks-view.html" ? page : null);
    const built = mcpApp({}, { ...fakePorts(), asset });
    for (const era of eras) {
      expect((await built.result(era, "resources/read", { uri }))["contents"]).toEqual([
        {
          uri,
          mimeType: "text/html;profile=mcp-app",
          text: "<!doctype html><title>视图</title>",
          _meta: {
            ui: {
              csp: { connectDomains: [], resourceDomains: [], frameDomains: [], baseUriDomains: [] },
              prefersBorder: true,
            },
          },
        },
      ]);
      const { tools } = z
        .object({ tools: z.array(z.looseObject({ name: z.string() })) })
        .parse(await built.result(era, "tools/list"));
      expect(tools.find(({ name }) => name === "compare_parks")?.["_meta"]).toEqual({
        ui: { resourceUri: uri },
      });
    }
  });

  test("is no resource while the web files are not built", async () => {
    expect(await errorOf(await request("2026-07-28", "resources/read", { uri }))).toMatchObject({
      code: -32602,
    });
  });
});
