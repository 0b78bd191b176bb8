import { expect, test } from "vitest";
import { estimatedTokens, tokenBudget } from "./budget.ts";

const DAY = 86_400_000;

test("what is set aside counts until it is settled, and only what was spent from then on", () => {
  const budget = tokenBudget(100, { now: () => 0 });
  const first = budget.reserve(60);
  expect(budget.reserve(60)).toBeNull();
  first?.settle(30);
  first?.settle(30);
  expect(budget.reserve(70)).not.toBeNull();
  expect(budget.reserve(1)).toBeNull();
});

test("a new day begins with all tokens, whatever yesterday's last answer takes", () => {
  let now = DAY - 1;
  const budget = tokenBudget(100, { now: () => now });
  const late = budget.reserve(100);
  now = DAY;
  expect(budget.reserve(100)).not.toBeNull();
  late?.settle(0);
  expect(budget.reserve(1)).toBeNull();
});

test("a budget of nothing lets nothing through", () => {
  expect(tokenBudget(0, { now: () => 0 }).reserve(1)).toBeNull();
});

test("Chinese counts by character, Latin script by three", () => {
  expect(estimatedTokens("镇江abcdef")).toBe(4);
  expect(estimatedTokens("")).toBe(0);
});
