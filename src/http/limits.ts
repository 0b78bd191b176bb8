import type { HonoRequest } from "hono";
import { callerError } from "../core/errors.ts";

/** Largest request body that is read where a route has no limit of its own, in bytes. */
export const maxBodyBytes = 64 * 1024;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The request's JSON body. Refuses another content type (415), more than `limit` bytes (413), broken UTF-8 or JSON (400).
 */
export async function readJson(request: HonoRequest, limit = maxBodyBytes): Promise<unknown> {
  requireJson(request.header("content-type"));
  return parseJson(await readBytes(request, limit, "Send the last few messages only."));
}

/** The request's body, at most `limit` bytes of it (413); `advice` says how to stay below. Refuses what is compressed (415). */
export async function readBytes(request: HonoRequest, limit: number, advice: string): Promise<Uint8Array> {
  requirePlain(request.header("content-encoding"));
  const declared = Number(request.header("content-length") ?? Number.NaN);
  if (declared > limit) throw tooLarge(declared, limit, advice);
  const bytes = await (declared >= 0 ? readWhole(request) : readUpTo(request.raw.body, limit, advice));
  // A declared length is the sender's word: what arrived is what counts.
  if (bytes.byteLength > limit) throw tooLarge(bytes.byteLength, limit, advice);
  return bytes;
}

function requireJson(contentType: string | undefined): void {
  const mediaType = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (mediaType === "application/json" || /^application\/[\w.-]+\+json$/.test(mediaType)) return;
  const received =
    mediaType === "" ? "no content type" : `content type ${JSON.stringify(mediaType.slice(0, 100))}`;
  throw callerError("unsupported-content-type", `Received ${received}; expected "application/json".`, 415);
}

function requirePlain(encoding: string | undefined): void {
  if (encoding === undefined || encoding === "identity") return;
  const received = `a body encoded as ${JSON.stringify(encoding.slice(0, 50))}`;
  throw callerError("unsupported-content-encoding", `Received ${received}; expected it unencoded.`, 415);
}

async function readWhole(request: HonoRequest): Promise<Uint8Array> {
  return new Uint8Array(await request.arrayBuffer().catch(notWhole));
}

function notWhole(): never {
  throw callerError("body-not-whole", "The connection ended before the whole body arrived. Send it again.");
}

async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  advice: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const { value: chunk } = (await reader?.read().catch(notWhole)) ?? {};
    if (chunk === undefined) break;
    length += chunk.byteLength;
    if (length > limit) {
      // The rest is never read.
      await reader?.cancel();
      throw tooLarge(null, limit, advice);
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) throw callerError("empty-body", "The body is empty; expected a JSON object.");
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw callerError(
      "broken-json",
      "The body is not UTF-8. Send JSON encoded as UTF-8 (not GBK or UTF-16).",
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof SyntaxError ? `: ${error.message}` : "";
    throw callerError("broken-json", `The body is not valid JSON${why}.`);
  }
}

function tooLarge(bytes: number | null, limit: number, advice: string) {
  const received = bytes === null ? "" : `${bytes} bytes, `;
  return callerError(
    "body-too-large",
    `The body is too large: ${received}at most ${limit} bytes are read. ${advice}`,
    413,
  );
}
