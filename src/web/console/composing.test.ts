import { expect, test } from "vitest";
import { queryWhileComposing } from "./composing.ts";

test.each([
  ["gao'xin'qu", "gao'xin'qu", "gaoxinqu"],
  ["镇江gao xin 2025", "gao xin", "镇江gaoxin 2025"],
  ["lü'se", "lü'se", "lüse"],
])("the letters of a pinyin composition are looked up as one word: %s", (value, composed, query) => {
  expect(queryWhileComposing(value, composed)).toBe(query);
});

test.each([
  ["ㄍㄠ", "ㄍㄠ"],
  ["こうし", "こうし"],
  ["고ㅅ", "고ㅅ"],
  ["高xin", "高xin"],
  ["", ""],
])("a composition that is half-written otherwise is not looked up: %s", (value, composed) => {
  expect(queryWhileComposing(value, composed)).toBeNull();
});
