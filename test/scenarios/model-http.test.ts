import type { UIMessageChunk } from "ai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asking } from "../http/service.ts";
import {
  type ModelServer,
  modelServer,
  neverStops,
  says,
  saysInTurn,
  saysThenHangs,
} from "./model-server.ts";
import { writingService } from "./writing-service.ts";

let server: ModelServer;
beforeAll(async () => {
  server = await modelServer();
});
afterAll(() => server.close());

const GDP = "北岸高新区2024年地区生产总值是多少？";
const RIGHT = "2024年，北岸高新区地区生产总值为183.04亿元[1]。";

async function* chunksOf(response: Response): AsyncGenerator<UIMessageChunk> {
  if (response.body === null) throw new Error("expected a body");
  let held = "";
  for await (const bytes of response.body.pipeThrough(new TextDecoderStream())) {
    held += bytes;
    for (let end = held.indexOf("\n\n"); end >= 0; end = held.indexOf("\n\n")) {
      const data = held.slice("data: ".length, end);
      held = held.slice(end + 2);
      if (data !== "[DONE]") yield JSON.parse(data);
    }
  }
}

async function collected(chunks: AsyncIterable<UIMessageChunk>): Promise<UIMessageChunk[]> {
  const all: UIMessageChunk[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

const textOf = (chunks: readonly UIMessageChunk[]): string =>
  chunks.map((chunk) => (chunk.type === "text-delta" ? chunk.delta : "")).join("");

describe("/api/chat with a model", () => {
  test("streams the very answer that it gives as JSON", async () => {
    server.behave(says(`${RIGHT}同比增长6.1%[1]。`));
    const { ask, send } = writingService(server.baseUrl);
    const json = await ask(GDP);
    const chunks = await collected(chunksOf(await send(GDP, "text/event-stream")));
    expect(json.mode).toBe("generated");
    expect(textOf(chunks)).toBe(json.answer);
    expect(chunks.map(({ type }) => type)).toEqual([
      "start",
      "text-start",
      "text-delta",
      "text-delta",
      "text-end",
      // The sentence, and the year before it in the drawing.
      "source-document",
      "source-document",
      "data-citations",
      "finish",
    ]);
    expect(chunks.find(({ type }) => type === "data-citations")).toMatchObject({
      data: { mode: "generated", citations: json.citations },
    });
  });

  test("sends a sentence before the model has begun the next", async () => {
    const read = Promise.withResolvers<void>();
    server.behave(
      saysInTurn([
        { text: RIGHT, after: Promise.resolve() },
        // The head of the next sentence shows that no marker follows.
        { text: "同比", after: Promise.resolve() },
        { text: "增长6.1%[1]。", after: read.promise },
      ]),
    );
    const chunks = chunksOf(await writingService(server.baseUrl).send(GDP, "text/event-stream"));
    const deltas: string[] = [];
    for await (const chunk of chunks) {
      if (chunk.type !== "text-delta") continue;
      deltas.push(chunk.delta);
      // Only now does the model go on: had the stream waited for it, this would hang.
      read.resolve();
    }
    expect(deltas).toEqual(["2024年，北岸高新区地区生产总值为183.04亿元。[1]", "同比增长6.1%。[1]"]);
  });

  test("a quotation is streamed whole where the model failed: nothing of its own came before", async () => {
    server.behave(saysThenHangs("2024年，北岸高新区地区生产总值为999亿元[1]。然后"));
    const one = writingService(server.baseUrl, { patience: { first: 1_000, whole: 1_500 } });
    const chunks = await collected(chunksOf(await one.send(GDP, "text/event-stream")));
    expect(textOf(chunks)).toBe("2024年,北岸高新区实现地区生产总值183.04亿元,同比增长6.1%。[1]");
    expect(chunks.find(({ type }) => type === "data-citations")).toMatchObject({
      data: { mode: "extractive" },
    });
  });

  test("a reader who leaves ends the call to the model", async () => {
    server.behave(saysThenHangs(`${RIGHT}同比`));
    const response = await writingService(server.baseUrl).send(GDP, "text/event-stream");
    const chunks = chunksOf(response);
    for await (const chunk of chunks) if (chunk.type === "text-delta") break;
    await server.requests[0]?.left;
    expect(server.requests).toHaveLength(1);
  });

  test("a caller who leaves before the first word ends the call to the model", async () => {
    server.behave(saysThenHangs(""));
    const leaving = new AbortController();
    const { send, logged } = writingService(server.baseUrl);
    const answered = send(GDP, "application/json", leaving.signal);
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    leaving.abort();
    await server.requests[0]?.left;
    await answered;
    expect(logged.filter(({ level }) => level !== "info")).toEqual([]);
  });

  test("a huge answer is cut at its limit, its right sentences given", async () => {
    server.behave(neverStops(`${"空话".repeat(100)}。`, RIGHT));
    const { answer, mode } = await writingService(server.baseUrl).ask(GDP);
    expect({ answer, mode }).toEqual({
      answer: "2024年，北岸高新区地区生产总值为183.04亿元。[1]",
      mode: "generated",
    });
  });

  test("/v1/chat/completions gives the same answer", async () => {
    server.behave(says(RIGHT));
    const { post } = writingService(server.baseUrl);
    const response = await post("/v1/chat/completions", { model: "zhenjiang-invest", ...asking(GDP) });
    expect(await response.json()).toMatchObject({
      choices: [{ message: { content: expect.stringContaining("地区生产总值为183.04亿元。[1]") } }],
    });
  });
});
