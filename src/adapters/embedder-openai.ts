import { z } from "zod";
import { AppError } from "../core/errors.ts";
import type { EmbeddedAs } from "../core/ports.ts";
import { type EmbeddingService, embedderError, modelId, TOO_LARGE } from "./embedder.ts";
import { readLimited } from "./limited-body.ts";

/** Where an OpenAI-compatible `/embeddings` endpoint is, and how patient to be. */
export interface EmbeddingEndpoint {
  /** Up to and without `/embeddings`: `http://localhost:11434/v1`. */
  baseUrl: string;
  model: string;
  /** Sent as a bearer token; absent: none is sent (Ollama, vLLM on one's own machine). */
  apiKey?: string;
  /** Put before queries, not passages, for models that want an instruction (Qwen3-Embedding, E5). */
  queryPrefix?: string;
  /** Milliseconds for one request with its answer. */
  timeout: number;
  /** How often a request is repeated that may succeed later (no connection, 408, 429, 5xx). */
  retries: number;
}

/** Indexing waits for a busy service; a query is answered by keywords instead. */
export const PATIENT = { timeout: 60_000, retries: 4 };
export const BRISK = { timeout: 3_000, retries: 0 };

const BATCH = 32;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** A number in JSON takes 25 bytes at most, and no model known has more than 8,192 of them. */
const BYTES_PER_TEXT = 25 * 8192;
const BYTES_BESIDE = 1_000_000;

const answer = z.object({
  data: z.array(
    z.object({ index: z.int().min(0).optional(), embedding: z.union([z.array(z.unknown()), z.string()]) }),
  ),
});

/** A fault after which the same request may succeed, and when at the earliest (milliseconds from now), if the service said so. */
class Passing extends Error {
  readonly fault: AppError;
  readonly after: number | null;
  constructor(fault: AppError, after: number | null = null) {
    super(fault.message);
    this.fault = fault;
    this.after = after;
  }
}

/** The embedding service of OpenAI's interface (POST `<base>/embeddings`), as Ollama, vLLM and many hosts offer it. */
export function openAiService(endpoint: EmbeddingEndpoint): EmbeddingService {
  const call = async (texts: readonly string[], as: EmbeddedAs): Promise<number[][]> => {
    for (let tried = 0; ; tried++) {
      try {
        return await requestOnce(endpoint, texts, as);
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
        const wait = error.after ?? FIRST_WAIT * 2 ** tried;
        if (tried >= endpoint.retries || wait > LONGEST_WAIT) throw error.fault;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  };
  return { id: modelId(endpoint.model), batch: BATCH, call };
}

async function requestOnce(
  endpoint: EmbeddingEndpoint,
  texts: readonly string[],
  as: EmbeddedAs,
): Promise<number[][]> {
  const url = `${endpoint.baseUrl}/embeddings`;
  const prefix = as === "query" ? (endpoint.queryPrefix ?? "") : "";
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(endpoint.apiKey === undefined ? {} : { authorization: `Bearer ${endpoint.apiKey}` }),
      },
      body: JSON.stringify({
        model: endpoint.model,
        input: texts.map((text) => prefix + text),
        encoding_format: "float",
      }),
      signal: AbortSignal.timeout(endpoint.timeout),
    });
    body = await readLimited(response, BYTES_BESIDE + texts.length * BYTES_PER_TEXT);
  } catch (error) {
    throw connectionFault(error, url, endpoint.timeout);
  }
  if (!response.ok) throw statusFault(response, body, endpoint, url, as);
  return vectorsIn(body, response, url);
}

function connectionFault(error: unknown, url: string, timeout: number): Error {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.name === "TimeoutError")
    return new Passing(
      embedderError("embedder-timeout", `${url} did not answer in full within ${timeout / 1000} s.`),
    );
  return new Passing(
    embedderError(
      "embedder-unreachable",
      `${url} cannot be reached. Is the service running, and is EMBED_BASE_URL its address?`,
    ),
  );
}

function statusFault(
  { status, headers }: Response,
  body: string,
  { model }: EmbeddingEndpoint,
  url: string,
  as: EmbeddedAs,
): Error {
  // What a service says may repeat the text it was sent; articles are public, questions are not.
  const said = as === "passage" ? saidIn(body) : "";
  if (status === 401 || status === 403)
    return embedderError(
      "embedder-refused",
      `${url} refused the key (${status}). Set EMBED_API_KEY to one that may use ${model}.`,
    );
  if (status === 404)
    return embedderError(
      "embedder-unknown",
      `${url} answered 404. Expected an OpenAI-compatible endpoint there (EMBED_BASE_URL mostly ends in /v1) that knows the model ${model}.${said}`,
    );
  if (status === 429)
    return new Passing(
      embedderError(
        "embedder-busy",
        `${url} answered 429: too many requests, or the quota is used up.${said}`,
      ),
      retryAfter(headers.get("retry-after")),
    );
  if (status === 408 || status >= 500)
    return new Passing(
      embedderError("embedder-failed", `${url} failed with status ${status}.${said}`),
      retryAfter(headers.get("retry-after")),
    );
  if (status === 400 || status === 413 || status === 422)
    return embedderError(
      TOO_LARGE,
      `${url} did not take the request (${status}). Is ${model} an embedding model?${said}`,
    );
  return embedderError("embedder-refused", `${url} answered with status ${status}; expected 200.${said}`);
}

/** Milliseconds, from seconds; the form with a date needs a clock and is left to the usual wait. */
function retryAfter(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : null;
}

const complaint = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) });

function saidIn(body: string): string {
  const read = complaint.safeParse(parsed(body)).data?.error;
  const message = typeof read === "string" ? read : read?.message;
  return message === undefined ? "" : ` It said: ${JSON.stringify(message.slice(0, 300).toWellFormed())}`;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function vectorsIn(body: string, response: Response, url: string): number[][] {
  const read = answer.safeParse(parsed(body));
  if (!read.success) {
    const kind = response.headers.get("content-type") ?? "no content type";
    throw embedderError(
      "embedder-not-json",
      `${url} answered with something else than a list of embeddings (${kind.slice(0, 60)}). Expected an OpenAI-compatible endpoint; EMBED_BASE_URL mostly ends in /v1.`,
    );
  }
  const { data } = read.data;
  const vectorOf = ({ embedding }: (typeof data)[number]) =>
    typeof embedding === "string" ? fromBase64(embedding) : embedding.map(number);
  // Answers may come in another order than the texts; an index left out or given twice counts as missing.
  const byIndex = new Map(data.map((one, at) => [one.index ?? at, one]));
  const inOrder = Array.from(byIndex.keys()).sort((a, b) => a - b);
  return inOrder.flatMap((index) => {
    const one = byIndex.get(index);
    return one === undefined ? [] : [vectorOf(one)];
  });
}

function number(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

/** Little-endian 32-bit floats, as services send them that do not heed `encoding_format`. */
function fromBase64(text: string): number[] {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
  } catch {
    return [Number.NaN];
  }
  const view = new DataView(bytes.buffer);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getFloat32(4 * at, true));
}
