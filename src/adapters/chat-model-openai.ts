import { AppError } from "../core/errors.ts";
import type { ChatModel, ModelCall } from "../core/ports.ts";
import { modelError, PATIENCE, type Patience, type ServiceDelta, timed } from "./chat-model-timed.ts";

/** Where an OpenAI-compatible `/chat/completions` endpoint is. */
export interface ChatEndpoint {
  /** Up to and without `/chat/completions`: `http://localhost:11434/v1`. */
  baseUrl: string;
  model: string;
  /** Sent as a bearer token; absent: none is sent (Ollama, vLLM on one's own machine). */
  apiKey?: string;
}

/** An answer of some hundred tokens takes 200 bytes of JSON a token; what is longer is no answer. */
const MOST_BYTES = 2_000_000;

/** A chat model of OpenAI's interface (POST `<base>/chat/completions`, streaming), by the AI SDK, which is loaded at the first call. */
export function openAiChatModel(endpoint: ChatEndpoint, patience: Patience = PATIENCE): ChatModel {
  return {
    id: endpoint.model,
    stream: (call) => timed((signal) => deltasOf(endpoint, call, signal), call.signal, patience),
  };
}

async function* deltasOf(
  { baseUrl, model, apiKey }: ChatEndpoint,
  { system, user, maxTokens }: ModelCall,
  signal: AbortSignal,
): AsyncGenerator<ServiceDelta> {
  const [{ streamText }, { createOpenAICompatible }] = await Promise.all([
    import("ai"),
    import("@ai-sdk/openai-compatible"),
  ]);
  const service = createOpenAICompatible({
    name: "configured",
    baseURL: baseUrl,
    includeUsage: true,
    fetch: limitedFetch,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  const { stream } = streamText({
    model: service(model),
    instructions: system,
    prompt: user,
    maxOutputTokens: maxTokens,
    temperature: 0,
    // A busy service is not asked again: the answer is there without it.
    maxRetries: 0,
    abortSignal: signal,
    // Its default prints the error, which may hold the address, to the console.
    onError: () => {},
  });
  try {
    for await (const part of stream) {
      if (part.type === "text-delta") yield { type: "text", text: part.text };
      else if (part.type === "reasoning-delta") yield { type: "alive" };
      else if (part.type === "error") throw part.error;
      else if (part.type === "finish") {
        const { inputTokens, outputTokens } = part.totalUsage;
        if (inputTokens !== undefined && outputTokens !== undefined)
          yield { type: "usage", input: inputTokens, output: outputTokens };
      }
    }
  } catch (error) {
    throw faultOf(error);
  }
}

/** `fetch` whose answers break off when they grow beyond all measure. */
const limitedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let bytes = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) controller.enqueue(chunk);
      else controller.error(modelError("model-endless", `The model sent more than ${MOST_BYTES} bytes.`));
    },
  });
  return new Response(response.body.pipeThrough(limit), {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
};

/** What the SDK throws, as a fault with a code; its messages may hold addresses and the question, so none is passed on. */
function faultOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = statusOf(error);
  if (status === 401 || status === 403)
    return modelError("model-refused", `The model's service answered ${status}; look at LLM_API_KEY.`);
  if (status === 404)
    return modelError(
      "model-unknown",
      "The model's service answered 404; look at LLM_MODEL and LLM_BASE_URL.",
    );
  if (status === 429) return modelError("model-busy", "The model's service answered 429.");
  if (status !== null && status >= 400)
    return modelError("model-failed", `The model's service answered ${status}.`);
  const name = error instanceof Error ? error.name : "";
  if (/JSONParse|TypeValidation|InvalidResponse|EmptyResponse/.test(name))
    return modelError(
      "model-malformed",
      "The model's service answered with something else than a stream of OpenAI's kind.",
    );
  return modelError("model-unreachable", "The model's service cannot be reached, or broke off.");
}

function statusOf(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("statusCode" in error)) return null;
  return typeof error.statusCode === "number" ? error.statusCode : null;
}
