import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problem } from "./http/errors.ts";
import { createNodeServer } from "./node-server.ts";

const streaming = Promise.withResolvers<void>();
const server = createNodeServer(
  async (request) => {
    if (!request.url.endsWith("/stream")) return new Response(await request.text());
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode("begun"));
        streaming.resolve();
      },
    });
    return new Response(body);
  },
  { ids: { next: () => "id" }, log: () => {} },
);

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const isAddress = (address: unknown): address is AddressInfo =>
  typeof address === "object" && address !== null && "port" in address;

/** What comes back for bytes as they stand, until the server ends the connection; `then` is sent once it has begun. */
async function sent(bytes: string, then?: string): Promise<string> {
  const address = server.address();
  if (!isAddress(address)) throw new Error("The server has no port.");
  const socket = connect(address.port, "127.0.0.1");
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
  });
  socket.write(bytes);
  if (then !== undefined) {
    await once(socket, "data");
    socket.write(then);
  }
  await once(socket, "close");
  return received;
}

const host = "Host: localhost\r\n";

describe("what is refused before there is a request", () => {
  test.each([
    ["a line that is no HTTP", "\u0016\u0003\u0001hello\r\n\r\n", 400, /no HTTP\/1\.1 request/],
    ["headers over 16 KB", `GET / HTTP/1.1\r\n${host}X: ${"a".repeat(20_000)}\r\n\r\n`, 431, /over 16 KB/],
    [
      "a chunk without a size",
      `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`,
      400,
      /chunk size/,
    ],
    [
      "two lengths",
      `POST / HTTP/1.1\r\n${host}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n`,
      400,
      /no HTTP\/1\.1 request/,
    ],
    ["no Host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400, /Missing host header/],
    [
      "a Host that is none",
      "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
      400,
      /cannot be read/,
    ],
    ["a path that is none", `GET *x HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 400, /begins with \//],
    ["an expectation", `POST / HTTP/1.1\r\n${host}Expect: more\r\n\r\n`, 417, /Received Expect: "more"/],
  ])("%s gets a problem that says so", async (_, bytes, status, detail) => {
    const received = await sent(bytes);
    const [head = "", ...body] = received.split("\r\n\r\n");
    expect(head.split("\r\n")[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} \\w`));
    expect(head.toLowerCase()).toContain("content-type: application/problem+json");
    expect(head.toLowerCase()).toContain("x-content-type-options: nosniff");
    const json = /\{.*\}/s.exec(body.join(""))?.[0] ?? "";
    expect(problem.parse(JSON.parse(json))).toMatchObject({ status, detail: expect.stringMatching(detail) });
  });
});

test("an ordinary request is answered", async () => {
  const received = await sent(`POST / HTTP/1.1\r\n${host}Connection: close\r\nContent-Length: 2\r\n\r\nhi`);
  expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n.*hi/s);
});

test("broken bytes behind an answer that has begun add nothing to it", async () => {
  const received = await sent(`POST /stream HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`, "ZZ\r\n");
  await streaming.promise;
  expect(received).toContain("begun");
  expect(received.match(/HTTP\/1\.1/g)).toHaveLength(1);
});
