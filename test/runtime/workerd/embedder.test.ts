import { describe, expect, inject, test } from "vitest";
import { queryEmbedder } from "../../../src/adapters/query-embedder.ts";
import { embeddingServiceContract } from "../../contract/embedding-service.ts";
import { vectorOfText } from "../../support/text-vector.ts";

embeddingServiceContract("the Workers runtime", { baseUrl: () => inject("embeddingBaseUrl"), vectorOfText });

describe("Workers AI", () => {
  const settings = { baseUrl: null, model: "@cf/baai/bge-m3" };
  const embedder = (run: (model: string, input: { text: string[] }) => Promise<unknown>) =>
    queryEmbedder(settings, { run })?.sized(2);

  test("embeds queries through its binding", async () => {
    const found = embedder(async (model, { text }) => ({
      shape: [text.length, 2],
      data: text.map(() => [3, 4]),
      model,
    }));
    expect(found?.id).toBe("model:@cf/baai/bge-m3");
    expect(await found?.embed(["甲", "乙"], "query")).toEqual([
      Float32Array.of(0.6, 0.8),
      Float32Array.of(0.6, 0.8),
    ]);
  });

  test.each([
    ["fails", () => Promise.reject(new Error("3046: timeout")), "embedder-failed"],
    ["answers something else", async () => ({ response: "hello" }), "embedder-not-json"],
    ["answers too few", async () => ({ data: [] }), "embedder-partial"],
    ["has another length", async () => ({ data: [[1, 2, 3]] }), "embedder-dimensions"],
    ["hangs", () => new Promise(() => {}), "embedder-timeout"],
  ])("that %s is told so", async (_, run, code) => {
    await expect(embedder(run)?.embed(["甲"], "query")).rejects.toMatchObject({ code });
  });

  test("without the binding the settings are refused", () => {
    expect(() => queryEmbedder(settings, undefined)).toThrow(/binding AI/);
  });
});
