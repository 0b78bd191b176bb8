import { z } from "zod";
import { locale, type Turn } from "../core/answer/answer.ts";
import { callerError } from "../core/errors.ts";
import { cleanText, maxQuestionLength, questionText } from "../core/question-text.ts";

/** A message part as the AI SDK sends it; only `text` parts are read. */
const part = z.looseObject({ type: z.string(), text: z.string().optional() });

const message = z
  .strictObject({
    role: z.enum(["user", "assistant"]),
    content: z.string().optional().describe("The text. Either this or `parts`."),
    parts: z.array(part).optional().describe("An AI SDK UI message's parts; only text parts are read."),
    id: z.string().optional(),
    metadata: z.unknown().optional(),
  })
  .refine(({ content, parts }) => content !== undefined || parts !== undefined, {
    error: "The message has neither `content` nor `parts`; expected one of them.",
  })
  .meta({ id: "ChatMessage" });

/** Body of `POST /api/chat`. `id`, `trigger` and `messageId` are what the AI SDK's `DefaultChatTransport` adds. */
export const chatRequest = z
  .strictObject({
    messages: z
      .array(message, { error: "Expected `messages`: the conversation, oldest first, the question last." })
      .min(1, "`messages` is empty; expected at least the user's question.")
      .describe(
        "The conversation, oldest first; the last message is the user's question (1–2,000 characters).",
      ),
    locale: locale
      .optional()
      .describe("The language to answer in; the question's own where it is not given."),
    id: z.string().optional(),
    trigger: z
      .enum(["submit-message", "regenerate-message"])
      .optional()
      .describe(
        "Sent by the AI SDK's transport: such a request is answered with a stream even without an Accept header.",
      ),
    messageId: z.string().nullish(),
  })
  .meta({ id: "ChatRequest" });
export type ChatRequest = z.infer<typeof chatRequest>;

/** How much of a conversation is read: older turns cannot change what a question means. */
const turnsRead = 12;
/** Of an earlier turn, in UTF-16 units: as much as of a question. The question itself is never cut. */
const earlierTurnRead = maxQuestionLength;

/** The conversation as plain turns, the last one the user's question. Throws a caller's error where that is missing. */
export function turnsOf({ messages }: ChatRequest): Turn[] {
  return conversation(
    messages.map((sent, at) => ({ role: sent.role, text: textOf(sent), pointer: `#/messages/${at}` })),
  );
}

/** A turn as it was sent, and where in the body: a JSON Pointer as a URI fragment. */
export interface SentTurn {
  role: Turn["role"];
  text: string;
  pointer: string;
}

/** The turns that are read, cleaned. Throws a caller's error where the last one is not a question that can be read. */
export function conversation(sent: readonly SentTurn[]): Turn[] {
  const question = sent.at(-1);
  if (question?.role !== "user") {
    const pointer = question === undefined ? "#/messages" : `${question.pointer}/role`;
    const received =
      question === undefined ? "No message is the user's" : "The last message is the assistant's";
    const detail = `${received}; expected the user's question last.`;
    throw callerError("no-question", detail, 400, [{ pointer, detail }]);
  }
  const text = questionText.safeParse(question.text);
  if (!text.success) {
    const detail = text.error.issues[0]?.message ?? "The question cannot be read.";
    throw callerError("bad-question", detail, 400, [{ pointer: question.pointer, detail }]);
  }
  const last = sent.length - 1;
  const earlier = sent
    .slice(Math.max(0, last - turnsRead), last)
    .map((turn): Turn => ({ role: turn.role, content: cleanText(turn.text.slice(0, earlierTurnRead)) }))
    .filter(({ content }) => content !== "");
  return [...earlier, { role: "user", content: text.data }];
}

function textOf({ content, parts }: ChatRequest["messages"][number]): string {
  if (content !== undefined && content !== "") return content;
  return (parts ?? []).map(({ type, text }) => (type === "text" ? (text ?? "") : "")).join("");
}
