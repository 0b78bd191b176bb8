import { z } from "zod";
import type { ChatModel, ModelCall } from "../core/ports.ts";
import { modelError, PATIENCE, type Patience, type ServiceDelta, timed } from "./chat-model-timed.ts";

/** Workers AI's chat models as its binding offers them (`[ai] binding = "AI"` in wrangler.toml). */
export interface WorkersAiChat {
  run(
    model: string,
    input: {
      messages: ReadonlyArray<{ role: "system" | "user"; content: string }>;
      max_tokens: number;
      temperature: number;
      stream: true;
    },
  ): Promise<unknown>;
}

/** One event of the stream: `response` of the older models, `choices` of those with OpenAI's interface. */
const event = z.object({
  response: z.string().nullish(),
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), reasoning_content: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

const LONGEST_LINE = 100_000;

/** A chat model of Workers AI (`@cf/qwen/…`) by its binding. */
export function workersAiChatModel(
  ai: WorkersAiChat,
  model: string,
  patience: Patience = PATIENCE,
): ChatModel {
  return {
    id: model,
    stream: (call) => timed((signal) => deltasOf(ai, model, call, signal), call.signal, patience),
  };
}

async function* deltasOf(
  ai: WorkersAiChat,
  model: string,
  { system, user, maxTokens }: ModelCall,
  signal: AbortSignal,
): AsyncGenerator<ServiceDelta> {
  const messages = [
    { role: "system", content: system },
    { role: "user", content: user },
  ] as const;
  const answered = await ai
    .run(model, { messages, max_tokens: maxTokens, temperature: 0, stream: true })
    .catch(() => {
      throw modelError("model-failed", "Workers AI failed. Is LLM_MODEL right, and the binding AI set?");
    });
  if (!(answered instanceof ReadableStream)) throw malformed();
  let usage: ServiceDelta | null = null;
  for await (const data of eventsOf(answered, signal)) {
    if (data === "[DONE]") break;
    const read = event.safeParse(parsed(data));
    if (!read.success) throw malformed();
    const { response, choices, usage: spent } = read.data;
    const text = response ?? choices?.[0]?.delta?.content ?? "";
    if (text !== "") yield { type: "text", text };
    else yield { type: "alive" };
    // Each event may repeat the count so far: the last one counts.
    if (spent) usage = { type: "usage", input: spent.prompt_tokens, output: spent.completion_tokens };
  }
  if (usage !== null) yield usage;
}

/** The `data:` of server-sent events, one line each. */
async function* eventsOf(stream: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<string> {
  const reader = stream.getReader();
  const leave = (): void => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", leave, { once: true });
  const decoder = new TextDecoder();
  let held = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      held += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = held.split(/\r\n|[\r\n]/);
      held = done ? "" : (lines.pop() ?? "");
      for (const line of lines) if (line.startsWith("data:")) yield line.slice(5).trim();
      if (done) return;
      if (held.length > LONGEST_LINE) throw malformed();
    }
  } finally {
    signal.removeEventListener("abort", leave);
    leave();
  }
}

function malformed(): Error {
  return modelError(
    "model-malformed",
    "Workers AI answered with something else than a chat model's stream of events.",
  );
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
