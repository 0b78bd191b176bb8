import { describe, expect, test } from "vitest";
import { embedderOf } from "../../src/adapters/embedder.ts";
import { openAiService } from "../../src/adapters/embedder-openai.ts";
import { AppError } from "../../src/core/errors.ts";
import { unit } from "../../src/core/vectors/lsa.ts";

/** The service's address, and what the server embeds a text as. */
export interface ServerUnderTest {
  baseUrl(): string;
  vectorOfText(text: string): number[];
}

const TEXTS = ["镇江高新区", "丹阳眼镜", "长山国际社区", "船舶海工", "新材料"];

/** What the adapter of OpenAI-compatible services does in each runtime, whatever the service does. */
export function embeddingServiceContract(runtime: string, { baseUrl, vectorOfText }: ServerUnderTest): void {
  const embedder = (model: string, options = {}) =>
    embedderOf(openAiService({ baseUrl: baseUrl(), model, timeout: 5_000, retries: 0, ...options }), 4);
  const expected = TEXTS.map((text) => unit(Float32Array.from(vectorOfText(text))));

  async function fault(model: string, options = {}): Promise<AppError> {
    const error = await embedder(model, options)
      .embed(TEXTS, "passage")
      .then(
        () => null,
        (found: unknown) => found,
      );
    if (error instanceof AppError) return error;
    throw new Error(`expected an AppError, found ${String(error)}`);
  }

  describe(`an embedding service, from ${runtime}`, () => {
    test.each(["good", "shuffled", "without-index", "base64"])(
      "%s: one unit vector a text, in order",
      async (model) => {
        expect(await embedder(model).embed(TEXTS, "passage")).toEqual(expected);
      },
    );

    test("that takes two texts at a time gets two at a time", async () => {
      expect(await embedder("two-at-most").embed(TEXTS, "passage")).toEqual(expected);
    });

    test.each(["busy-once", "fails-once"])("%s: is asked again", async (model) => {
      const twice = embedder(`${model}:${runtime}`, { retries: 1 });
      expect(await twice.embed(TEXTS, "passage")).toEqual(expected);
    });

    test.each([
      ["wrong-dimension", "embedder-dimensions", "vectors of 3 numbers, expected 4"],
      ["partial", "embedder-partial", "5 texts with 4 vectors"],
      ["index-twice", "embedder-partial", "5 texts with 1 vectors"],
      ["far-index", "embedder-partial", "5 texts with 1 vectors"],
      ["null-numbers", "embedder-not-numbers", "finite numbers"],
      ["bad-base64", "embedder-dimensions", "vectors of 1 numbers"],
      ["bare-nan", "embedder-not-json", "list of embeddings (application/json)"],
      ["html", "embedder-not-json", "(text/html)"],
      ["unauthorised", "embedder-refused", "EMBED_API_KEY"],
      ["unknown", "embedder-unknown", "try pulling it first"],
      ["busy", "embedder-busy", "429"],
      ["failing", "embedder-failed", "CUDA out of memory"],
      ["no-embeddings", "embedder-batch-too-large", "does not support embeddings"],
      ["endless", "embedder-endless", "more than"],
      ["broken-off", "embedder-unreachable", "cannot be reached"],
    ])("%s: %s", async (model, code, words) => {
      const found = await fault(model);
      expect(found).toMatchObject({ code, kind: "upstream" });
      expect(found.message).toContain(words);
    });

    test.each(["hanging", "hanging-body"])("%s: is given up after the time allowed", async (model) => {
      expect(await fault(model, { timeout: 200 })).toMatchObject({ code: "embedder-timeout" });
    });

    test("that is down", async () => {
      const found = await fault("good", { baseUrl: "http://127.0.0.1:9/v1" });
      expect(found).toMatchObject({ code: "embedder-unreachable" });
      expect(found.message).toContain("EMBED_BASE_URL");
    });

    test("at a wrong path", async () => {
      expect((await fault("good", { baseUrl: baseUrl().replace("/v1", "") })).message).toContain("/v1");
    });

    test("what it says about a query is not repeated: it may hold the question", async () => {
      await expect(embedder("failing").embed(["私人问题"], "query")).rejects.toThrow(/^(?!.*CUDA).*500/);
    });
  });
}
