import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fakeCorpus, fakePorts } from "./fake-ports.ts";
import { mcpApp } from "./rpc.ts";

const era = "2026-07-28";
const [first] = fakeCorpus().articles.values();
const part = z.object({ text: z.string(), metadata: z.object({ nextOffset: z.int().optional() }) });

function serving(body: string) {
  if (first === undefined) expect.fail();
  return mcpApp(
    {},
    fakePorts({}, async () => fakeCorpus([{ ...first, body }])),
  );
}

describe("max_chars", () => {
  test("an article is read in parts that together are the whole, none larger than asked", async () => {
    const body = "示例“园区”😀\n".repeat(900).trim();
    const { call } = serving(body);
    let read = "";
    for (let offset: number | undefined = 0; offset !== undefined; ) {
      const { structuredContent } = await call(era, "fetch", {
        id: "harbour-park",
        offset,
        max_chars: 2_000,
      });
      expect(JSON.stringify(structuredContent).length).toBeLessThanOrEqual(2_000);
      const { text, metadata } = part.parse(structuredContent);
      expect(text.isWellFormed()).toBe(true);
      read += text;
      offset = metadata.nextOffset;
    }
    expect(read).toBe(body);
  });

  test("a list says how many results it leaves out", async () => {
    const { call } = serving(
      Array.from({ length: 8 }, (_, at) => `示例园区${at}。${"介绍".repeat(150)}`).join("\n\n"),
    );
    const { structuredContent } = await call(era, "search", { query: "示例园区", max_chars: 1_500 });
    expect(JSON.stringify(structuredContent).length).toBeLessThanOrEqual(1_500);
    const { results, omitted } = z
      .object({ results: z.array(z.object({ quote: z.string() })), omitted: z.int() })
      .parse(structuredContent);
    expect(results.length + omitted).toBe(8);
    for (const { quote } of results) expect(quote.length).toBeGreaterThan(300);
  });

  test.each([0, 999, "many", 1.5, 2_000_000])("%j is refused with what was expected", async (max_chars) => {
    const { isError, content } = await serving("文").call(era, "search", { query: "文", max_chars });
    expect([isError, content[0]?.text]).toEqual([
      true,
      expect.stringMatching(/max_chars: .*Expected:.*max_chars \(integer, 1000 to 1000000\)/),
    ]);
  });
});

describe("other names of an argument", () => {
  const { call } = serving("示例园区引进项目37个。");

  test.each([
    ["search", { question: "引进项目" }],
    ["search", { q: "引进项目", top_k: 1 }],
    ["ask", { query: "示例园区引进多少项目" }],
    ["fetch", { article_id: "harbour-park" }],
  ])("%s takes %j", async (name, args) => {
    expect((await call(era, name, args)).isError).toBeUndefined();
  });

  test("a name beside the tool's own is refused, not guessed at", async () => {
    const { isError, content } = await call(era, "search", { query: "园区", question: "项目" });
    expect([isError, content[0]?.text]).toEqual([
      true,
      expect.stringContaining('Unrecognized key: "question"'),
    ]);
  });
});
