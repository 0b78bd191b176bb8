import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, generateText, type ModelMessage, streamText } from "ai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chatCompletion } from "../../src/http/openai-completion.ts";
import { type Loopback, listen } from "./loopback.ts";
import { question, service } from "./service.ts";

const { app } = service();
let served: Loopback;
beforeAll(async () => {
  served = await listen((request) => app.fetch(request));
});
afterAll(() => served.close());

const provider = (includeUsage = true) =>
  createOpenAICompatible({ name: "zhenjiang", baseURL: `${served.url}/v1`, apiKey: "none", includeUsage });
const model = () => provider()("zhenjiang-invest");
const figure = "183.04亿元";

describe("the AI SDK's OpenAI-compatible provider", () => {
  test("generates the answer with its usage", async () => {
    const { text, finishReason, usage, response } = await generateText({
      model: model(),
      prompt: question,
      temperature: 0.3,
      maxOutputTokens: 5,
    });
    expect(text).toContain(figure);
    expect(text).toContain("[1]");
    expect(finishReason).toBe("stop");
    expect(usage).toMatchObject({ inputTokens: question.length, outputTokens: expect.any(Number) });
    expect(response.modelId).toBe("zhenjiang-invest");
  });

  test("streams the same text, sentence by sentence", async () => {
    const { text } = await generateText({ model: model(), prompt: question });
    const streamed = streamText({ model: model(), prompt: question });
    const pieces: string[] = [];
    for await (const piece of streamed.textStream) pieces.push(piece);
    expect(pieces.join("")).toBe(text);
    expect(await streamed.finishReason).toBe("stop");
    expect((await streamed.usage).inputTokens).toBe(question.length);
  });

  test("carries a conversation with a system text", async () => {
    const messages: ModelMessage[] = [
      { role: "user", content: "镇江港的货物吞吐量是多少？" },
      { role: "assistant", content: [{ type: "text", text: "全年货物吞吐量达到2.4亿吨。[1]" }] },
      { role: "user", content: [{ type: "text", text: question }] },
    ];
    const { text } = await generateText({ model: model(), system: "Answer in French.", messages });
    expect(text).toContain(figure);
  });

  test("hands our citations to a metadata extractor", async () => {
    const withMetadata = createOpenAICompatible({
      name: "zhenjiang",
      baseURL: `${served.url}/v1`,
      metadataExtractor: {
        extractMetadata: async ({ parsedBody }) => ({
          zhenjiang: { quotes: chatCompletion.parse(parsedBody).citations.map(({ quote }) => quote) },
        }),
        createStreamExtractor: () => ({ processChunk: () => {}, buildMetadata: () => undefined }),
      },
    });
    const { providerMetadata } = await generateText({
      model: withMetadata("zhenjiang-invest"),
      prompt: question,
    });
    expect(providerMetadata?.["zhenjiang"]).toEqual({ quotes: [expect.stringContaining(figure)] });
  });

  test.each([
    [
      "another model",
      () => generateText({ model: provider()("gpt-5"), prompt: question }),
      404,
      /does not exist/,
    ],
    ["an empty question", () => generateText({ model: model(), prompt: " " }), 400, /question is empty/],
  ])("tells %s as an APICallError with our words", async (_, call, status, message) => {
    const error: unknown = await call().catch((thrown: unknown) => thrown);
    if (!APICallError.isInstance(error)) throw new Error(`Expected an APICallError, not ${String(error)}.`);
    expect(error.statusCode).toBe(status);
    expect(error.message).toMatch(message);
    expect(error.isRetryable).toBe(false);
  });
});
