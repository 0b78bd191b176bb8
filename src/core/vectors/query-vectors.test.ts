import { describe, expect, test } from "vitest";
import { AppError } from "../errors.ts";
import type { Embedder } from "../ports.ts";
import { queryVectors } from "./query-vectors.ts";

/** An embedder that fails while `down`, and a clock that is set by hand. */
function outage() {
  const state = { down: false, now: 1_000_000, asked: 0 };
  const logged: Array<{ level: string; code: string; detail?: string }> = [];
  const embedder: Embedder = {
    id: "model:test",
    dimensions: 1,
    async embed() {
      state.asked++;
      if (state.down)
        throw new AppError("upstream", 502, "embedder-unreachable", "http://e cannot be reached.");
      return [Float32Array.of(1)];
    },
  };
  const vectorOf = queryVectors(embedder, { now: () => state.now }, (event) => logged.push(event));
  return { state, logged, vectorOf };
}

describe("vectors of queries", () => {
  test("an embedder that is down gives none, says so once and is asked ever less often", async () => {
    const { state, logged, vectorOf } = outage();
    state.down = true;
    for (let second = 0; second < 3600; second++) {
      expect(await vectorOf(`问题${second}`)).toBeNull();
      state.now += 1000;
    }
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ level: "warn", code: "embedder-failed" });
    expect(logged[0]?.detail).toContain("cannot be reached");
    expect(logged[0]?.detail).not.toContain("问题");
    expect(state.asked).toBeLessThan(25);
  });

  test("many queries at once that fail count as one failure", async () => {
    const { state, logged, vectorOf } = outage();
    state.down = true;
    await Promise.all(Array.from({ length: 50 }, (_, at) => vectorOf(`问题${at}`)));
    state.now += 5_001;
    state.down = false;
    expect(await vectorOf("问题")).toEqual(Float32Array.of(1));
    expect(logged.map(({ code }) => code)).toEqual(["embedder-failed", "embedder-back"]);
  });

  test("a query that failed is asked again later, not remembered as failed", async () => {
    const { state, vectorOf } = outage();
    state.down = true;
    expect(await vectorOf("问题")).toBeNull();
    state.down = false;
    expect(await vectorOf("问题")).toBeNull();
    state.now += 5_001;
    expect(await vectorOf("问题")).toEqual(Float32Array.of(1));
  });

  test("the same query again, even at the same time, is embedded once", async () => {
    const { state, vectorOf } = outage();
    await Promise.all([vectorOf("问题"), vectorOf("问题")]);
    await vectorOf("问题");
    expect(state.asked).toBe(1);
  });

  test("old queries are forgotten, so memory does not grow", async () => {
    const { state, vectorOf } = outage();
    for (let at = 0; at < 300; at++) await vectorOf(`问题${at}`);
    await vectorOf("问题0");
    expect(state.asked).toBe(301);
  });
});
