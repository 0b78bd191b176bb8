import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** What the model is asked, as it arrives. */
export interface Asked {
  model: string;
  system: string;
  user: string;
  maxTokens: number;
  stream: boolean;
  authorization: string | undefined;
  /** Resolves when the caller has hung up before the answer was finished. */
  left: Promise<void>;
}

/** How a request is answered. */
export type Behaviour = (response: ServerResponse, asked: Asked) => void | Promise<void>;

/** A loopback service of OpenAI's `/chat/completions` that does what a scenario says. */
export interface ModelServer {
  /** For `LLM_BASE_URL`. */
  baseUrl: string;
  /** How requests are answered from now on. */
  behave(behaviour: Behaviour): void;
  /** The requests since the last `behave`. */
  requests: Asked[];
  close(): Promise<void>;
}

interface Body {
  model: string;
  messages: Array<{ role: string; content: string }>;
  max_tokens: number;
  stream: boolean;
}

/** Listens on a free port of this machine. */
export async function modelServer(): Promise<ModelServer> {
  let behaviour: Behaviour = fails(500);
  const requests: Asked[] = [];
  const server = createServer(async (request, response) => {
    if (request.url !== "/v1/chat/completions") return fails(404)(response, await asked(request, response));
    const one = await asked(request, response);
    requests.push(one);
    await behaviour(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    behave(next) {
      behaviour = next;
      requests.length = 0;
    },
    requests,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function asked(request: IncomingMessage, response: ServerResponse): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body: Body = JSON.parse(Buffer.concat(chunks).toString());
  const said = (role: string) => body.messages.find((message) => message.role === role)?.content ?? "";
  return {
    model: body.model,
    system: said("system"),
    user: said("user"),
    maxTokens: body.max_tokens,
    stream: body.stream,
    authorization: request.headers.authorization,
    left: new Promise((resolve) =>
      response.once("close", () => {
        if (!response.writableFinished) resolve();
      }),
    ),
  };
}

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
const chunk = (delta: object, rest: object = {}): string =>
  event({
    id: "c",
    object: "chat.completion.chunk",
    created: 1,
    model: "m",
    choices: [{ index: 0, delta, ...rest }],
  });

function open(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(chunk({ role: "assistant", content: "" }));
}

/** How many tokens the service says that it took. */
export const USAGE = { prompt_tokens: 700, completion_tokens: 50, total_tokens: 750 };

/** Streams a text in deltas of a few characters, and ends as a service does. */
export function says(text: string): Behaviour {
  return (response) => {
    open(response);
    for (const delta of text.match(/[\s\S]{1,7}/g) ?? []) response.write(chunk({ content: delta }));
    response.write(chunk({}, { finish_reason: "stop" }));
    response.write(event({ id: "c", object: "chat.completion.chunk", choices: [], usage: USAGE }));
    response.end("data: [DONE]\n\n");
  };
}

/** Says one part after the other, each when its promise has resolved. */
export function saysInTurn(parts: ReadonlyArray<{ text: string; after: Promise<void> }>): Behaviour {
  return async (response) => {
    open(response);
    for (const { text, after } of parts) {
      await after;
      response.write(chunk({ content: text }));
    }
    response.write(chunk({}, { finish_reason: "stop" }));
    response.end("data: [DONE]\n\n");
  };
}

/** Says a text, then nothing more, and keeps the connection. */
export function saysThenHangs(text: string): Behaviour {
  return (response) => {
    open(response);
    if (text !== "") response.write(chunk({ content: text }));
  };
}

/** Says a text, then drops the connection. */
export function saysThenBreaks(text: string): Behaviour {
  return (response) => {
    open(response);
    response.write(chunk({ content: text }), () => setTimeout(() => response.destroy(), 20));
  };
}

/** Says `first`, then the same again and again, for as long as somebody listens. */
export function neverStops(text: string, first = ""): Behaviour {
  return (response) => {
    open(response);
    response.write(chunk({ content: first }));
    const more = (): void => {
      while (!response.destroyed && response.write(chunk({ content: text })));
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  };
}

/** Refuses with a status and a body that names what must stay inside. */
export function fails(status: number): Behaviour {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        error: { message: "http://10.0.0.7:9000 sk-secret-key /srv/models/qwen", type: "error" },
      }),
    );
  };
}

/** Sends bytes of a content type as they are. */
export function sends(body: string, contentType = "text/event-stream"): Behaviour {
  return (response) => {
    response.writeHead(200, { "content-type": contentType });
    response.end(body);
  };
}

/** Accepts the request and says nothing at all. */
export const hangs: Behaviour = () => {};
