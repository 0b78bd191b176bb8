import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../core/errors.ts";
import { pageFetcher } from "./fetch-page.ts";
import { nodeGet } from "./node-get.ts";

let server: Server;
let port = 0;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const path = request.url ?? "";
    if (path === "/page%20one.html")
      return response.writeHead(200, { "content-type": "text/html" }).end("<p>页面</p>");
    if (path === "/moved") return response.writeHead(302, { location: "/page%20one.html" }).end();
    if (path === "/round") return response.writeHead(302, { location: "/round" }).end();
    if (path === "/inside")
      return response.writeHead(302, { location: "http://169.254.169.254/latest" }).end();
    if (path === "/packed") return response.writeHead(200, { "content-encoding": "gzip" }).end("x");
    if (path === "/endless") {
      response.writeHead(200);
      const more = (): void => {
        while (response.write(Buffer.alloc(256 * 1024)));
        response.once("drain", more);
      };
      response.on("error", () => {});
      return more();
    }
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** As in a service, but for the addresses: those of the test's own server may be reached by name. */
const fetchPage = pageFetcher({
  get: nodeGet((address) => address === "127.0.0.1" || address === "::1"),
  urlOf: (address) =>
    URL.canParse(address) && new URL(address).hostname === "localhost" ? new URL(address) : null,
});
const page = (path: string) => fetchPage(`http://localhost:${port}${path}`);
const fault = (fetching: Promise<unknown>) =>
  fetching.then(
    () => "no error",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test("a page is fetched with its name, type and last address, also where another one leads to it", async () => {
  const found = await page("/moved");
  expect(new TextDecoder().decode(found.bytes)).toBe("<p>页面</p>");
  expect(found).toMatchObject({
    name: "page one.html",
    type: "text/html",
    address: `http://localhost:${port}/page%20one.html`,
  });
});

test.each([
  ["/missing", "page-refused"],
  ["/round", "page-unreachable"],
  ["/inside", "address-not-public"],
  ["/packed", "page-unreachable"],
  ["/endless", "page-too-large"],
])("%s is refused: %s", async (path, code) => {
  expect(await fault(page(path))).toBe(code);
});

test("a name that leads to this machine is not connected to, whatever it is called", async () => {
  asked = [];
  const guarded = pageFetcher({ get: nodeGet(), urlOf: (address) => new URL(address) });
  expect(await fault(guarded(`http://localhost:${port}/page%20one.html`))).toBe("address-not-public");
  expect(await fault(pageFetcher({ get: nodeGet() })(`http://127.0.0.1:${port}/`))).toBe(
    "address-not-public",
  );
  expect(asked).toEqual([]);
});
