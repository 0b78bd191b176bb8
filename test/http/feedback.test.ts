import { describe, expect, test } from "vitest";
import { problemOf } from "./problem-of.ts";
import { service } from "./service.ts";

const answerId = "3f2b8c1e-9d4a-4c6b-8e2f-0a1b2c3d4e5f";

describe("POST /api/feedback", () => {
  test("takes a rating and writes one line of the log: rating, reason and answer alone", async () => {
    const { post, logged } = service();
    const up = await post("/api/feedback", { answerId, rating: "up" });
    expect([up.status, await up.text()]).toEqual([204, ""]);
    const down = await post("/api/feedback", { answerId, rating: "down", reason: "outdated" });
    expect(down.status).toBe(204);
    expect(logged).toEqual([
      { level: "info", code: "feedback", detail: `rating=up answer=${answerId}` },
      { level: "info", code: "feedback", detail: `rating=down reason=outdated answer=${answerId}` },
    ]);
  });

  test.each([
    ["no rating", { answerId }, "#/rating"],
    ["a rating nobody knows", { answerId, rating: "5" }, "#/rating"],
    ["an id that is none of ours", { answerId: "138 0000 0000", rating: "up" }, "#/answerId"],
    ["words of one's own", { answerId, rating: "down", reason: "电话 138" }, "#/reason"],
    ["a reason for a good one", { answerId, rating: "up", reason: "wrong" }, "#/reason"],
    ["the question of a good one", { answerId, rating: "up", question: "…" }, "#/question"],
    ["a question without words", { answerId, rating: "down", question: " " }, "#/question"],
    ["anything besides", { answerId, rating: "up", name: "…" }, "#/name"],
  ])("refuses %s and logs nothing", async (_, body, pointer) => {
    const { post, logged } = service();
    const refused = await problemOf(post("/api/feedback", body));
    expect(refused).toMatchObject({ status: 400, errors: [{ pointer }] });
    expect(logged).toEqual([]);
  });

  test("takes the longest question in escapes, and refuses a larger body unread", async () => {
    const { post } = service();
    const escaped = `"${"\\u955c".repeat(2_000)}"`;
    const longest = `{"answerId":"${answerId}","rating":"down","question":${escaped}}`;
    expect((await post("/api/feedback", longest)).status).toBe(204);
    expect((await post("/api/feedback", { answerId, rating: "x".repeat(14_000) })).status).toBe(413);
  });

  test("may be called from pages of the allowed origins, as the rest of the API", async () => {
    const origin = "https://invest.example";
    const { app, post } = service({
      settings: { version: "1", allowedOrigins: [origin], publicUrl: null },
    });
    const asked = await app.request("/api/feedback", {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe(origin);
    expect(asked.headers.get("access-control-allow-methods")).toContain("POST");
    const sent = await post("/api/feedback", { answerId, rating: "up" }, { origin });
    expect(sent.headers.get("access-control-allow-origin")).toBe(origin);
    const stranger = await post(
      "/api/feedback",
      { answerId, rating: "up" },
      { origin: "https://other.example" },
    );
    expect(stranger.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("counts against the limit of the API", async () => {
    const rateLimit = { perMinute: 1, trustedProxies: 0, local: true };
    const { app } = service({
      settings: { version: "1", allowedOrigins: "any", publicUrl: null, rateLimit },
      clock: { now: () => 0 },
    });
    const send = () =>
      app.request(
        "/api/feedback",
        {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ answerId, rating: "up" }),
        },
        { incoming: { socket: { remoteAddress: "203.0.113.7" } } },
      );
    expect((await send()).status).toBe(204);
    expect((await send()).status).toBe(429);
  });
});
