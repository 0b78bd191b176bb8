import { describe, expect, test } from "vitest";
import type { Settings } from "../../src/core/ports.ts";
import { createGuard } from "../../src/http/mcp-guard.ts";

type GuardedSettings = Pick<Settings, "publicUrl" | "allowedOrigins">;
const unset: GuardedSettings = { publicUrl: null, allowedOrigins: "any" };

function passes(settings: GuardedSettings, headers: Record<string, string>, peer?: string): boolean {
  const request = {
    headers: new Headers(headers),
    url: "http://ignored/mcp",
    ...(peer !== undefined && { peer }),
  };
  return createGuard(settings)(request) === undefined;
}

describe("with nothing set", () => {
  test.each(["localhost", "localhost:8787", "127.0.0.1:8787", "[::1]:8787", "app.localhost"])(
    "host %s passes",
    (host) => {
      expect(passes(unset, { host }, "127.0.0.1")).toBe(true);
    },
  );

  test.each([
    "192.168.1.20:8787",
    "203.0.113.5",
    "[2001:db8::1]:80",
    "assistant:8787",
    "svc.cluster.internal",
  ])("host %s, which nobody can rebind, passes", (host) => {
    expect(passes(unset, { host }, "10.0.0.3")).toBe(true);
  });

  test.each([
    "evil.example",
    "evil.example:8787",
    "localhost.evil.example",
    "127.0.0.1.nip.example",
    "evil.example@localhost",
    "localhost/x",
    "localhost.",
    "",
  ])("host %s is refused where the request may come from this machine's own browser", (host) => {
    for (const peer of [
      "127.0.0.1",
      "::1",
      "::ffff:127.0.0.1",
      "192.168.0.9",
      "10.1.2.3",
      "172.16.0.1",
      "fd00::1",
      undefined,
    ]) {
      expect(passes(unset, { host }, peer), String(peer)).toBe(false);
    }
  });

  test.each(["x-forwarded-for", "forwarded", "via", "cf-connecting-ip"])(
    "a name behind a proxy that adds %s passes",
    (header) => {
      expect(passes(unset, { host: "invest.example.org", [header]: "203.0.113.7" }, "127.0.0.1")).toBe(true);
    },
  );

  test.each(["203.0.113.7", "::ffff:203.0.113.7", "2001:db8::7", "172.32.0.1", "100.128.0.1"])(
    "a name called from the public address %s passes",
    (peer) => {
      expect(passes(unset, { host: "invest.example.org" }, peer)).toBe(true);
    },
  );

  test("a name called over TLS passes, and so do its own pages", () => {
    const guard = createGuard(unset);
    const request = (headers: Record<string, string>) => ({
      headers: new Headers(headers),
      url: "https://invest.example.workers.dev/mcp",
    });
    const host = "invest.example.workers.dev";
    expect(guard(request({ host }))).toBeUndefined();
    expect(guard(request({ host, origin: `https://${host}` }))).toBeUndefined();
    expect(guard(request({ host, origin: `http://${host}` }))).toBeDefined();
    expect(guard(request({ host, origin: "https://evil.example" }))).toBeDefined();
  });

  test.each([
    "http://localhost:6274",
    "http://127.0.0.1:3000",
    "http://[::1]:3000",
    "https://claude.ai",
    "https://chatgpt.com",
    "vscode-file://vscode-app",
  ])("origin %s passes", (origin) => {
    expect(passes(unset, { host: "localhost", origin })).toBe(true);
  });

  test.each([
    "null",
    "https://evil.example",
    "http://localhost.evil.example",
    "https://claude.ai.evil.example",
    "http://claude.ai",
    "file://",
    "javascript:1",
    "x",
    "",
  ])("origin %j is refused", (origin) => {
    expect(passes(unset, { host: "localhost", origin })).toBe(false);
  });

  test("a page cannot pass as a proxy: its origin gives it away", () => {
    const headers = { host: "evil.example", origin: "http://evil.example", "x-forwarded-for": "203.0.113.7" };
    expect(passes(unset, headers, "127.0.0.1")).toBe(false);
  });
});

describe("with PUBLIC_URL", () => {
  const settings: GuardedSettings = { publicUrl: "https://invest.example.org", allowedOrigins: "any" };

  test("its name and its pages pass", () => {
    expect(passes(settings, { host: "invest.example.org", origin: "https://invest.example.org" })).toBe(true);
    expect(passes(settings, { host: "localhost:8787" })).toBe(true);
  });

  test("every other name is refused, proxy or not", () => {
    expect(passes(settings, { host: "evil.example", "x-forwarded-for": "203.0.113.7" }, "203.0.113.7")).toBe(
      false,
    );
    expect(passes(settings, { host: "203.0.113.5" })).toBe(false);
  });
});

describe("with ALLOWED_ORIGINS", () => {
  const settings: GuardedSettings = { publicUrl: null, allowedOrigins: ["https://tools.example.org:8443"] };

  test("exactly these pages pass, and the name they come from", () => {
    expect(passes(settings, { host: "localhost", origin: "https://tools.example.org:8443" })).toBe(true);
    expect(passes(settings, { host: "localhost", origin: "https://tools.example.org" })).toBe(false);
    expect(passes(settings, { host: "tools.example.org:8443" }, "127.0.0.1")).toBe(true);
  });
});

test("a request without a Host header is judged by its address", () => {
  expect(createGuard(unset)({ headers: new Headers(), url: "http://localhost:8787/mcp" })).toBeUndefined();
  expect(createGuard(unset)({ headers: new Headers(), url: "http://evil.example/mcp" })).toBeDefined();
});

test("a refusal says what came and which setting mends it", () => {
  const refuse = (headers: Record<string, string>) =>
    createGuard(unset)({ headers: new Headers(headers), url: "http://x/mcp" });
  expect(refuse({ host: "localhost", origin: "https://a.example" })).toMatch(
    /"https:\/\/a\.example".*ALLOWED_ORIGINS.*PUBLIC_URL/,
  );
  expect(refuse({ host: "a.example" })).toMatch(/"a\.example".*PUBLIC_URL/);
});
