import { expect, test } from "vitest";
import type { ModelDelta } from "../core/ports.ts";
import { type ServiceDelta, timed } from "./chat-model-timed.ts";

const text = (said: string): ServiceDelta => ({ type: "text", text: said });
const never = new AbortController().signal;

async function all(deltas: AsyncIterable<ModelDelta>): Promise<ModelDelta[]> {
  const found: ModelDelta[] = [];
  for await (const delta of deltas) found.push(delta);
  return found;
}

/** A service that says so, then hangs without heeding its signal. */
async function* hanging(...first: ServiceDelta[]): AsyncGenerator<ServiceDelta> {
  yield* first;
  await new Promise(() => {});
}

test("what comes in time is passed on; signs of life are not", async () => {
  const open = async function* (): AsyncGenerator<ServiceDelta> {
    yield { type: "alive" };
    yield text("甲");
    yield { type: "usage", input: 1, output: 2 };
  };
  expect(await all(timed(open, never, { first: 5_000, whole: 5_000 }))).toEqual([
    { type: "text", text: "甲" },
    { type: "usage", input: 1, output: 2 },
  ]);
});

test.each([
  ["says nothing", () => hanging(), { first: 20, whole: 60_000 }],
  ["does not end", () => hanging(text("甲")), { first: 60_000, whole: 20 }],
  ["thinks without end", () => hanging({ type: "alive" }), { first: 60_000, whole: 20 }],
])("a service that %s is left behind, and told so by its signal", async (_, open, patience) => {
  let told: AbortSignal | undefined;
  const deltas = timed(
    (signal) => {
      told = signal;
      return open();
    },
    never,
    patience,
  );
  await expect(all(deltas)).rejects.toMatchObject({ code: "model-timeout" });
  expect(told?.aborted).toBe(true);
});

test("a caller who leaves ends it, before the first word too", async () => {
  const gone = AbortSignal.abort();
  await expect(all(timed(() => hanging(), gone, { first: 60_000, whole: 60_000 }))).rejects.toMatchObject({
    code: "model-left",
  });
});

test("a reader who reads no further ends it", async () => {
  let told: AbortSignal | undefined;
  const open = (signal: AbortSignal) => {
    told = signal;
    return hanging(text("甲"), text("乙"));
  };
  for await (const _ of timed(open, never, { first: 60_000, whole: 60_000 })) break;
  expect(told?.aborted).toBe(true);
});
