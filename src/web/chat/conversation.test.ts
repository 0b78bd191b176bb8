import { describe, expect, test } from "vitest";
import { type Exchange, freshExchange, messagesFor } from "./conversation.ts";
import { loadConversation, type Store, saveConversation } from "./saved-conversation.ts";

function done(id: string, question: string, text: string): Exchange {
  return { ...freshExchange(id, question), state: "done", text };
}

function memoryStore(): Store & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

describe("messagesFor", () => {
  test("sends what was said before, then the question", () => {
    const conversation = [done("1", "甲？", "甲。"), freshExchange("2", "乙？")];
    expect(messagesFor(conversation, "2")).toEqual([
      { role: "user", content: "甲？" },
      { role: "assistant", content: "甲。" },
      { role: "user", content: "乙？" },
    ]);
  });

  test("leaves out what failed and what came after", () => {
    const failed: Exchange = { ...done("1", "坏？", "半"), state: "failed" };
    const conversation = [failed, freshExchange("2", "甲？"), done("3", "乙？", "乙。")];
    expect(messagesFor(conversation, "2")).toEqual([{ role: "user", content: "甲？" }]);
  });

  test("drops the oldest exchanges when they would not fit into a request", () => {
    const long = "长".repeat(5000);
    const conversation = [
      done("1", "旧？", long),
      done("2", "新？", long),
      done("3", "更新？", long),
      freshExchange("4", "问？"),
    ];
    const messages = messagesFor(conversation, "4");
    expect(messages.map(({ content }) => content)).toEqual(["新？", long, "更新？", long, "问？"]);
    expect(Buffer.byteLength(JSON.stringify(messages))).toBeLessThan(64 * 1024);
  });
});

describe("the saved conversation", () => {
  test("comes back as it was", () => {
    const store = memoryStore();
    const conversation = [done("1", "甲？", "甲。[1]")];
    saveConversation(store, "key", conversation);
    expect(loadConversation(store, "key")).toEqual(conversation);
  });

  test("keeps what was thought of an answer, and its charts", () => {
    const store = memoryStore();
    const result = {
      id: "a1",
      abstained: false,
      citations: [],
      suggestions: [],
      asOf: null,
      mode: "extractive",
      charts: [{ kind: "series" }],
    } satisfies Exchange["result"];
    const rated: Exchange = {
      ...done("1", "甲？", "甲。"),
      result,
      feedback: { rating: "down", reason: "outdated" },
    };
    saveConversation(store, "key", [rated]);
    expect(loadConversation(store, "key")).toEqual([rated]);
  });

  test("brings an answer that was being written back as stopped", () => {
    const store = memoryStore();
    saveConversation(store, "key", [{ ...done("1", "甲？", "半"), state: "writing" }]);
    expect(loadConversation(store, "key")).toMatchObject([{ state: "stopped", text: "半" }]);
  });

  test("leaves nothing behind when it is empty", () => {
    const store = memoryStore();
    saveConversation(store, "key", [done("1", "甲？", "甲。")]);
    saveConversation(store, "key", []);
    expect(store.items.size).toBe(0);
  });

  test.each(["{", "null", "7", '[{"id":1}]', '[null,"x"]'])("reads %j as no conversation", (saved) => {
    const store = memoryStore();
    store.items.set("key", saved);
    expect(loadConversation(store, "key")).toEqual([]);
  });

  test("does without a storage that throws", () => {
    const forbidden: Store = {
      getItem: () => {
        throw new Error("forbidden");
      },
      setItem: () => {
        throw new Error("full");
      },
      removeItem: () => {},
    };
    saveConversation(forbidden, "key", [done("1", "甲？", "甲。")]);
    expect(loadConversation(forbidden, "key")).toEqual([]);
    expect(loadConversation(null, "key")).toEqual([]);
  });
});
