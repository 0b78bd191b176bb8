import { expect, test } from "vitest";
import { tokenBuckets } from "./token-bucket.ts";

test("a burst passes, then as many as the rate gives, and a pause fills up again", () => {
  const take = tokenBuckets({ perMinute: 60, burst: 3 });
  const at = (second: number) => take("a", second * 1_000);
  expect([0, 0, 0, 0, 0.5, 1, 1, 100, 100, 100, 100].map(at)).toEqual([0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1]);
});

test("each client has its own", () => {
  const take = tokenBuckets({ perMinute: 1, burst: 1 });
  expect([take("a", 0), take("b", 0), take("a", 0), take("b", 30_000)]).toEqual([0, 0, 60, 30]);
});

test("a clock that goes back gives nothing and takes nothing", () => {
  const take = tokenBuckets({ perMinute: 60, burst: 1 });
  expect([take("a", 10_000), take("a", 5_000), take("a", 6_000)]).toEqual([0, 1, 0]);
});

test("of too many clients the one that was away longest is forgotten", () => {
  const take = tokenBuckets({ perMinute: 1, burst: 1 }, 2);
  expect([take("a", 0), take("b", 0), take("a", 0), take("c", 0)]).toEqual([0, 0, 60, 0]);
  // b was away longest; a was remembered.
  expect([take("a", 0), take("b", 0)]).toEqual([60, 0]);
});
