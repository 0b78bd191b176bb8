import { Chat } from "@ai-sdk/react";
import { type ChatInit, type ChatStatus, DefaultChatTransport, type UIMessage } from "ai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { answer } from "../../src/core/answer/answer.ts";
import type { AnswerEvent } from "../../src/core/answer/answer-events.ts";
import { chunksOf, eventStream, streamHeaders } from "../../src/http/chat-stream.ts";
import { endlessAnswer } from "./endless-answer.ts";
import { type Loopback, listen } from "./loopback.ts";
import { brokenCorpus, corpus, question, service } from "./service.ts";

/** What a page that uses `useChat` declares to read the sources with their types. */
const citations = answer.omit({ answer: true });
type Message = UIMessage<unknown, { citations: z.infer<typeof citations> }>;
type Finish = Parameters<NonNullable<ChatInit<Message>["onFinish"]>>[0];

const { app } = service();
let served: Loopback;
beforeAll(async () => {
  served = await listen((request) => app.fetch(request));
});
afterAll(() => served.close());

/** The class behind `useChat`, with what a component would see of it. */
function chatWith({ url }: Loopback) {
  const statuses: ChatStatus[] = [];
  const errors: Error[] = [];
  const finishes: Finish[] = [];
  const chat = new Chat<Message>({
    transport: new DefaultChatTransport({ api: `${url}/api/chat` }),
    dataPartSchemas: { citations },
    onError: (error) => errors.push(error),
    onFinish: (event) => finishes.push(event),
  });
  chat["~registerStatusCallback"](() => statuses.push(chat.status));
  return { chat, statuses, errors, finishes };
}

function partsOf(message: Message | undefined) {
  const parts = message?.parts ?? [];
  return {
    types: parts.map(({ type }) => type),
    text: parts.map((part) => (part.type === "text" ? part.text : "")).join(""),
    sources: parts.filter((part) => part.type === "source-document"),
    data: parts.flatMap((part) => (part.type === "data-citations" ? [part.data] : [])),
  };
}

describe("the Chat of @ai-sdk/react asks /api/chat", () => {
  test("and has the text, a source for each citation, and the citations with their types", async () => {
    const { chat, statuses, errors } = chatWith(served);
    await chat.sendMessage({ text: question });
    expect(errors).toEqual([]);
    expect(statuses).toEqual(["submitted", "streaming", "ready"]);
    const message = chat.messages.at(-1);
    expect(message?.role).toBe("assistant");
    const { types, text, sources, data } = partsOf(message);
    expect(types).toEqual(["text", "source-document", "data-citations"]);
    expect(text).toContain("183.04亿元");
    expect(data).toHaveLength(1);
    const [said] = data;
    expect(said).toMatchObject({ abstained: false, mode: "extractive", id: message?.id });
    expect(sources.map(({ title }) => title)).toEqual(said?.citations.map(({ title }) => title));
    for (const { articleId, quote, start, end } of said?.citations ?? []) {
      expect(corpus.articles.get(articleId)?.body.slice(start, end)).toBe(quote);
    }
  });

  test("and is told that it finished of itself", async () => {
    const { chat, finishes } = chatWith(served);
    await chat.sendMessage({ text: question });
    expect(finishes).toHaveLength(1);
    expect(finishes[0]).toMatchObject({
      finishReason: "stop",
      isAbort: false,
      isDisconnect: false,
      isError: false,
    });
  });

  test("and goes on with what was said, and asks the same again", async () => {
    const { chat, errors } = chatWith(served);
    await chat.sendMessage({ text: "镇江港的货物吞吐量是多少？" });
    await chat.sendMessage({ text: question });
    expect(chat.messages.map(({ role }) => role)).toEqual(["user", "assistant", "user", "assistant"]);
    const { text } = partsOf(chat.messages.at(-1));
    await chat.regenerate();
    expect(chat.messages).toHaveLength(4);
    expect(partsOf(chat.messages.at(-1)).text).toBe(text);
    expect(errors).toEqual([]);
  });

  test("and gets a text without sources where the articles do not answer", async () => {
    const { chat } = chatWith(served);
    await chat.sendMessage({ text: "明天会下雨吗？" });
    const { types, data } = partsOf(chat.messages.at(-1));
    expect(types).toEqual(["text", "data-citations"]);
    expect(data).toMatchObject([{ abstained: true, citations: [] }]);
  });
});

describe("when the Chat of @ai-sdk/react is refused", () => {
  test("the problem surfaces as an Error that says why, and the next question is answered", async () => {
    const { chat, errors, statuses } = chatWith(served);
    await chat.sendMessage({ text: " " });
    expect(statuses.at(-1)).toBe("error");
    expect(chat.error).toBeInstanceOf(Error);
    expect(errors).toEqual([chat.error]);
    expect(chat.error?.message).toContain("The question is empty");
    chat.clearError();
    await chat.sendMessage({ text: question });
    expect(chat.status).toBe("ready");
    expect(partsOf(chat.messages.at(-1)).data).toMatchObject([{ abstained: false }]);
  });

  test("an index that cannot be read surfaces with the command that mends it", async () => {
    const broken = service({ corpus: brokenCorpus });
    const one = await listen((request) => broken.app.fetch(request));
    const { chat } = chatWith(one);
    await chat.sendMessage({ text: question });
    expect(chat.error?.message).toContain("npm run index");
    await one.close();
  });
});

describe("when a stream for the Chat of @ai-sdk/react does not reach its end", () => {
  const respond = (events: AsyncGenerator<AnswerEvent>) =>
    new Response(eventStream(chunksOf("a1", events, () => "It broke.")), { headers: streamHeaders });

  test("because the person stops it, the sentences so far stay and the work behind it ends", async () => {
    const { events, stopped } = endlessAnswer();
    const one = await listen(() => respond(events));
    const { chat, errors, finishes } = chatWith(one);
    chat["~registerMessagesCallback"](() => {
      if (partsOf(chat.messages.at(-1)).text.length >= 9) void chat.stop();
    });
    await chat.sendMessage({ text: question });
    expect(await stopped).toBe("stopped");
    expect(partsOf(chat.messages.at(-1)).text).toMatch(/^(?:一句。){3,}$/);
    expect(chat.status).toBe("ready");
    expect(errors).toEqual([]);
    expect(finishes).toMatchObject([{ isAbort: true, isError: false }]);
    await one.close();
  });

  test("because the answer breaks, it surfaces as an Error and not as a finished answer", async () => {
    async function* failing(): AsyncGenerator<AnswerEvent> {
      yield { type: "text", text: "一句。" };
      throw new Error("secret");
    }
    const one = await listen(() => respond(failing()));
    const { chat, finishes } = chatWith(one);
    await chat.sendMessage({ text: question });
    expect(chat.status).toBe("error");
    expect(chat.error?.message).toBe("It broke.");
    expect(partsOf(chat.messages.at(-1)).text).toBe("一句。");
    expect(finishes).toMatchObject([{ isError: true }]);
    await one.close();
  });
});
