import { describe, expect, test } from "vitest";
import { service } from "./service.ts";

const script = new TextEncoder().encode('import("/assets/widget-element-ABCDEF12.js");');
const { app } = service({ asset: async (name) => (name === "widget.js" ? script : null) });

describe("GET /widget.js", () => {
  test("is a script that pages of every origin may load, under any policy of their own", async () => {
    const response = await app.request("/widget.js", { headers: { origin: "https://example.org" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(script);
  });

  test("is asked for anew after minutes, and comes again only where it is another", async () => {
    const { headers } = await app.request("/widget.js");
    expect(headers.get("cache-control")).toMatch(/^public, max-age=300\b/);
    const etag = headers.get("etag") ?? "";
    const again = await app.request("/widget.js", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("access-control-allow-origin")).toBe("*");
    const other = service({ asset: async () => new TextEncoder().encode("1;") }).app;
    expect((await other.request("/widget.js", { headers: { "if-none-match": etag } })).status).toBe(200);
  });

  test("where the service has allowed origins of its own, the script is still everybody's: it says nothing", async () => {
    const settings = { version: "1", allowedOrigins: ["https://one.example"], publicUrl: null };
    const strict = service({ asset: async () => script, settings }).app;
    const { headers } = await strict.request("/widget.js", { headers: { origin: "https://two.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });

  test("its files below /assets/ are readable for every origin too, and kept", async () => {
    const { headers } = await service({ asset: async () => script }).app.request("/assets/en-ABCDEF12.js");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test("a service without the build says how to make it", async () => {
    const response = await service({ asset: async () => null }).app.request("/widget.js");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      status: 404,
      detail: expect.stringContaining("npm run build"),
    });
  });
});
