import { z } from "zod";
import { answerEvents, wholeAnswer } from "../core/answer/answer-events.ts";
import type { Corpus, Ports } from "../core/ports.ts";
import { answerDeps, begun } from "./answer-deps.ts";
import { articleUrlFor } from "./article-url.ts";
import { eventHeaders, eventStream } from "./chat-stream.ts";
import { keepingDeclined } from "./desk/keep-unanswered.ts";
import { toProblem } from "./errors.ts";
import { readJson } from "./limits.ts";
import { type CompletionHead, chatCompletion, completionOf, type LinkOf } from "./openai-completion.ts";
import { modelId, modelRoutes, requireModel } from "./openai-models.ts";
import { openAiProblem, withOpenAiError } from "./openai-problem.ts";
import { completionRequest, textOf, turnsOf } from "./openai-request.ts";
import { chunksOf } from "./openai-stream.ts";
import { usageOf } from "./openai-usage.ts";
import type { ApiHeaders, Route } from "./route.ts";

/** In bytes: chat programs send the whole conversation, with system texts and lists of tools that nobody reads here. */
const maxCompletionBytes = 256 * 1024;

const stream = z
  .string()
  .describe(
    "Server-sent events: `chat.completion.chunk` objects, then `[DONE]`. Annotations and citations come in one delta behind the text.",
  );

/** The OpenAI-compatible interface: `POST /v1/chat/completions` and the list of models. */
export function openAiRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "POST",
      path: "/v1/chat/completions",
      operation: {
        summary: "Answer a question as an OpenAI-compatible model",
        description:
          "For programs that can talk to an OpenAI-compatible model. No key is needed. System texts are accepted and change nothing; parameters that tune other models are ignored, and those whose wish cannot be met are refused.",
        body: completionRequest,
        answers: { "application/json": chatCompletion, "text/event-stream": stream },
        problems: [400, 404, 413, 415, 503],
        problem: openAiProblem,
      },
      async handle(c) {
        const request = completionRequest.parse(await readJson(c.req, maxCompletionBytes));
        requireModel(request.model, "#/model");
        const turns = turnsOf(request);
        const corpus = await ports.corpus();
        const leaving = new AbortController();
        const deps = answerDeps(ports, corpus, AbortSignal.any([c.req.raw.signal, leaving.signal]));
        const events = keepingDeclined(ports, turns, answerEvents(deps, { turns }));
        const head = headOf(deps.id, ports, corpus);
        const articleUrl = articleUrlFor(ports.settings.publicUrl, c.req.raw);
        const linkOf: LinkOf = (citation) =>
          articleUrl({ id: citation.articleId, url: citation.url }, citation);
        const used = (content: string) => usageOf(request.messages.map(textOf), content);
        if (request.stream !== true) {
          return { json: completionOf(head, await wholeAnswer(events), linkOf, used) };
        }
        const dress = {
          linkOf,
          used: request.stream_options?.include_usage ? used : null,
          toError: (fault: unknown) => withOpenAiError(toProblem(fault, ports)),
        };
        return new Response(eventStream(chunksOf(head, await begun(events), dress), leaving), {
          headers: { ...headers(c), ...eventHeaders },
        });
      },
    },
    ...modelRoutes(ports),
  ];
}

function headOf(id: string, { clock, settings }: Ports, { info }: Corpus): CompletionHead {
  return {
    id: `chatcmpl-${id}`,
    created: Math.floor(clock.now() / 1_000),
    model: modelId,
    system_fingerprint: `fp_${settings.version}-${info.sha256.slice(0, 16)}`,
  };
}
