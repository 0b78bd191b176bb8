import { describe, expect, it } from "vitest";
import { mayHold, pairFilter, pairKeyAt, pairKeys } from "./pair-filter.ts";

/** The same on every run: a linear congruential generator (Numerical Recipes). */
function randomText(length: number, seed: number): string {
  let state = seed;
  let text = "";
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += String.fromCharCode(0x4e00 + (state >>> 18));
  }
  return text;
}

describe("pairFilter", () => {
  it("may hold every pair that the text holds", () => {
    for (const length of [0, 1, 2, 9, 80, 3000, 20_000]) {
      const text = randomText(length, length + 1);
      const filter = pairFilter(text);
      const missed = [...pairKeys(text)].filter((key) => !mayHold(filter, key));
      expect(missed).toEqual([]);
    }
  });

  it("tells most pairs that the text lacks", () => {
    const filter = pairFilter(randomText(300, 7));
    const others = randomText(2000, 8);
    const held = [...pairKeys(others)].filter((key) => mayHold(filter, key));
    expect(held.length).toBeLessThan(500);
  });
});

describe("pairKeys", () => {
  it("gives the key of each pair in order", () => {
    const text = "镇江高新区AI𠮷";
    expect([...pairKeys(text)]).toEqual(
      Array.from({ length: text.length - 1 }, (_, at) => pairKeyAt(text, at)),
    );
  });
});
