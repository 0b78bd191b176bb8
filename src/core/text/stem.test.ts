import { expect, test } from "vitest";
import { stem } from "./stem.ts";

test.each([
  ["companies", "company"],
  ["subsidies", "subsidy"],
  ["parks", "park"],
  ["taxes", "tax"],
  ["signed", "sign"],
  ["planning", "plan"],
  ["invested", "invest"],
  ["zones", "zone"],
  ["investing", "invest"],
])("%s has the stem of %s", (inflected, base) => {
  expect(stem(inflected)).toBe(stem(base));
});

test.each([
  ["bus", "bu"],
  ["status", "statu"],
  ["news", "new"],
  ["gas", "ga"],
  ["press", "pres"],
])("%s is not taken for an inflected %s", (word, other) => {
  expect(stem(word)).not.toBe(other);
});
