import { expect, test } from "vitest";
import { pick, random } from "../test/support/random.ts";
import { quoteFault } from "./knowledge-quotes.ts";

/** The obvious way: looks at every place. */
function places(quote: string, body: string): number {
  let count = 0;
  for (let at = 0; at < body.length; at++) if (body.startsWith(quote, at)) count++;
  return count;
}

test("a quotation is sound where it stands in its article once, overlapping places counted, and whatever it is, is told of", () => {
  const next = random(7);
  const characters = ["园", "区", "區", "4", "４", ",", "，", "\n", "“"] as const;
  const text = (length: number) => Array.from({ length }, () => pick(next, characters)).join("");
  for (let round = 0; round < 3000; round++) {
    const body = text(1 + Math.floor(next() * 30));
    const quote = text(2 + Math.floor(next() * 5));
    const fault = quoteFault(quote, "a", new Map([["a", body]]));
    const count = places(quote, body);
    if (count === 1) expect(fault).toBeNull();
    else if (count === 0) expect(fault).toMatch(/^is not in article a: /);
    else expect(fault).toMatch(new RegExp(`^stands ${count} times in article a; `));
  }
});
