import OpenAI, { APIError, BadRequestError, InternalServerError, NotFoundError } from "openai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "../../src/core/answer/answer.ts";
import type { AnswerEvent } from "../../src/core/answer/answer-events.ts";
import { eventHeaders, eventStream } from "../../src/http/chat-stream.ts";
import { chatCompletion } from "../../src/http/openai-completion.ts";
import { chunksOf } from "../../src/http/openai-stream.ts";
import { endlessAnswer } from "./endless-answer.ts";
import { type Loopback, listen } from "./loopback.ts";
import { brokenCorpus, corpus, question, service } from "./service.ts";

const { app } = service();
const model = "zhenjiang-invest";
const off = "明天会下雨吗？";
let served: Loopback;
let client: OpenAI;

beforeAll(async () => {
  served = await listen((request) => app.fetch(request));
  client = clientOf(served);
});
afterAll(() => served.close());

function clientOf({ url }: Loopback): OpenAI {
  return new OpenAI({ baseURL: `${url}/v1`, apiKey: "sk-none-needed", maxRetries: 0 });
}

const asking = (content: string) => ({ model, messages: [{ role: "user" as const, content }] });

async function errorOf(promise: Promise<unknown>): Promise<APIError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof APIError)) throw new Error(`Expected an APIError, not ${String(error)}.`);
  return error;
}

describe("the openai package asks for a completion", () => {
  test("and gets the answer, its annotations at the markers, and our citations", async () => {
    const completion = await client.chat.completions.create(asking(question));
    const read = chatCompletion.parse(completion);
    expect(completion).toMatchObject({ object: "chat.completion", model });
    expect(completion.id).toMatch(/^chatcmpl-/);
    const [choice] = read.choices;
    if (choice === undefined) throw new Error("No choice.");
    const { content, annotations, citations, ...rest } = choice.message;
    expect(choice.finish_reason).toBe("stop");
    expect(content).toContain("183.04亿元");
    expect(rest).toMatchObject({ refusal: null, abstained: false, mode: "extractive", asOf: "2025-08-25" });
    expect(annotations.map(({ url_citation: at }) => content.slice(at.start_index, at.end_index))).toEqual(
      citations.map(({ index }) => `[${index}]`),
    );
    expect(read.citations).toEqual(citations);
    for (const { articleId, quote, start, end } of citations) {
      expect(corpus.articles.get(articleId)?.body.slice(start, end)).toBe(quote);
    }
  });

  test("and each annotation leads to the article it cites", async () => {
    const completion = await client.chat.completions.create(asking(question));
    const { citations, choices } = chatCompletion.parse(completion);
    const [cited] = citations;
    const links = choices[0]?.message.annotations.map(({ url_citation }) => url_citation.url) ?? [];
    expect(links[0]).toBe(
      `${served.url}/articles/${encodeURIComponent(cited?.articleId ?? "")}?quote=${cited?.start}-${cited?.end}#quote`,
    );
    for (const link of links) expect((await fetch(link)).status).toBe(200);
  });

  test("and links begin with the public address where one is set", async () => {
    const settings = { version: "1", allowedOrigins: "any", publicUrl: "https://ask.example.cn" } as const;
    const { post } = service({ settings });
    const body = await (await post("/v1/chat/completions", asking(question))).json();
    const annotation = chatCompletion.parse(body).choices[0]?.message.annotations[0];
    expect(annotation?.url_citation.url).toMatch(/^https:\/\/ask\.example\.cn\/articles\//);
  });

  test("and is told in the content itself which questions are answered, where its own is not", async () => {
    const completion = await client.chat.completions.create(asking("镇江的最低工资是多少？"));
    const [choice] = chatCompletion.parse(completion).choices;
    if (choice === undefined) throw new Error("No choice.");
    const { abstained, annotations, citations, suggestions, content } = choice.message;
    expect({ abstained, annotations, citations }).toEqual({
      abstained: true,
      annotations: [],
      citations: [],
    });
    expect(suggestions.length).toBeGreaterThan(0);
    for (const suggestion of suggestions) expect(content).toContain(`- ${suggestion}`);
  });

  test("and the usage is the estimate it says it is", async () => {
    const messages = [
      { role: "system" as const, content: "You are helpful." },
      { role: "user" as const, content: off },
    ];
    const { usage, choices } = await client.chat.completions.create({ model, messages });
    expect(usage?.prompt_tokens).toBe(4 + off.length);
    expect(usage?.completion_tokens).toBeGreaterThan(0);
    expect(usage?.completion_tokens).toBeLessThanOrEqual(choices[0]?.message.content?.length ?? 0);
    expect(usage?.total_tokens).toBe((usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0));
  });
});

describe("the openai package streams", () => {
  test("a role, the text sentence by sentence, one delta with the sources, and the end", async () => {
    const chunks = [];
    for await (const chunk of await client.chat.completions.create({ ...asking(question), stream: true }))
      chunks.push(chunk);
    const deltas = chunks.map(({ choices }) => choices[0]?.delta);
    expect(deltas[0]).toEqual({ role: "assistant", content: "", refusal: null });
    expect(deltas.at(-1)).toEqual({});
    expect(deltas.at(-2)).toMatchObject({ annotations: [{ type: "url_citation" }], abstained: false });
    expect(chunks.map(({ choices }) => choices[0]?.finish_reason).filter(Boolean)).toEqual(["stop"]);
    expect(new Set(chunks.map(({ id, created }) => `${id} ${created}`)).size).toBe(1);
    expect(chunks.every((chunk) => !("usage" in chunk))).toBe(true);
  });

  test.each([question, off, "镇江的最低工资是多少？"])(
    "the same for %s as it gets at once, put together by its helper",
    async (content) => {
      const whole = chatCompletion.parse(await client.chat.completions.create(asking(content)));
      const streamed = await client.chat.completions
        .stream({ ...asking(content), stream_options: { include_usage: true } })
        .finalChatCompletion();
      expect(streamed.choices[0]?.message).toMatchObject(whole.choices[0]?.message ?? {});
      expect(streamed).toMatchObject({ usage: whole.usage, citations: whole.citations });
    },
  );

  test("the usage in a last chunk without choices, and nowhere else", async () => {
    const chunks = [];
    const asked = { ...asking(question), stream: true, stream_options: { include_usage: true } } as const;
    for await (const chunk of await client.chat.completions.create(asked)) chunks.push(chunk);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { total_tokens: expect.any(Number) } });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
  });

  test("events that proxies do not hold back, closed by [DONE]", async () => {
    const response = await client.chat.completions.create({ ...asking(question), stream: true }).asResponse();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream",
      "x-accel-buffering": "no",
      "access-control-allow-origin": "*",
    });
    expect(response.headers.has("x-vercel-ai-ui-message-stream")).toBe(false);
    expect(await response.text()).toMatch(/\n\ndata: \[DONE\]\n\n$/);
  });

  test("a refusal with its status, before any chunk", async () => {
    const refused = await errorOf(client.chat.completions.create({ ...asking(""), stream: true }));
    expect(refused).toBeInstanceOf(BadRequestError);
  });
});

describe("a stream that does not end well", () => {
  const head = { id: "chatcmpl-1", created: 1, model, system_fingerprint: "fp_1" } as const;
  const dress = {
    linkOf: () => "https://example.org",
    used: null,
    toError: () => ({ error: { message: "It broke.", type: "server_error", param: null, code: "broke" } }),
  };
  const respond = (events: AsyncGenerator<AnswerEvent>) =>
    new Response(eventStream(chunksOf(head, events, dress)), { headers: eventHeaders });

  test("stops the work behind it when the client leaves in the middle", async () => {
    const { events, stopped } = endlessAnswer();
    const one = await listen(() => respond(events));
    const stream = await clientOf(one).chat.completions.create({ ...asking(question), stream: true });
    let sentences = 0;
    for await (const { choices } of stream) {
      sentences += choices[0]?.delta.content ? 1 : 0;
      if (sentences === 3) stream.controller.abort();
    }
    expect(await stopped).toBe("stopped");
    await one.close();
  });

  test("tells a fault behind the first chunk as an error that the client throws", async () => {
    async function* failing(): AsyncGenerator<AnswerEvent> {
      yield { type: "text", text: "一句。" };
      throw new Error("secret");
    }
    const one = await listen(() => respond(failing()));
    const stream = await clientOf(one).chat.completions.create({ ...asking(question), stream: true });
    const read: string[] = [];
    const error = await errorOf(
      (async () => {
        for await (const { choices } of stream) read.push(choices[0]?.delta.content ?? "");
      })(),
    );
    expect(read).toEqual(["", "一句。"]);
    expect(error).toMatchObject({ message: "It broke.", code: "broke", type: "server_error" });
    await one.close();
  });
});

describe("the openai package asks for models", () => {
  test("and the list has the one that answers", async () => {
    const listed = [];
    for await (const one of client.models.list()) listed.push(one);
    expect(listed).toEqual([await client.models.retrieve(model)]);
    expect(listed[0]).toMatchObject({ id: model, object: "model", created: 1_756_080_000 });
  });

  test("another one is not found, by name and in a completion", async () => {
    const retrieved = await errorOf(client.models.retrieve("gpt-5"));
    const asked = await errorOf(client.chat.completions.create({ ...asking(question), model: "gpt-5" }));
    for (const error of [retrieved, asked]) {
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ status: 404, code: "model_not_found", type: "invalid_request_error" });
      expect(error.message).toContain("The model `gpt-5` does not exist.");
      expect(error.message).toContain(model);
    }
    expect(asked.param).toBe("model");
  });
});

describe("errors of the openai package", () => {
  test("an interface that is not served names those that are", async () => {
    const embedding = await errorOf(client.embeddings.create({ model, input: "x" }));
    expect(embedding).toBeInstanceOf(NotFoundError);
    expect(embedding.message).toContain("POST /v1/chat/completions");
    const response = await errorOf(client.responses.create({ model, input: "x" }));
    expect(response).toMatchObject({ status: 404, code: "unknown_path" });
  });

  test("an index that cannot be read is the service's fault, with the command that mends it", async () => {
    const broken = service({ corpus: brokenCorpus });
    const one = await listen((request) => broken.app.fetch(request));
    for (const asked of [
      clientOf(one).models.list(),
      clientOf(one).chat.completions.create(asking(question)),
    ]) {
      const error = await errorOf(Promise.resolve(asked));
      expect(error).toBeInstanceOf(InternalServerError);
      expect(error).toMatchObject({ status: 503, type: "server_error", code: "index_unusable" });
      expect(error.message).toContain("npm run index");
    }
    await one.close();
  });

  test("neither a key nor a question reaches the log when our own code fails", async () => {
    const failing = service({
      corpus: async () => {
        throw new TypeError(`secret ${question}`);
      },
    });
    const one = await listen((request) => failing.app.fetch(request));
    const error = await errorOf(clientOf(one).chat.completions.create(asking(question)));
    expect(error).toMatchObject({ status: 500, code: "internal_error" });
    expect(failing.logged).toHaveLength(1);
    expect(JSON.stringify([failing.logged, error.error])).not.toMatch(/sk-none|secret|高新/);
    await one.close();
  });
});

test("the extension members of a message are those of the service's own answer", async () => {
  const { post } = service();
  const own = answer.parse(
    await (await post("/api/chat", { messages: [{ role: "user", content: question }] })).json(),
  );
  const { message } = chatCompletion.parse(await client.chat.completions.create(asking(question)))
    .choices[0] ?? { message: null };
  const { id: _, answer: content, ...rest } = own;
  expect(message).toEqual({
    role: "assistant",
    content,
    refusal: null,
    annotations: expect.any(Array),
    ...rest,
  });
});
