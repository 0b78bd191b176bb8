import { describe, expect, test } from "vitest";
import { type ChatStoreOptions, createChatStore } from "./chat-store.ts";
import type { Conversation } from "./conversation.ts";
import { ProblemError } from "./problem.ts";

type Script = ChatStoreOptions["ask"];

const finish = { type: "finish" } as const;
const said = (delta: string) => ({ type: "text", delta }) as const;

function storeOf(ask: Script) {
  let ids = 0;
  const saved: Conversation[] = [];
  const store = createChatStore({
    ask,
    newId: () => `id-${++ids}`,
    initial: [],
    save: (conversation) => saved.push(conversation),
  });
  /** Resolves once no answer is being written. */
  const settled = () =>
    new Promise<void>((resolve) => {
      const check = () =>
        store.conversation().every(({ state }) => state !== "waiting" && state !== "writing");
      if (check()) return resolve();
      const end = store.subscribe(() => {
        if (check()) {
          end();
          resolve();
        }
      });
    });
  return { store, saved, settled };
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

describe("a chat store", () => {
  test("goes from waiting over writing to done, and tells its listeners", async () => {
    const { store, settled } = storeOf(async function* () {
      yield said("一");
      yield said("二");
      yield finish;
    });
    const states: string[] = [];
    store.subscribe(() => states.push(`${store.conversation()[0]?.state} ${store.conversation()[0]?.text}`));
    store.ask("  问？ ");
    await settled();
    expect(store.conversation()[0]).toMatchObject({ question: "问？", state: "done", text: "一二" });
    expect(states).toEqual(["waiting ", "writing 一", "writing 一二", "done 一二"]);
  });

  test("asks one question at a time, and no empty one", async () => {
    const { store, settled } = storeOf(async function* () {
      yield finish;
    });
    store.ask("   ");
    store.ask("甲？");
    store.ask("乙？");
    await settled();
    expect(store.conversation().map(({ question }) => question)).toEqual(["甲？"]);
  });

  test("stops, keeping what was written", async () => {
    const { store, settled } = storeOf(async function* (_, signal) {
      yield said("半");
      await untilAborted(signal);
    });
    store.ask("问？");
    await Promise.resolve();
    store.stop();
    await settled();
    expect(store.conversation()[0]).toMatchObject({ state: "stopped", problem: null });
  });

  test("tries a failed question again in its place", async () => {
    let tries = 0;
    const { store, settled } = storeOf(async function* () {
      tries += 1;
      yield said("半");
      if (tries === 1) throw new ProblemError("refused", "Later, please.");
      yield finish;
    });
    store.ask("问？");
    await settled();
    expect(store.conversation()[0]).toMatchObject({
      state: "failed",
      text: "半",
      problem: { kind: "refused", detail: "Later, please." },
    });
    store.retry("id-1");
    await settled();
    expect(store.conversation()).toMatchObject([{ id: "id-1", state: "done", text: "半", problem: null }]);
  });

  test("takes an error it does not know for a broken connection", async () => {
    // biome-ignore lint/correctness/useYield: it fails before it has anything to say
    const { store, settled } = storeOf(async function* () {
      throw new TypeError("network error");
    });
    store.ask("问？");
    await settled();
    expect(store.conversation()[0]?.problem).toEqual({ kind: "broken" });
  });

  test("clears while an answer is written, and begins anew", async () => {
    const { store, saved, settled } = storeOf(async function* (messages, signal) {
      if (messages[0]?.content === "甲？") await untilAborted(signal);
      yield said("乙。");
      yield finish;
    });
    store.ask("甲？");
    store.clear();
    store.ask("乙？");
    await settled();
    expect(store.conversation().map(({ text }) => text)).toEqual(["乙。"]);
    expect(saved.at(-1)).toEqual(store.conversation());
  });

  test("keeps and saves what is thought of an answer, until the question is asked again", async () => {
    const { store, saved, settled } = storeOf(async function* () {
      yield said("一");
      yield finish;
    });
    store.ask("问？");
    await settled();
    store.rate("id-1", { rating: "down", reason: "wrong" });
    expect(saved.at(-1)?.[0]?.feedback).toEqual({ rating: "down", reason: "wrong" });
    store.rate("id-1", { rating: "up" });
    expect(store.conversation()[0]?.feedback).toEqual({ rating: "up" });
    store.retry("id-1");
    await settled();
    expect(store.conversation()[0]).toMatchObject({ state: "done", feedback: null });
  });
});
