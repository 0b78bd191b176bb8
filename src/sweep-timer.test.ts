import { expect, test } from "vitest";
import { eachMinute } from "./sweep-timer.ts";

test("rounds follow one another, never two at once, and end when told", async () => {
  let rounds = 0;
  let underWay = 0;
  const third = Promise.withResolvers<void>();
  const end = eachMinute(async () => {
    underWay += 1;
    expect(underWay).toBe(1);
    await new Promise((done) => setImmediate(done));
    underWay -= 1;
    rounds += 1;
    if (rounds === 3) third.resolve();
  }, 0);
  await third.promise;
  await end();
  const ended = rounds;
  await new Promise((done) => setTimeout(done, 5));
  expect(rounds).toBe(ended);
  expect(underWay).toBe(0);
});

test("whoever ends it waits for the round under way", async () => {
  const gate = Promise.withResolvers<void>();
  let isDone = false;
  const end = eachMinute(async () => {
    await gate.promise;
    isDone = true;
  });
  const ended = end();
  gate.resolve();
  await ended;
  expect(isDone).toBe(true);
});
