import { afterEach, expect, test, vi } from "vitest";
import { feedbackReason } from "../../core/answer/feedback-reason.ts";
import { feedback } from "../../http/feedback.ts";
import { readFeedback, reasons, sendFeedback } from "./feedback.ts";

const id = "3f2b8c1e-9d4a-4c6b-8e2f-0a1b2c3d4e5f";

afterEach(() => vi.unstubAllGlobals());

test("offers the reasons that the service takes, all of them", () => {
  expect([...reasons].sort()).toEqual([...feedbackReason.options].sort());
});

test("sends what the service reads, and nothing else", async () => {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (address: string, { body }: { body: string }) => {
    sent.push([address, feedback.parse(JSON.parse(body))]);
    return new Response(null, { status: 204 });
  });
  expect(await sendFeedback("https://a.example", id, { rating: "down", reason: "outdated" })).toBe(true);
  expect(sent).toEqual([
    ["https://a.example/api/feedback", { answerId: id, rating: "down", reason: "outdated" }],
  ]);
});

test("takes the question along with a thumb down alone", async () => {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    sent.push(feedback.parse(JSON.parse(body)));
    return new Response(null, { status: 204 });
  });
  await sendFeedback("", id, { rating: "down" }, "最低工资？");
  await sendFeedback("", id, { rating: "up" }, "最低工资？");
  expect(sent).toEqual([
    { answerId: id, rating: "down", question: "最低工资？" },
    { answerId: id, rating: "up" },
  ]);
});

test("tells when it was not taken", async () => {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 429 }));
  expect(await sendFeedback("", id, { rating: "up" })).toBe(false);
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  expect(await sendFeedback("", id, { rating: "up" })).toBe(false);
});

test("what was saved is read, anything else is nothing", () => {
  expect(readFeedback({ rating: "up", reason: "wrong" })).toEqual({ rating: "up" });
  expect(readFeedback({ rating: "down", reason: "wrong" })).toEqual({ rating: "down", reason: "wrong" });
  expect(readFeedback({ rating: "down", reason: "<b>" })).toEqual({ rating: "down" });
  expect([null, "up", { rating: "maybe" }].map(readFeedback)).toEqual([null, null, null]);
});
