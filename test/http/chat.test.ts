import { parseJsonEventStream } from "@ai-sdk/provider-utils";
import {
  DefaultChatTransport,
  readUIMessageStream,
  type UIMessage,
  type UIMessageChunk,
  uiMessageChunkSchema,
} from "ai";
import { describe, expect, test } from "vitest";
import { answer } from "../../src/core/answer/answer.ts";
import { piecesOf } from "../../src/core/answer/answer-events.ts";
import { asking, corpus, question, service } from "./service.ts";

const { app, post } = service();
const streamed = { accept: "text/event-stream" };

/** The chunks as the `ai` package's own reader sees them; a chunk it cannot read fails the test. */
async function chunksOf(response: Response): Promise<UIMessageChunk[]> {
  if (response.body === null) throw new Error("The response has no body.");
  const chunks: UIMessageChunk[] = [];
  for await (const chunk of parseJsonEventStream({ stream: response.body, schema: uiMessageChunkSchema })) {
    if (!chunk.success) throw chunk.error;
    chunks.push(chunk.value);
  }
  return chunks;
}

async function lastMessage(chunks: ReadableStream<UIMessageChunk>): Promise<UIMessage | undefined> {
  let last: UIMessage | undefined;
  for await (const message of readUIMessageStream({ stream: chunks })) last = message;
  return last;
}

describe("POST /api/chat as JSON", () => {
  test("answers with citations that stand verbatim at their offsets", async () => {
    const response = await post("/api/chat", asking(question));
    expect(response.status).toBe(200);
    const body = answer.parse(await response.json());
    expect(body).toMatchObject({ abstained: false, mode: "extractive", asOf: "2025-08-25" });
    expect(body.answer).toContain("183.04亿元");
    expect(body.answer).toContain("[1]");
    for (const { articleId, quote, start, end } of body.citations) {
      expect(corpus.articles.get(articleId)?.body.slice(start, end)).toBe(quote);
    }
  });

  test("says so where the articles do not answer", async () => {
    const body = answer.parse(await (await post("/api/chat", asking("明天会下雨吗？"))).json());
    expect(body).toMatchObject({ abstained: true, citations: [] });
  });

  test("each answer has its own id", async () => {
    const said = await Promise.all([1, 2, 3].map(() => post("/api/chat", asking(question))));
    const ids = await Promise.all(said.map(async (response) => answer.parse(await response.json()).id));
    expect(new Set(ids).size).toBe(3);
  });

  test.each([
    [
      "AI SDK parts",
      {
        messages: [
          {
            id: "m1",
            role: "user",
            metadata: { a: 1 },
            parts: [{ type: "step-start" }, { type: "text", text: question }],
          },
        ],
      },
    ],
    ["content beside parts", { messages: [{ role: "user", content: question, parts: [] }] }],
    ["a locale", { ...asking(question), locale: "zh-Hans" }],
    [
      "an earlier turn that is too long or empty",
      {
        messages: [
          { role: "user", content: "长".repeat(3_000) },
          { role: "assistant", parts: [{ type: "tool-x" }] },
          { role: "user", content: question },
        ],
      },
    ],
  ])("%s are read", async (_, body) => {
    const response = await post("/api/chat", body, { accept: "application/json" });
    expect(await response.json()).toMatchObject({
      abstained: false,
      citations: [{ articleId: "高新区-2024" }],
    });
  });

  test("a Traditional locale gets Traditional text over a quotation that stays verbatim", async () => {
    const response = await post("/api/chat", { ...asking(question), locale: "zh-Hant" });
    const body = answer.parse(await response.json());
    expect(body.answer).toContain("高新區");
    expect(body.citations[0]?.quote).toContain("高新区");
  });
});

describe("POST /api/chat as the AI SDK's message stream", () => {
  test("its transcript is the recorded one", async () => {
    const { post } = service();
    const response = await post("/api/chat", asking(question), streamed);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream",
      "x-vercel-ai-ui-message-stream": "v1",
      "x-content-type-options": "nosniff",
    });
    await expect(await response.text()).toMatchFileSnapshot("../snapshots/chat-stream.txt");
  });

  test("says the same as the JSON answer, in the AI SDK's order", async () => {
    const said = answer.parse(await (await post("/api/chat", asking(question))).json());
    const chunks = await chunksOf(await post("/api/chat", asking(question), streamed));
    const types = chunks.map(({ type }) => type);
    expect(types.filter((type, at) => type !== types[at - 1])).toEqual([
      "start",
      "text-start",
      "text-delta",
      "text-end",
      "source-document",
      "data-citations",
      "finish",
    ]);
    expect(chunks.map((chunk) => (chunk.type === "text-delta" ? chunk.delta : "")).join("")).toBe(
      said.answer,
    );
    expect(types.filter((type) => type === "source-document")).toHaveLength(said.citations.length);
    const { answer: _, ...rest } = said;
    expect(chunks.find(({ type }) => type === "data-citations")).toEqual({
      type: "data-citations",
      data: { ...rest, id: expect.any(String) },
    });
  });

  test("the AI SDK's own transport and reader make a message of it", async () => {
    const transport = new DefaultChatTransport<UIMessage>({
      api: "/api/chat",
      fetch: async (url, init) => app.request(url instanceof Request ? url.url : String(url), init),
    });
    const asked: UIMessage = { id: "m1", role: "user", parts: [{ type: "text", text: question }] };
    const stream = await transport.sendMessages({
      chatId: "c1",
      messageId: undefined,
      messages: [asked],
      trigger: "submit-message",
      abortSignal: undefined,
    });
    const message = await lastMessage(stream);
    expect(message?.parts.map(({ type }) => type)).toEqual(["text", "source-document", "data-citations"]);
    if (message === undefined) return;

    const followUp: UIMessage = { id: "m2", role: "user", parts: [{ type: "text", text: question }] };
    const again = await transport.sendMessages({
      chatId: "c1",
      messageId: undefined,
      messages: [asked, message, followUp],
      trigger: "submit-message",
      abortSignal: undefined,
    });
    expect((await lastMessage(again))?.parts[0]).toMatchObject({ type: "text", state: "done" });
  });

  test("a refusal comes as a problem before any event", async () => {
    const response = await post("/api/chat", asking(""), streamed);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  test("a reader who leaves early ends the stream, and the next one is served", async () => {
    const response = await post("/api/chat", asking(question), streamed);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect((await chunksOf(await post("/api/chat", asking(question), streamed))).length).toBeGreaterThan(5);
  });
});

describe("pieces of a streamed text", () => {
  test.each([
    ["第一句。[1][2] 第二句！\n\n- 第三句", ["第一句。[1][2] ", "第二句！\n\n", "- 第三句"]],
    ["“引文。”[1]后文；再后文", ["“引文。”[1]", "后文；", "再后文"]],
    ["It rose 5.2% in 2024.\nThen it fell", ["It rose 5.2% in 2024.\n", "Then it fell"]],
    ["", []],
  ])("%j", (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
    expect(piecesOf(text).join("")).toBe(text);
  });
});
