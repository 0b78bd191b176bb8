import { z } from "zod";
import type { Turn } from "../core/answer/answer.ts";
import { callerError } from "../core/errors.ts";
import { conversation, type SentTurn } from "./chat-request.ts";

const part = z
  .looseObject({ type: z.string(), text: z.string().optional() })
  .describe("Only parts of type `text` are read.");

const message = z
  .looseObject({
    role: z
      .enum(["user", "assistant", "system", "developer", "tool", "function"])
      .describe("Only `user` and `assistant` are read: the others cannot change how this model answers."),
    content: z
      .union([z.string(), z.array(part)], {
        error: 'Expected text, or a list of parts like {"type":"text","text":"…"}.',
      })
      .nullish(),
  })
  .meta({ id: "ChatCompletionMessage" });

/** A value as it can be repeated. Not what is nested: it may be deeper than a stack. */
function received(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 100));
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/**
 * Body of `POST /v1/chat/completions`. What is not listed is accepted and ignored, as clients send much that tunes other
 * models; what is listed with one value is refused with any other, because the answer would not be what was asked for.
 */
export const completionRequest = z
  .looseObject({
    model: z
      .string({ error: "Expected `model`, the name of a model; GET /v1/models lists them." })
      .describe("`zhenjiang-invest`."),
    messages: z
      .array(message, { error: "Expected `messages`: the conversation, oldest first, the question last." })
      .min(1, "`messages` is empty; expected at least the user's question.")
      .describe(
        "The conversation, oldest first. Its last turn is the user's question: text of 1–2,000 characters.",
      ),
    stream: z.boolean({ error: "Expected true, false or nothing." }).nullish(),
    stream_options: z
      .looseObject({
        include_usage: z
          .boolean({ error: "Expected true, false or nothing." })
          .nullish()
          .describe("A last chunk without choices tells the usage."),
      })
      .nullish(),
    n: z
      .literal(1, {
        error: ({ input }) =>
          `Received n ${received(input)}; one answer is given. Send 1 or leave it out, and ask again for another.`,
      })
      .nullish(),
    logprobs: z
      .literal(false, {
        error: ({ input }) =>
          `Received logprobs ${received(input)}; there are no token probabilities to give. Leave it out.`,
      })
      .nullish(),
    tool_choice: z
      .enum(["auto", "none"], {
        error: ({ input }) =>
          `Received tool_choice ${received(input)}; this model calls no tools, so none can be required. Send "auto" or leave it out.`,
      })
      .nullish()
      .describe("`tools` may be offered and are never called."),
    function_call: z
      .enum(["auto", "none"], {
        error: ({ input }) =>
          `Received function_call ${received(input)}; this model calls no functions, so none can be required. Send "auto" or leave it out.`,
      })
      .nullish(),
    response_format: z
      .looseObject({
        type: z.literal("text", {
          error: ({ input }) =>
            `Received type ${received(input)}; answers are Markdown and cannot be made to follow a format. Leave response_format out; POST /api/chat gives answer and citations as JSON.`,
        }),
      })
      .nullish(),
    modalities: z
      .array(
        z.literal("text", {
          error: ({ input }) =>
            `Received ${received(input)}; answers are text. Send ["text"] or leave it out.`,
        }),
      )
      .nullish(),
  })
  .meta({ id: "ChatCompletionRequest" });
export type CompletionRequest = z.infer<typeof completionRequest>;
type Message = CompletionRequest["messages"][number];

/** The conversation as plain turns, the last one the user's question. Throws a caller's error where it has none. */
export function turnsOf({ messages }: CompletionRequest): Turn[] {
  const sent = messages.flatMap((one, at): Array<SentTurn & { message: Message }> => {
    const { role } = one;
    if (role !== "user" && role !== "assistant") return [];
    return [{ role, text: textOf(one), pointer: `#/messages/${at}`, message: one }];
  });
  const question = sent.at(-1);
  if (question?.role === "user") requireText(question.message, question.pointer);
  return conversation(sent);
}

/** All text of a message, of any role. */
export function textOf({ content }: Message): string {
  if (typeof content === "string") return content;
  return (content ?? [])
    .map(({ type, text }) => (type === "text" ? (text ?? "") : ""))
    .filter((text) => text !== "")
    .join("\n");
}

/** Refuses pictures and files in the question alone: those of earlier turns cannot be taken back by who asks now. */
function requireText({ content }: Message, pointer: string): void {
  if (typeof content === "string") return;
  const at = (content ?? []).findIndex(({ type }) => type !== "text");
  if (at < 0) return;
  const detail = `Received a part of type ${received(content?.[at]?.type)}; this model reads text only. Leave the part out, and ask in words.`;
  throw callerError("unsupported-content", detail, 400, [{ pointer: `${pointer}/content/${at}`, detail }]);
}
