import { describe, expect, test } from "vitest";
import type { RateSettings } from "../../src/core/ports.ts";
import { createApp } from "../../src/http/app.ts";
import { clientKey } from "../../src/http/client-address.ts";
import { fakePorts } from "../mcp/fake-ports.ts";

/** The app with a limit of three requests a minute, one at once; `wait` moves its clock. */
function limited(given: Partial<RateSettings> = {}) {
  let now = 0;
  const rate = { perMinute: 3, trustedProxies: 0, local: false, ...given };
  const app = createApp({ ...fakePorts({ rateLimit: rate }), clock: { now: () => now } });
  const send = (path: string, peer: string | null, headers: Record<string, string> = {}, method = "GET") =>
    app.request(
      path,
      { method, headers },
      peer === null ? {} : { incoming: { socket: { remoteAddress: peer } } },
    );
  const statuses = async (...peers: Array<string | null>) => {
    const all = [];
    for (const peer of peers) all.push((await send("/api/articles", peer)).status);
    return all;
  };
  const wait = (seconds: number): void => {
    now += seconds * 1_000;
  };
  return { send, statuses, wait };
}

test("one address gets what the operator allows, told as a problem with the time to wait", async () => {
  const { send, statuses, wait } = limited();
  expect(await statuses("203.0.113.7", "198.51.100.1", "203.0.113.7")).toEqual([200, 200, 429]);
  const refused = await send("/api/articles", "203.0.113.7");
  expect(refused.headers.get("retry-after")).toBe("20");
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(await refused.json()).toMatchObject({
    status: 429,
    title: "Too many requests",
    type: expect.stringMatching(/:too-many-requests$/),
    detail: expect.stringMatching(/at most 3 a minute.*in 20 s/),
  });
  wait(20);
  expect(await statuses("203.0.113.7")).toEqual([200]);
});

test("MCP says it in JSON-RPC, and has one count with the API", async () => {
  const { send } = limited();
  const post = { "content-type": "application/json", host: "invest.example.org" };
  expect((await send("/mcp", "203.0.113.7", post, "POST")).status).toBe(400);
  const refused = await send("/mcp", "203.0.113.7", post, "POST");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("20");
  expect(await refused.json()).toMatchObject({ jsonrpc: "2.0", id: null, error: { code: -32_000 } });
  expect((await send("/api/articles", "203.0.113.7")).status).toBe(429);
});

test("OpenAI's clients are told in their form", async () => {
  const { send } = limited();
  await send("/v1/models", "203.0.113.7");
  expect(await (await send("/v1/models", "203.0.113.7")).json()).toMatchObject({
    status: 429,
    error: { message: expect.stringContaining("Too many requests") },
  });
});

test("health, the page and preflights are not counted", async () => {
  const { send } = limited();
  for (const path of ["/healthz", "/healthz", "/openapi.json"]) {
    expect((await send(path, "203.0.113.7")).status).toBe(200);
  }
  for (const _ of [1, 2]) expect((await send("/api/search", "203.0.113.7", {}, "OPTIONS")).status).toBe(204);
  expect((await send("/api/articles", "203.0.113.7")).status).toBe(200);
});

describe("whose address", () => {
  test("local ones go unlimited unless a number was set: they may be a proxy's", async () => {
    const local = ["127.0.0.1", "127.0.0.1", "::1", "::1", "10.0.0.9", "10.0.0.9"];
    expect(new Set(await limited().statuses(...local))).toEqual(new Set([200]));
    expect(await limited({ local: true }).statuses(...local)).toEqual([200, 429, 200, 429, 200, 429]);
  });

  test("what a client writes into X-Forwarded-For counts for nothing", async () => {
    const { send } = limited();
    const status = async (forwarded: string) =>
      (await send("/api/articles", "203.0.113.7", { "x-forwarded-for": forwarded })).status;
    expect([await status("192.0.2.1"), await status("192.0.2.2")]).toEqual([200, 429]);
  });

  test("a trusted proxy's word counts, from the end of the header", async () => {
    const { send } = limited({ trustedProxies: 1 });
    const status = async (forwarded: string) =>
      (await send("/api/articles", "127.0.0.1", { "x-forwarded-for": forwarded })).status;
    expect(await status("1.2.3.4, 198.51.100.1")).toBe(200);
    expect(await status("5.6.7.8, 198.51.100.1")).toBe(429);
    expect(await status("198.51.100.2:4711")).toBe(200);
    expect(await status("198.51.100.2:4712")).toBe(429);
  });

  test("on Workers it is Cloudflare's, which on Node anybody could write", async () => {
    const { send } = limited();
    const from = async (address: string, peer: string | null) =>
      (await send("/api/articles", peer, { "cf-connecting-ip": address })).status;
    expect([await from("203.0.113.7", null), await from("203.0.113.7", null)]).toEqual([200, 429]);
    expect([await from("192.0.2.1", "198.51.100.9"), await from("192.0.2.2", "198.51.100.9")]).toEqual([
      200, 429,
    ]);
  });

  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["203.0.113.7:4711", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:DB8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["[2001:db8:0001:2::9]:443", "2001:db8:1:2"],
    ["fe80::1%eth0", "fe80:0:0:0"],
  ])("%s is the client %s", (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});
