import { z } from "zod";
import { answer } from "../core/answer/answer.ts";
import { answerEvents, wholeAnswer } from "../core/answer/answer-events.ts";
import type { Ports } from "../core/ports.ts";
import { answerDeps, begun } from "./answer-deps.ts";
import { type ChatRequest, chatRequest, turnsOf } from "./chat-request.ts";
import { chunksOf, eventStream, streamHeaders } from "./chat-stream.ts";
import { keepingDeclined } from "./desk/keep-unanswered.ts";
import { toProblem } from "./errors.ts";
import { readJson } from "./limits.ts";
import type { ApiHeaders, Route } from "./route.ts";

const answerSchema = answer.meta({ id: "Answer" });
const stream = z.string().describe("AI SDK UI message stream, version 1: server-sent events.");

/** `POST /api/chat`: one grounded answer, as JSON or as the AI SDK's UI message stream. */
export function chatRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "POST",
      path: "/api/chat",
      operation: {
        summary: "Answer a question from the articles, with verbatim citations",
        description:
          "`Accept: text/event-stream` streams; anything else gets JSON. `abstained: true` means that the articles do not answer the question.",
        body: chatRequest,
        answers: { "application/json": answerSchema, "text/event-stream": stream },
        problems: [400, 413, 415, 503],
      },
      async handle(c) {
        const request = chatRequest.parse(await readJson(c.req));
        const turns = turnsOf(request);
        const corpus = await ports.corpus();
        const leaving = new AbortController();
        const deps = answerDeps(ports, corpus, AbortSignal.any([c.req.raw.signal, leaving.signal]));
        const events = keepingDeclined(ports, turns, answerEvents(deps, { turns, locale: request.locale }));
        if (!wantsStream(c.req.header("accept"), request)) return { json: await wholeAnswer(events) };
        const tell = (fault: unknown) => toProblem(fault, ports).detail;
        return new Response(eventStream(chunksOf(deps.id, await begun(events), tell), leaving), {
          headers: { ...headers(c), ...streamHeaders },
        });
      },
    },
  ];
}

/** The AI SDK's transport sends no Accept header of its own; its `trigger` tells that it reads a stream. */
function wantsStream(accept: string | undefined, request: ChatRequest): boolean {
  if (accept?.includes("text/event-stream")) return true;
  return request.trigger !== undefined && !accept?.includes("application/json");
}
