import { describe, expect, test } from "vitest";
import { problem } from "../../src/http/errors.ts";
import { service } from "./service.ts";

const { app, logged } = service();
const json = { "content-type": "application/json" };

async function refused(path: string, body: string | ReadableStream, headers: Record<string, string> = json) {
  const answered = await app.request(path, { method: "POST", headers, body, duplex: "half" });
  expect(answered.status).toBe(400);
  const text = await answered.text();
  expect(text.length).toBeLessThan(5_000);
  return problem.parse(JSON.parse(text));
}

describe.each(["/api/chat", "/api/search"])("a hostile body at %s", (path) => {
  test.each([{}, { "content-length": "500" }])(
    "that breaks off, sent with %j, gets 400 and leaves nothing in the log",
    async (headers) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"mess'));
        },
        pull(controller) {
          controller.error(new Error("aborted"));
        },
      });
      const { type } = await refused(path, body, { ...json, ...headers });
      expect(type).toMatch(/:body-not-whole$/);
      expect(logged).toEqual([]);
    },
  );

  test("of thousands of faults gets a short answer that says how many there are", async () => {
    const fields = Array.from({ length: 5_000 }, (_, at) => `"k${at}":1`).join(",");
    const { detail, errors } = await refused(path, `{${fields}}`);
    expect(detail).toContain("5000 more: the first 20 are in errors.");
    expect(errors).toHaveLength(20);
  });

  test.each(["k".repeat(60_000), "\\ud800", "/~\\udc00\\ud800"])(
    "with a field whose name (%#) cannot be repeated as it is gets 400 that names what can be",
    async (name) => {
      const { errors } = await refused(path, `{"messages":[],"query":"x","${name}":1}`);
      expect(errors?.at(-1)?.detail).toMatch(/^Unknown field/);
      expect(logged).toEqual([]);
    },
  );
});
