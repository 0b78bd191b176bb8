import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { vectorOfText } from "./text-vector.ts";

/** A loopback service of OpenAI's `/embeddings`, whose model names say how it misbehaves. */
export interface EmbeddingServer {
  /** For `EMBED_BASE_URL`. */
  baseUrl: string;
  /** The texts of each request that reached the model, in order. */
  requests: Array<{ model: string; input: string[]; key: string | undefined }>;
  close(): Promise<void>;
}

interface Asked {
  model: string;
  input: string[];
}

const list = (input: readonly string[]): Array<{ object: string; index: number; embedding: unknown }> =>
  input.map((text, index) => ({ object: "embedding", index, embedding: vectorOfText(text) }));

function sendJson(response: ServerResponse, value: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}

const complaint = (message: string) => ({ error: { message, type: "invalid_request_error" } });

/** One way to answer each; `times` = how often this model was asked before. */
const BEHAVIOURS: Readonly<Record<string, (asked: Asked, response: ServerResponse, times: number) => void>> =
  {
    good: ({ input }, response) => sendJson(response, { object: "list", data: list(input) }),
    shuffled: ({ input }, response) => sendJson(response, { data: list(input).reverse() }),
    "without-index": ({ input }, response) =>
      sendJson(response, { data: list(input).map(({ embedding }) => ({ embedding })) }),
    base64: ({ input }, response) =>
      sendJson(response, {
        data: list(input).map(({ index }) => ({
          index,
          embedding: Buffer.from(Float32Array.from(vectorOfText(input[index] ?? "")).buffer).toString(
            "base64",
          ),
        })),
      }),
    "wrong-dimension": ({ input }, response) =>
      sendJson(response, { data: list(input).map(({ index }) => ({ index, embedding: [1, 2, 3] })) }),
    partial: ({ input }, response) => sendJson(response, { data: list(input).slice(1) }),
    "index-twice": ({ input }, response) =>
      sendJson(response, { data: list(input).map((one) => ({ ...one, index: 0 })) }),
    "far-index": ({ input }, response) =>
      sendJson(response, { data: list(input).map((one) => ({ ...one, index: 4_000_000_000 })) }),
    "null-numbers": ({ input }, response) =>
      sendJson(response, { data: list(input).map(({ index }) => ({ index, embedding: [1, null, 3, 4] })) }),
    "bare-nan": (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"data":[{"index":0,"embedding":[NaN,1,1,1]}]}');
    },
    "bad-base64": ({ input }, response) =>
      sendJson(response, { data: list(input).map(({ index }) => ({ index, embedding: "***" })) }),
    html: (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<!doctype html><title>Log in</title>");
    },
    unauthorised: (_, response) => sendJson(response, complaint("Incorrect API key provided"), 401),
    unknown: (_, response) => sendJson(response, complaint("model not found, try pulling it first"), 404),
    busy: (_, response) => sendJson(response, complaint("slow down"), 429, { "retry-after": "3600" }),
    "busy-once": (asked, response, times) =>
      times === 0
        ? sendJson(response, complaint("slow down"), 429, { "retry-after": "0" })
        : BEHAVIOURS["good"]?.(asked, response, times),
    "fails-once": (asked, response, times) =>
      times === 0
        ? sendJson(response, "", 503, { "retry-after": "0" })
        : BEHAVIOURS["good"]?.(asked, response, times),
    failing: (_, response) => sendJson(response, complaint("CUDA out of memory"), 500),
    "two-at-most": (asked, response, times) =>
      asked.input.length > 2
        ? sendJson(response, complaint("batch size is invalid, it should not be larger than 2"), 400)
        : BEHAVIOURS["good"]?.(asked, response, times),
    "no-embeddings": (_, response) =>
      sendJson(response, complaint("this model does not support embeddings"), 400),
    "fails-after-three": (asked, response, times) =>
      times >= 3 ? sendJson(response, complaint("gone"), 401) : BEHAVIOURS["good"]?.(asked, response, times),
    hanging: () => {},
    "hanging-body": (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"data":[');
    },
    "broken-off": (_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"data":[');
      setTimeout(() => response.destroy(), 20);
    },
    endless: (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const chunk = Buffer.alloc(65_536, 0x20);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    },
  };

async function readBody(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** Listens on a free port of this machine. */
export async function embeddingServer(): Promise<EmbeddingServer> {
  const requests: EmbeddingServer["requests"] = [];
  const server = createServer(async (request, response) => {
    const asked = await readBody(request);
    const times = requests.filter(({ model }) => model === asked.model).length;
    requests.push({ ...asked, key: request.headers.authorization });
    const behave = request.url === "/v1/embeddings" ? BEHAVIOURS[asked.model.replace(/:.*/, "")] : undefined;
    if (behave === undefined) sendJson(response, complaint("no such model or path"), 404);
    else behave(asked, response, times);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  const { port }: AddressInfo = address;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
