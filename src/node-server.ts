import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { Socket } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import { type AppError, callerError } from "./core/errors.ts";
import type { Ports } from "./core/ports.ts";
import { toProblem } from "./http/errors.ts";
import { baseHeaders } from "./http/route.ts";

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/**
 * A server of Node's for a fetch handler. What its parser refuses before there is a request (broken lines, headers over 16 KB,
 * a Host that is none) is answered with a problem too, where Node and hono would send an empty body.
 */
export function createNodeServer(fetch: Fetch, ports: Pick<Ports, "ids" | "log">): Server {
  const problemResponse = (error: unknown): Response => {
    const body = toProblem(error, ports);
    return new Response(JSON.stringify(body), { status: body.status, headers: problemHeaders });
  };
  const listener = getRequestListener(fetch, {
    errorHandler: (error) => problemResponse(error instanceof RequestError ? unreadable(error) : error),
  });
  // Node's own refusal of a request without a Host has an empty body: the listener refuses it.
  const server = createServer({ requireHostHeader: false }, listener);
  const answering = new WeakMap<Socket, ServerResponse>();
  server.prependListener("request", (request, response) => answering.set(request.socket, response));
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    const expected = JSON.stringify(request.headers.expect?.slice(0, 100));
    const body = toProblem(
      callerError("unknown-expectation", `Received Expect: ${expected}; expected 100-continue or none.`, 417),
      ports,
    );
    response.writeHead(body.status, { ...problemHeaders, connection: "close" }).end(JSON.stringify(body));
  });
  server.on("clientError", (error: ParserError, socket: Socket) => {
    const response = answering.get(socket);
    // Behind the beginning of another answer these bytes would be taken for its end.
    const begun = response?.headersSent === true && !response.writableFinished;
    if (error.code === "ECONNRESET" || !socket.writable || begun) socket.destroy();
    else socket.end(rawAnswer(JSON.stringify(toProblem(refusal(error), ports)), statusOf(error)));
  });
  return server;
}

const problemHeaders = { ...baseHeaders, "content-type": "application/problem+json" };

function unreadable({ message }: RequestError): AppError {
  return callerError(
    "unreadable-request",
    `The request cannot be read: ${message}. Send a path that begins with / and a Host of a name, perhaps with a port.`,
  );
}

/** As Node's parser names it: `code` from llhttp or Node, `reason` in words. */
type ParserError = Error & { code?: string; reason?: string };

function statusOf({ code }: ParserError): number {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW") return 413;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

function refusal(error: ParserError): AppError {
  const status = statusOf(error);
  if (status === 431)
    return callerError(
      "headers-too-large",
      "The headers are over 16 KB. Send fewer or shorter ones.",
      status,
    );
  if (status === 413)
    return callerError("body-too-large", "The chunk extensions are over 16 KB. Send none.", status);
  if (status === 408)
    return callerError("request-too-slow", "The request did not arrive in time. Send it again.", status);
  const reason = error.reason === undefined ? "" : `: ${error.reason}`;
  return callerError(
    "unreadable-request",
    `What arrived is no HTTP/1.1 request${reason}. For https, send it to a proxy that ends TLS.`,
  );
}

function rawAnswer(body: string, status: number): string {
  const headers = Object.entries({
    ...problemHeaders,
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  });
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Bad Request"}\r\n${head}\r\n${body}`;
}
