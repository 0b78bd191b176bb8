import { SUPPORTED_PROTOCOL_VERSIONS } from "@modelcontextprotocol/server";
import { AppError } from "../core/errors.ts";

/** The revision whose requests carry their own envelope; all others open with `initialize`. */
export const modernRevision = "2026-07-28";
export const servedRevisions: readonly string[] = [modernRevision, ...SUPPORTED_PROTOCOL_VERSIONS];

/** Error codes of JSON-RPC 2.0 and of MCP. */
export const rpcCode = {
  parseError: -32700,
  invalidRequest: -32600,
  internalError: -32603,
  unsupportedVersion: -32022,
  /** JSON-RPC leaves -32000 to -32099 to servers; MCP transports use this one for refusals by the rules of HTTP. */
  refused: -32000,
} as const;

export type RpcId = string | number | null;

/** A JSON-RPC error as an HTTP answer; no text of an exception of ours ever goes into it. */
export function failure(
  status: number,
  code: number,
  message: string,
  id: RpcId = null,
  data?: unknown,
): Response {
  const error = { code, message, ...(data !== undefined && { data }) };
  return Response.json({ jsonrpc: "2.0", error, id }, { status });
}

/** Why a body could not be read: the reader's own words, as JSON-RPC. */
export function unreadable(error: unknown): Response {
  if (!(error instanceof AppError)) throw error;
  return failure(error.status, error.status === 400 ? rpcCode.parseError : rpcCode.refused, error.message);
}

export function unservedRevision(requested: string, id: RpcId): Response {
  const named = JSON.stringify(requested.slice(0, 40));
  const message = `Protocol version ${named} is not served. Served are ${servedRevisions.join(", ")}.`;
  return failure(400, rpcCode.unsupportedVersion, message, id, { supported: servedRevisions, requested });
}

/** The id that an error about this message bears; null where it has none. */
export function idOf(message: unknown): RpcId {
  if (typeof message !== "object" || message === null || !("id" in message)) return null;
  return typeof message.id === "string" || typeof message.id === "number" ? message.id : null;
}

/** Whether `params._meta` of a message holds the key. */
export function hasMeta(message: unknown, key: string): boolean {
  const params =
    typeof message === "object" && message !== null && "params" in message ? message.params : undefined;
  const meta = typeof params === "object" && params !== null && "_meta" in params ? params._meta : undefined;
  return typeof meta === "object" && meta !== null && Object.hasOwn(meta, key);
}
