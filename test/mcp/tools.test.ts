import { AjvJsonSchemaValidator } from "@modelcontextprotocol/server/validators/ajv";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { IndexError } from "../../src/core/errors.ts";
import { explainArguments } from "../../tools/explain.ts";
import { tools } from "../../tools/registry.ts";
import { fakeCorpus, fakePorts } from "./fake-ports.ts";
import { eras, mcpApp } from "./rpc.ts";

const era = "2026-07-28";
const { call } = mcpApp();
const schemas = new AjvJsonSchemaValidator();

describe("every tool", () => {
  test.each(tools.map((tool) => [tool.listing.name, tool.listing] as const))(
    "%s is listed with title, short description, both schemas and all four annotations",
    (name, listing) => {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(listing.title.length).toBeGreaterThan(3);
      expect(listing.description.length).toBeGreaterThan(60);
      expect(listing.description.length).toBeLessThan(400);
      expect(listing.annotations).toEqual({
        title: listing.title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      for (const schema of [listing.inputSchema, listing.outputSchema]) {
        // MCP reads a schema without a dialect as 2020-12, which is what the validator here is for.
        expect(schema).not.toHaveProperty("$schema");
        expect(() => schemas.getValidator(schema)).not.toThrow();
      }
    },
  );

  test.each(tools.map((tool) => [tool.listing.name, tool.listing.description] as const))(
    "%s describes itself without telling a model what to do",
    (_, description) => {
      expect(description).not.toMatch(
        /\b(you|always|never|must|should|please|important|use this|call this|prefer)\b/i,
      );
    },
  );

  /** What an argument of this name is, nobody has to be told; each word of a listing stands in every conversation. */
  const told = new Set([
    "max_chars",
    "limit",
    "size",
    "stage",
    "patents",
    "industry",
    "tenure",
    "district",
    "needs",
  ]);

  test("each argument that its name does not explain is described", () => {
    const silent = tools.flatMap(({ listing }) =>
      Object.entries(listing.inputSchema["properties"] ?? {})
        .filter(([name, property]) => !told.has(name) && !Object.hasOwn(property, "description"))
        .map(([name]) => `${listing.name}.${name}`),
    );
    expect(silent).toEqual([]);
  });

  const examples: Array<[name: string, args: Record<string, unknown>]> = [
    ["search", { query: "引进项目" }],
    ["search", { query: "火星" }],
    ["fetch", { id: "harbour-park" }],
    ["fetch", { id: "port-in-brief:1" }],
    ["ask", { question: "示例港园区2024年引进项目多少个？" }],
    ["ask", { question: "火星基地的面积是多少？", locale: "en" }],
  ];
  test.each(examples)(
    "%s(%j) gives a result that fits its schema, and the same as text",
    async (name, args) => {
      const schema = tools.find(({ listing }) => listing.name === name)?.listing.outputSchema ?? {};
      const result = await call(era, name, args);
      expect(result.isError).toBeUndefined();
      expect(JSON.parse(result.content[0]?.text ?? "")).toEqual(result.structuredContent);
      expect(schemas.getValidator(schema)(result.structuredContent)).toMatchObject({ valid: true });
      expect(result.structuredContent).toEqual(
        expect.objectContaining(
          name === "fetch" ? { metadata: expect.objectContaining({ asOf: "2025-04" }) } : { asOf: "2025-04" },
        ),
      );
    },
  );

  const refused: Array<[name: string, args: unknown, says: RegExp]> = [
    [
      "search",
      {},
      /query: .*expected string.*received nothing.*Expected: query \(string of 1 to 2000 characters, required\)/,
    ],
    ["search", { query: "  " }, /query: The question is empty/],
    ["search", { query: "镇".repeat(2001) }, /has 2001 characters; at most 2000/],
    ["search", { query: "\u202e\u0000\ud800" }, /query: The question is empty/],
    ["search", { query: "x", limit: 99 }, /limit: .*<=50 \(received 99\).*limit \(integer, 1 to 50\)/],
    ["search", { query: "x", limit: "3" }, /limit: .*expected number, received string \(received "3"\)/],
    ["search", { query: "x", limt: 3 }, /Unrecognized key: "limt".*Expected: query/],
    ["search", { query: ["x"] }, /query: .*expected string, received array/],
    ["fetch", { id: "" }, /id: .*>=1 characters/],
    [
      "fetch",
      { id: "no-such" },
      /No article or passage has the id "no-such".*such as "harbour-park" or "harbour-park:1"/,
    ],
    ["ask", { question: "示例", locale: "fr" }, /locale: .*Expected:.*one of zh-Hans, zh-Hant, en, ja, ko/],
  ];
  test.each(refused)("%s(%j) is told what to change", async (name, args, says) => {
    for (const era of eras) {
      const result = await call(era, name, args);
      expect(result.isError).toBe(true);
      expect(result.structuredContent).toBeUndefined();
      expect(result.content[0]?.text).toMatch(says);
    }
  });

  test("a refusal of thousands of nested lists says what was expected", () => {
    let nested: unknown = [];
    for (let depth = 0; depth < 20_000; depth++) nested = [nested];
    const issues = z.object({ query: z.string() }).safeParse({ query: nested }).error?.issues ?? [];
    expect(explainArguments("search", { query: nested }, issues, "query (string)")).toBe(
      "The arguments of search do not fit. query: Invalid input: expected string, received array (received a value nested too deeply). Expected: query (string).",
    );
  });

  test("a refusal repeats at most a little of what was received", async () => {
    const names = Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`k${at}`, 1]));
    for (const args of [{ id: "长".repeat(10_000) }, { id: "x", ...names }]) {
      const result = await call(era, "fetch", args);
      expect(result.isError).toBe(true);
      expect(result.content[0]?.text.length).toBeLessThan(500);
    }
  });
});

describe("search", () => {
  test("gives id, title and url as ChatGPT connectors expect, with quote, publisher and date", async () => {
    const { structuredContent } = await call(era, "search", { query: "示例港园区引进项目", limit: 1 });
    expect(structuredContent).toEqual({
      results: [
        {
          id: "harbour-park:1",
          title: "示例港园区发布年度数据",
          url: "https://news.example.org/harbour-park",
          articleId: "harbour-park",
          source: "示例日报",
          published: "2025-03-02",
          quote: "示例港园区2024年引进项目37个，总投资52.6亿元。园区建成标准厂房18万平方米。",
          score: expect.any(Number),
        },
      ],
      total: 3,
      nextOffset: 1,
      asOf: "2025-04",
    });
  });

  test("nothing found is an empty list, not an error", async () => {
    expect((await call(era, "search", { query: "火星" })).structuredContent).toEqual({
      results: [],
      total: 0,
      asOf: "2025-04",
    });
  });

  test("of a long passage the part that answers is quoted too, verbatim", async () => {
    const long = `${"园区介绍文字很多。".repeat(30)}示例港园区引进项目37个。${"后面还有别的内容。".repeat(10)}`;
    const article = fakeCorpus().articles.at(0);
    if (article === undefined) expect.fail();
    const longer = mcpApp(
      {},
      fakePorts({}, async () => fakeCorpus([{ ...article, body: long }])),
    );
    const { structuredContent } = await longer.call(era, "search", { query: "示例港园区引进项目" });
    expect(structuredContent).toMatchObject({
      results: [{ quote: long, snippet: expect.stringMatching(/^园区介绍.{1,150}。$/) }],
    });
  });

  test("takes the filters of the HTTP interface, and refuses a period that ends before it begins", async () => {
    const named = await call(era, "search", { query: "园区", lang: "zh-Hans", from: "2025-01", to: "2025" });
    expect(named.isError).toBeUndefined();
    const { isError, content } = await call(era, "search", { query: "园区", from: "2025-02", to: "2024" });
    expect([isError, content[0]?.text]).toEqual([
      true,
      expect.stringContaining('from "2025-02" lies after to "2024"; expected from at or before to.'),
    ]);
  });
});

describe("fetch", () => {
  test("an article id gives the whole body", async () => {
    const { structuredContent } = await call(era, "fetch", { id: "harbour-park" });
    expect(structuredContent).toMatchObject({
      id: "harbour-park",
      title: "示例港园区发布年度数据",
      text: fakeCorpus().articles.get("harbour-park")?.body,
      url: "https://news.example.org/harbour-park",
      metadata: { source: "示例日报", published: "2025-03-02", lang: "zh-Hans", kind: "article" },
    });
    expect(structuredContent).not.toHaveProperty("metadata.quote");
  });

  test("a passage id gives the whole article and where the passage stands in it", async () => {
    const { structuredContent } = await call(era, "fetch", { id: "harbour-park:2" });
    expect(structuredContent).toMatchObject({
      id: "harbour-park:2",
      metadata: {
        articleId: "harbour-park",
        passageId: "harbour-park:2",
        quote: "园区设立企业服务专窗，6小时内答复企业诉求。",
      },
    });
    const { text, metadata } = z
      .object({
        text: z.string(),
        metadata: z.object({ passageStart: z.int(), passageEnd: z.int(), quote: z.string() }),
      })
      .parse(structuredContent);
    expect(text.slice(metadata.passageStart, metadata.passageEnd)).toBe(metadata.quote);
  });
});

describe("ask", () => {
  test("an answer carries its citation word for word", async () => {
    const { structuredContent } = await call(era, "ask", { question: "示例港园区2024年引进项目多少个？" });
    expect(structuredContent).toMatchObject({
      abstained: false,
      citations: [
        {
          index: 1,
          articleId: "harbour-park",
          published: "2025-03-02",
          url: "https://news.example.org/harbour-park",
          quote: "示例港园区2024年引进项目37个，总投资52.6亿元。",
          start: 0,
          end: 28,
        },
      ],
    });
    expect(structuredContent).not.toHaveProperty("nearest");
  });

  test("what the articles do not say is declined, and the nearest articles are named", async () => {
    const { structuredContent } = await call(era, "ask", { question: "示例港园区明年招聘多少名教师？" });
    expect(structuredContent).toMatchObject({
      abstained: true,
      citations: [],
      nearest: expect.arrayContaining([
        {
          id: "harbour-park",
          title: "示例港园区发布年度数据",
          url: "https://news.example.org/harbour-park",
          published: "2025-03-02",
        },
      ]),
    });
  });
});

describe("the address of an article that has none of its own", () => {
  const fetchFlat = async (app: ReturnType<typeof mcpApp>) =>
    (await app.call(era, "fetch", { id: "示例-人才公寓" })).structuredContent?.["url"];

  test("lies under PUBLIC_URL", async () => {
    const app = mcpApp({}, fakePorts({ publicUrl: "https://invest.example.org" }));
    expect(await fetchFlat(app)).toBe(
      "https://invest.example.org/articles/%E7%A4%BA%E4%BE%8B-%E4%BA%BA%E6%89%8D%E5%85%AC%E5%AF%93",
    );
  });

  test("lies under the address of the request where PUBLIC_URL is not set", async () => {
    expect(await fetchFlat(mcpApp())).toMatch(/^http:\/\/localhost\/articles\//);
  });
});

test("an index that cannot be read is said in the tool's result, with the command that mends it", async () => {
  const broken = mcpApp(
    {},
    fakePorts({}, async () => {
      throw new IndexError("The index is cut short. Run `npm run index`.");
    }),
  );
  const result = await broken.call(era, "search", { query: "园区" });
  expect(result).toMatchObject({
    isError: true,
    content: [{ text: "The index is cut short. Run `npm run index`." }],
  });
});
