import { createRequire } from "node:module";
import { z } from "zod";

/** One request to repeat; several are sent in turn on each connection. */
export interface LoadRequest {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Connections that send at the same time, as an HTTP benchmark of this size usually takes. */
const CONNECTIONS = 16;

interface LoadOptions {
  url: string;
  connections: number;
  duration: number;
  requests: readonly LoadRequest[];
  /** Of all connections together, a second; absent: each sends as soon as it is answered. */
  overallRate?: number;
}
type Load = (options: LoadOptions) => Promise<unknown>;

const measured = z.object({
  requests: z.object({ total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  duration: z.number(),
  errors: z.number(),
  timeouts: z.number(),
  non2xx: z.number(),
});

// The package ships no types: its one function is checked here, its result by the schema above.
const loaded: unknown = createRequire(import.meta.url)("autocannon");

function isLoad(value: unknown): value is Load {
  return typeof value === "function";
}

/** Sends requests for `seconds`, as fast as they are answered or `perSecond` of them a second; throws where a single one fails, since a fast refusal is no speed. */
export async function load(
  url: string,
  requests: readonly LoadRequest[],
  seconds: number,
  perSecond?: number,
): Promise<LoadResult> {
  if (!isLoad(loaded)) throw new Error("autocannon: expected its module to be a function");
  const result = measured.parse(
    await loaded({
      url,
      connections: CONNECTIONS,
      duration: seconds,
      requests,
      ...(perSecond !== undefined && { overallRate: perSecond }),
    }),
  );
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0)
    throw new Error(`${failed} of ${result.requests.total} requests to ${requests[0]?.path} failed`);
  const { p50, p99 } = result.latency;
  return { requests: result.requests.total, perSecond: result.requests.total / result.duration, p50, p99 };
}
