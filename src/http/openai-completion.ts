import { z } from "zod";
import { type Answer, answer, type Citation } from "../core/answer/answer.ts";
import { modelId } from "./openai-models.ts";
import { type Usage, usage } from "./openai-usage.ts";

const annotation = z.object({
  type: z.literal("url_citation"),
  url_citation: z.object({
    start_index: z.int().min(0).describe("Where the marker `[1]` begins in `content`, in UTF-16 units."),
    end_index: z.int().min(0).describe("Where it ends: the index behind its last unit."),
    title: z.string(),
    url: z
      .string()
      .describe("Of the article; where it has no address of its own, of its text on this service."),
  }),
});
type Annotation = z.infer<typeof annotation>;

const { id: _id, answer: _answer, ...beside } = answer.shape;

const message = z.object({
  role: z.literal("assistant"),
  content: z
    .string()
    .describe("The answer as Markdown, and where it offers questions or options, those as a list."),
  refusal: z.null(),
  annotations: z.array(annotation).describe("One for each marker in `content`."),
  ...beside,
});

/** The answer of `POST /v1/chat/completions` where it is not streamed. */
export const chatCompletion = z
  .object({
    id: z.string(),
    object: z.literal("chat.completion"),
    created: z.int().describe("Seconds since 1970."),
    model: z.literal(modelId),
    system_fingerprint: z.string().describe("Changes with the program and with its articles."),
    choices: z
      .array(
        z.object({
          index: z.literal(0),
          message,
          logprobs: z.null(),
          finish_reason: z.literal("stop"),
        }),
      )
      .describe("Always one."),
    usage,
    citations: answer.shape.citations.describe(
      "The message's `citations` once more, where some clients look.",
    ),
  })
  .meta({ id: "ChatCompletion" });
type ChatCompletion = z.infer<typeof chatCompletion>;

/** What a completion and each of its chunks begin with. */
export type CompletionHead = Pick<ChatCompletion, "id" | "created" | "model" | "system_fingerprint">;

/** Where a citation leads. */
export type LinkOf = (citation: Pick<Citation, "articleId" | "url" | "start" | "end">) => string;

/** An answer as a whole chat completion. */
export function completionOf(
  head: CompletionHead,
  said: Answer,
  linkOf: LinkOf,
  used: (content: string) => Usage,
): ChatCompletion {
  const content = said.answer + offersOf(said);
  const written = { role: "assistant", content, refusal: null, ...besideText(said, linkOf) } as const;
  return {
    ...head,
    object: "chat.completion",
    choices: [{ index: 0, message: written, logprobs: null, finish_reason: "stop" }],
    usage: used(content),
    citations: said.citations,
  };
}

/** Everything of an answer but its text: annotations as OpenAI has them, and our own members. */
export function besideText(said: Answer, linkOf: LinkOf) {
  const { id: _, answer: text, ...rest } = said;
  return { annotations: annotationsOf(text, said.citations, linkOf), ...rest };
}

/**
 * What an answer offers beside its text, as a Markdown list to put behind it: options to choose from, or the questions that a
 * declining text speaks of. Clients of this interface show the content alone. Empty where there is nothing to offer.
 */
export function offersOf({ answer: text, abstained, suggestions, clarify }: Answer): string {
  const offered = (clarify?.options ?? (abstained ? suggestions : [])).filter((one) => !text.includes(one));
  return offered.length === 0 ? "" : `\n\n${offered.map((one) => `- ${one}`).join("\n")}`;
}

function annotationsOf(text: string, citations: readonly Citation[], linkOf: LinkOf): Annotation[] {
  const byIndex = new Map(citations.map((citation) => [citation.index, citation]));
  return Array.from(text.matchAll(/\[(\d+)\]/g)).flatMap((marker): Annotation[] => {
    const cited = byIndex.get(Number(marker[1]));
    if (cited === undefined) return [];
    const place = { start_index: marker.index, end_index: marker.index + marker[0].length };
    return [{ type: "url_citation", url_citation: { ...place, title: cited.title, url: linkOf(cited) } }];
  });
}
