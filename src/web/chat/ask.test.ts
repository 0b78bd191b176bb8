import { describe, expect, test } from "vitest";
import type { AnswerPart } from "./answer-parts.ts";
import { ask } from "./ask.ts";
import { ProblemError } from "./problem.ts";

const encoder = new TextEncoder();
const event = (part: object) => `data: ${JSON.stringify(part)}\n\n`;
const text = event({ type: "text-delta", id: "t", delta: "44个。[1]" });
const citation = {
  index: 1,
  articleId: "a",
  passageId: "a:1",
  title: "题",
  source: "报",
  published: "2026-03",
  url: null,
  quote: "引文",
  start: 0,
  end: 2,
  lang: "zh-Hans",
};
const result = {
  id: "3f2b8c1e-9d4a-4c6b-8e2f-0a1b2c3d4e5f",
  abstained: false,
  citations: [citation],
  suggestions: ["问？"],
  asOf: "2026-03",
  mode: "extractive",
};

interface Run {
  parts: AnswerPart[];
  /** The kind of problem it ended with, `aborted`, or null. */
  ending: string | null;
  detail?: string | undefined;
}

async function run(
  answering: typeof fetch,
  signal = new AbortController().signal,
  patience = 5000,
): Promise<Run> {
  const parts: AnswerPart[] = [];
  try {
    const asked = ask([{ role: "user", content: "问？" }], {
      api: "",
      locale: "zh-Hans",
      signal,
      patience,
      fetch: answering,
    });
    for await (const part of asked) parts.push(part);
    return { parts, ending: null };
  } catch (error) {
    if (error instanceof ProblemError)
      return { parts, ending: error.problem.kind, detail: error.problem.detail };
    return { parts, ending: signal.aborted ? "aborted" : String(error) };
  }
}

/** A `fetch` that streams `chunks`; without `ends` the stream stays open until it is cancelled or aborted. */
function streaming(
  chunks: string[],
  ends = true,
  contentType = "text/event-stream; charset=utf-8",
): typeof fetch {
  return async (_, init) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
        if (ends) controller.close();
        init?.signal?.addEventListener("abort", () => controller.error(new Error("aborted")));
      },
    });
    return new Response(body, { headers: { "content-type": contentType } });
  };
}

describe("ask", () => {
  test("yields text, then the result, then the end", async () => {
    const stream = [
      event({ type: "start" }),
      text,
      event({ type: "data-citations", data: result }),
      event({ type: "finish" }),
    ];
    expect(await run(streaming(stream))).toEqual({
      parts: [{ type: "text", delta: "44个。[1]" }, { type: "result", result }, { type: "finish" }],
      ending: null,
    });
  });

  test("asks for a stream in the reader's language, at the address given", async () => {
    const requests: Array<{ url: string; init: RequestInit | undefined }> = [];
    const answering: typeof fetch = async (url, init) => {
      requests.push({ url: String(url), init });
      return streaming([event({ type: "finish" })])(url, init);
    };
    const signal = new AbortController().signal;
    for await (const _ of ask([{ role: "user", content: "Q?" }], {
      api: "https://a.example",
      locale: "en",
      signal,
      fetch: answering,
    })) {
      // Only the request is looked at.
    }
    expect(requests[0]?.url).toBe("https://a.example/api/chat");
    expect(requests[0]?.init?.headers).toMatchObject({ accept: "text/event-stream" });
    expect(JSON.parse(String(requests[0]?.init?.body))).toEqual({
      locale: "en",
      messages: [{ role: "user", content: "Q?" }],
    });
  });

  test("a stream that ends without its finish is broken", async () => {
    expect(await run(streaming([text]))).toMatchObject({ parts: [{ type: "text" }], ending: "broken" });
  });

  test("an answer that is no event stream is broken", async () => {
    expect((await run(streaming(["<html>"], true, "text/html"))).ending).toBe("broken");
  });

  test("an error within the stream is the service's refusal", async () => {
    const stream = [text, event({ type: "error", errorText: "The model is gone." })];
    expect(await run(streaming(stream))).toMatchObject({ ending: "refused", detail: "The model is gone." });
  });

  test("a problem's detail is kept, and its absence is no fault", async () => {
    const problem = { status: 413, detail: "The body is too large." };
    expect(await run(async () => Response.json(problem, { status: 413 }))).toMatchObject({
      ending: "refused",
      detail: "The body is too large.",
    });
    expect(await run(async () => new Response("<html>", { status: 502 }))).toEqual({
      parts: [],
      ending: "refused",
      detail: undefined,
    });
  });

  test("a service that cannot be reached is told as such", async () => {
    expect((await run(() => Promise.reject(new TypeError("fetch failed")))).ending).toBe("unreachable");
  });

  test("a service that falls silent is given up", async () => {
    expect(await run(streaming([text], false), undefined, 30)).toMatchObject({
      parts: [{ type: "text" }],
      ending: "stalled",
    });
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
      );
    expect((await run(never, undefined, 30)).ending).toBe("stalled");
  });

  test("an abort is no problem of the service", async () => {
    const controller = new AbortController();
    const answer = run(streaming([text], false), controller.signal);
    setTimeout(() => controller.abort(), 20);
    expect((await answer).ending).toBe("aborted");
    expect((await run(streaming([text]), AbortSignal.abort())).ending).toBe("aborted");
  });

  test("parts that it does not know, or that are not whole, are passed over", async () => {
    const stream = [
      "data: not json\n\n",
      "data: [1]\n\n",
      event({ type: "reasoning-delta", delta: "…" }),
      event({ type: "text-delta", delta: 7 }),
      event({ type: "data-citations", data: { citations: "none" } }),
      event({ type: "data-citations", data: { ...result, citations: [{ index: 1 }, citation, null] } }),
      event({ type: "finish" }),
      "data: [DONE]\n\n",
    ];
    expect(await run(streaming(stream))).toEqual({
      parts: [{ type: "result", result }, { type: "finish" }],
      ending: null,
    });
  });
});
