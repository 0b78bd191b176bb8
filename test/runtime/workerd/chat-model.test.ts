import { describe, expect, inject, test } from "vitest";
import { writingPort } from "../../../src/adapters/chat-model.ts";
import { openAiChatModel } from "../../../src/adapters/chat-model-openai.ts";
import { workersAiChatModel } from "../../../src/adapters/chat-model-workers-ai.ts";
import type { ChatModel, ModelDelta } from "../../../src/core/ports.ts";

const call = { system: "s", user: "u", maxTokens: 50, signal: new AbortController().signal };

async function all(model: ChatModel): Promise<ModelDelta[]> {
  const found: ModelDelta[] = [];
  for await (const delta of model.stream(call)) found.push(delta);
  return found;
}

const textOf = (deltas: readonly ModelDelta[]): string =>
  deltas.map((delta) => (delta.type === "text" ? delta.text : "")).join("");

/** A stream that sends its bytes a few at a time. */
function streamOf(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + 5));
      at += 5;
    },
  });
}

describe("a model of OpenAI's interface, in the Workers runtime", () => {
  test("streams its text and tells what it took", async () => {
    const deltas = await all(openAiChatModel({ baseUrl: inject("modelBaseUrl"), model: "scripted" }));
    expect(textOf(deltas)).toBe("镇江有甲[1]。");
    expect(deltas.at(-1)).toEqual({ type: "usage", input: 700, output: 50 });
  });
});

describe("a model of Workers AI", () => {
  const model = "@cf/qwen/qwen3-30b-a3b-fp8";
  const events = (...data: unknown[]) =>
    streamOf([...data.map((one) => `data: ${JSON.stringify(one)}\n\n`), "data: [DONE]\n\n"].join(""));

  test.each([
    [
      "responses",
      events({ response: "镇江" }, { response: "有甲", usage: { prompt_tokens: 7, completion_tokens: 2 } }),
    ],
    [
      "choices",
      events(
        { choices: [{ delta: { reasoning_content: "想" } }] },
        { choices: [{ delta: { content: "镇江" } }] },
        { choices: [{ delta: { content: "有甲" } }] },
        { choices: [], usage: { prompt_tokens: 7, completion_tokens: 2 } },
      ),
    ],
  ])("streams its text, given as %s", async (_, stream) => {
    const asked: unknown[] = [];
    const run = async (...given: unknown[]) => {
      asked.push(...given);
      return stream;
    };
    const deltas = await all(workersAiChatModel({ run }, model));
    expect(textOf(deltas)).toBe("镇江有甲");
    expect(deltas.at(-1)).toEqual({ type: "usage", input: 7, output: 2 });
    expect(asked).toMatchObject([
      model,
      { stream: true, max_tokens: 50, messages: [{ role: "system" }, { role: "user" }] },
    ]);
  });

  test.each([
    ["fails", () => Promise.reject(new Error("3040: capacity")), "model-failed"],
    ["answers without a stream", async () => ({ response: "x" }), "model-malformed"],
    ["streams no JSON", async () => streamOf("data: oops\n\n"), "model-malformed"],
    ["streams a line without end", async () => streamOf(`data: ${"x".repeat(120_000)}`), "model-malformed"],
    ["hangs", () => new Promise(() => {}), "model-timeout"],
    [
      "hangs in its stream",
      async () => new ReadableStream({ pull: () => new Promise(() => {}) }),
      "model-timeout",
    ],
  ])("that %s is told so", async (_, run, code) => {
    const patience = code === "model-timeout" ? { first: 50, whole: 100 } : undefined;
    await expect(all(workersAiChatModel({ run }, model, patience))).rejects.toMatchObject({ code });
  });

  test("writes by its binding, and is refused without", () => {
    const settings = { baseUrl: null, model, answerTokens: 600, dailyTokens: 1_000 };
    const clock = { now: () => 0 };
    expect(writingPort(settings, clock, { run: async () => null }).writing?.model.id).toBe(model);
    expect(() => writingPort(settings, clock, undefined)).toThrow(/binding AI/);
    expect(writingPort(null, clock)).toEqual({});
  });
});
