import { afterAll, beforeAll, expect, test } from "vitest";
import { embeddingServiceContract } from "../../test/contract/embedding-service.ts";
import { type EmbeddingServer, embeddingServer } from "../../test/support/embedding-server.ts";
import { vectorOfText } from "../../test/support/text-vector.ts";
import { embedderOf, measuredEmbedder } from "./embedder.ts";
import { openAiService } from "./embedder-openai.ts";

let server: EmbeddingServer;
beforeAll(async () => {
  server = await embeddingServer();
});
afterAll(() => server.close());

embeddingServiceContract("Node", { baseUrl: () => server.baseUrl, vectorOfText });

const options = { timeout: 5_000, retries: 0 };

test("the prefix stands before queries only; the key goes along", async () => {
  const service = openAiService({
    baseUrl: server.baseUrl,
    model: "good:prefix",
    apiKey: "k-1",
    queryPrefix: "Query: ",
    ...options,
  });
  const embedder = embedderOf(service, 4);
  await embedder.embed(["甲"], "query");
  await embedder.embed(["甲"], "passage");
  expect(server.requests.filter(({ model }) => model === "good:prefix")).toEqual([
    { model: "good:prefix", input: ["Query: 甲"], key: "Bearer k-1", encoding_format: "float" },
    { model: "good:prefix", input: ["甲"], key: "Bearer k-1", encoding_format: "float" },
  ]);
});

test("without a key none is sent", async () => {
  await openAiService({ baseUrl: server.baseUrl, model: "good:keyless", ...options }).call(["甲"], "query");
  expect(server.requests.find(({ model }) => model === "good:keyless")?.key).toBeUndefined();
});

test("a hundred texts go in batches of 32", async () => {
  const embedder = embedderOf(openAiService({ baseUrl: server.baseUrl, model: "good:many", ...options }), 4);
  const texts = Array.from({ length: 100 }, (_, at) => `第${at}条`);
  expect(await embedder.embed(texts, "passage")).toHaveLength(100);
  const sizes = server.requests.filter(({ model }) => model === "good:many").map(({ input }) => input.length);
  expect(sizes).toEqual([32, 32, 32, 4]);
});

test("the first answer tells how long the vectors are", async () => {
  const service = openAiService({ baseUrl: server.baseUrl, model: "wrong-dimension", ...options });
  expect(await measuredEmbedder(service)).toMatchObject({ id: "model:wrong-dimension", dimensions: 3 });
});
