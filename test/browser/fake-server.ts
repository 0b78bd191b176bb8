import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { Answer } from "../../src/core/answer/answer.ts";
import { articles } from "./fake-articles.ts";
import { type HostPage, startHostPage } from "./host-page.ts";
import { listen } from "./listen.ts";

/** Answers one `POST /api/chat`. */
export type Reply = (response: ServerResponse) => Promise<void>;

export interface FakeServer {
  /** A page of somebody else, on an origin of its own, with the widget in it. */
  url: string;
  /** Where the service is. */
  service: string;
  /** That page; what it holds can be set anew. */
  page: HostPage;
  /** Bodies of the questions that came, oldest first. */
  asked: Array<{ messages: Array<{ role: string; content: string }>; locale?: string }>;
  /** What the next questions get, until it is set anew. */
  reply: Reply;
  /** Whether articles can be read; false answers 503. */
  articlesServed: boolean;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

type Script = Pick<FakeServer, "asked" | "reply" | "articlesServed">;

/**
 * Speaks the part of the contract that the widget uses, with scripted answers, for good days and bad ones, and serves a page with the
 * widget from another origin.
 */
export async function startFakeServer(webFolder: string): Promise<FakeServer> {
  const fake: Script = {
    asked: [],
    reply: problem(500, "No reply is scripted."),
    articlesServed: true,
  };
  const service = await listen((request, response) => route(fake, webFolder, request, response));
  const page = await startHostPage(service.url);
  return Object.assign(fake, {
    url: page.url,
    service: service.url,
    page,
    async close() {
      await Promise.all([service.close(), page.close()]);
    },
  });
}

async function route(
  fake: Script,
  webFolder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? "/", "http://fake").pathname;
  // As the service does: nothing is personal here, so pages of any origin may ask.
  response.setHeader("access-control-allow-origin", "*");
  if (request.method === "OPTIONS") {
    response.writeHead(204, { "access-control-allow-headers": "content-type, accept" });
    return void response.end();
  }
  if (request.method === "POST" && path === "/api/chat") {
    fake.asked.push(JSON.parse(await readBody(request)));
    return fake.reply(response);
  }
  if (path === "/healthz") {
    return sendJson(response, 200, {
      status: "ok",
      version: "0",
      index: {
        articles: articles.length,
        passages: 40,
        facts: 0,
        builtAt: "2026-03-12T00:00:00Z",
        asOf: "2026-03-12",
        sha256: "0",
      },
    });
  }
  const articleId = /^\/api\/articles\/(.+)$/.exec(path)?.[1];
  if (articleId !== undefined) {
    const article = articles.find(({ id }) => id === decodeURIComponent(articleId));
    if (!fake.articlesServed) return problem(503, "The index is being rebuilt.")(response);
    return article ? sendJson(response, 200, article) : problem(404, "There is no such article.")(response);
  }
  const file = path === "/widget.js" ? "widget.js" : /^\/assets\/([\w.-]+)$/.exec(path)?.[1];
  const content = file && (await readFile(join(webFolder, file)).catch(() => null));
  if (!content) return problem(404, "There is nothing here.")(response);
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  response.end(content);
}

/** The parts of the AI SDK UI message stream that carry `answer`. */
export function partsOf({ answer: text, ...data }: Answer): object[] {
  const pieces = text.match(/.{1,7}/gsu) ?? [];
  return [
    { type: "start", messageId: data.id },
    { type: "text-start", id: "t" },
    ...pieces.map((delta) => ({ type: "text-delta", id: "t", delta })),
    { type: "text-end", id: "t" },
    ...data.citations.map(({ index, title }) => ({
      type: "source-document",
      sourceId: String(index),
      mediaType: "text/plain",
      title,
    })),
    { type: "data-citations", data },
    { type: "finish" },
  ];
}

/** Streams an answer. With `hold`, the parts from `hold.at` on wait for `hold.until`. */
export function streamed(answer: Answer, hold?: { at: number; until: Promise<void> }): Reply {
  return async (response) => {
    openStream(response);
    for (const [at, part] of partsOf(answer).entries()) {
      if (hold?.at === at) await hold.until;
      response.write(`data: ${JSON.stringify(part)}\n\n`);
    }
    response.end("data: [DONE]\n\n");
  };
}

/**
 * Streams the first `parts` parts of an answer, waits for `until`, then cuts the connection (or, politely, ends it
 * without a finish). What the page has not read when a connection is cut, it never gets.
 */
export function broken(
  answer: Answer,
  parts: number,
  how: "cut" | "ended" = "cut",
  until: Promise<void> = Promise.resolve(),
): Reply {
  return async (response) => {
    openStream(response);
    const text = partsOf(answer)
      .slice(0, parts)
      .map((part) => `data: ${JSON.stringify(part)}\n\n`);
    await new Promise<void>((resolve) => response.write(text.join(""), () => resolve()));
    await until;
    if (how === "ended") response.end();
    else response.destroy();
  };
}

/** An RFC 9457 problem. */
export function problem(status: number, detail: string): Reply {
  return async (response) =>
    sendJson(response, status, { type: "about:blank", title: "Problem", status, detail });
}

/** An answer that is no stream at all: what a captive portal or a wrong proxy says. */
export const portalPage: Reply = async (response) => {
  response.writeHead(200, { "content-type": "text/html" });
  response.end("<h1>Log in to the Wi-Fi</h1>");
};

function openStream(response: ServerResponse): void {
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "x-vercel-ai-ui-message-stream": "v1",
    "cache-control": "no-cache",
  });
  response.flushHeaders();
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    "content-type": status < 400 ? "application/json" : "application/problem+json",
  });
  response.end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
