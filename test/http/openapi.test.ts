import { expect, test } from "vitest";
import { z } from "zod";
import { asking, question, service } from "./service.ts";

const openApi = z.looseObject({
  openapi: z.literal("3.1.1"),
  servers: z.array(z.object({ url: z.string() })).optional(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.looseObject({})) })),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

async function documentOf({ app }: ReturnType<typeof service>) {
  const response = await app.request("/openapi.json");
  expect(response.headers.get("content-type")).toBe("application/json");
  return openApi.parse(await response.json());
}

test("the OpenAPI document is the recorded one", async () => {
  const document = await documentOf(service());
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot("../snapshots/openapi.json");
});

test("every reference leads to a schema, and every schema is used", async () => {
  const document = await documentOf(service());
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  const used = new Set(Array.from(references, ([, name]) => name));
  expect([...used].sort()).toEqual(Object.keys(document.components.schemas).sort());
  expect(JSON.stringify(document)).not.toContain("$defs");
});

test("every answer of the service is as the document says", async () => {
  const one = service();
  const { app, post } = one;
  const { components } = await documentOf(one);
  const answers: ReadonlyArray<[schema: string, response: Response]> = [
    ["Health", await app.request("/healthz")],
    ["SearchResponse", await post("/api/search", { query: "镇江港" })],
    ["Answer", await post("/api/chat", asking(question))],
    ["ArticleList", await app.request("/api/articles")],
    ["Article", await app.request("/api/articles/port-2024")],
    ["Problem", await post("/api/chat", { messages: [], extra: 1 })],
    [
      "ChatCompletion",
      await post("/v1/chat/completions", { model: "zhenjiang-invest", ...asking(question) }),
    ],
    ["ModelList", await app.request("/v1/models")],
    ["Model", await app.request("/v1/models/zhenjiang-invest")],
    ["OpenAiProblem", await post("/v1/chat/completions", { ...asking(question), model: "gpt-5" })],
  ];
  for (const [name, response] of answers) {
    const schema = z.fromJSONSchema({
      $ref: `#/$defs/${name}`,
      $defs: JSON.parse(JSON.stringify(components.schemas).replaceAll("#/components/schemas/", "#/$defs/")),
    });
    const read = schema.safeParse(await response.json());
    expect(read.error, name).toBeUndefined();
  }
});

test("the document names the public address where one is set", async () => {
  const settings = { version: "1.2.3", allowedOrigins: "any", publicUrl: "https://ask.example.cn" } as const;
  expect((await documentOf(service({ settings }))).servers).toEqual([{ url: "https://ask.example.cn" }]);
});
