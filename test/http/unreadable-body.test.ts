import { describe, expect, test } from "vitest";
import { problemOf } from "./problem-of.ts";
import { service } from "./service.ts";

const { app, logged } = service();

const send = (
  path: string,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string>,
) => app.request(path, { method: "POST", headers, body, duplex: "half" });
const json = { "content-type": "application/json" };

describe.each([
  ["/api/chat", 64],
  ["/api/search", 64],
  ["/v1/chat/completions", 256],
])("an unreadable body, at %s, where at most %i KB are read", (path, most) => {
  test.each([
    ["{", /^The body is not valid JSON: .+\.$/],
    ['{"query": "镇江",}', /^The body is not valid JSON/],
    ["", /^The body is empty; expected a JSON object\.$/],
  ])("%j gets 400", async (body, detail) => {
    const answered = await problemOf(send(path, body, json));
    expect(answered).toMatchObject({ status: 400, detail: expect.stringMatching(detail) });
  });

  test("text in another encoding than UTF-8 gets 400 that names UTF-8", async () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0xd5, 0xf2, 0xbd, 0xad, 0x22, 0x7d]);
    const answered = await problemOf(send(path, gbk, json));
    expect(answered).toMatchObject({ status: 400, code: "broken-json" });
    expect(answered.detail).toContain("not UTF-8");
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
  ])("content type %s gets 415", async (type) => {
    const answered = await problemOf(send(path, "{}", { "content-type": type }));
    expect(answered).toMatchObject({ status: 415, code: "unsupported-content-type" });
    expect(answered.detail).toContain('expected "application/json"');
  });

  test("no content type gets 415", async () => {
    const answered = await problemOf(send(path, new TextEncoder().encode("{}"), {}));
    expect(answered.detail).toBe('Received no content type; expected "application/json".');
  });

  test("a compressed body gets 415", async () => {
    const answered = await problemOf(send(path, "{}", { ...json, "content-encoding": "gzip" }));
    expect(answered).toMatchObject({ status: 415, code: "unsupported-content-encoding" });
  });

  test("a declared length over the most gets 413 before the body is read", async () => {
    let read = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          read = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const declared = most * 1024 + 1;
    const answered = await problemOf(send(path, body, { ...json, "content-length": `${declared}` }));
    expect(answered).toMatchObject({ status: 413, code: "body-too-large" });
    expect(answered.detail).toContain(`${declared} bytes, at most ${declared - 1} bytes are read`);
    expect(read).toBe(false);
  });

  test("a body without a length gets 413 once the most is exceeded, and the rest is not read", async () => {
    let chunks = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          chunks += 1;
          controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
        },
      },
      { highWaterMark: 0 },
    );
    const answered = await problemOf(send(path, body, json));
    expect(answered).toMatchObject({ status: 413, code: "body-too-large" });
    expect(chunks).toBe(most / 16 + 1);
  });

  test("a length that lies does not help: what arrives is counted", async () => {
    const body = " ".repeat(most * 1024 + 1);
    const answered = await problemOf(send(path, body, { ...json, "content-length": "10" }));
    expect(answered).toMatchObject({ status: 413, code: "body-too-large" });
  });

  test.each(["null", "[]", '"镇江"', "1", '{"__proto__": {"messages": []}}', `${"[".repeat(60_000)}`])(
    "JSON that is no request (%#) gets 400",
    async (body) => {
      expect(await problemOf(send(path, body, json))).toMatchObject({ status: 400 });
    },
  );
});

test("callers' mistakes leave nothing in the log", () => {
  expect(logged).toEqual([]);
});
