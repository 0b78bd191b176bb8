import { expect, test } from "vitest";
import { englishTerms, isEnglishTerm } from "./english-terms.ts";

test("words become stems that no other token equals; figures are left out", () => {
  expect(englishTerms("Companies signed 238 R&D deals")).toEqual([
    "en:compan",
    "en:sign",
    "en:r",
    "en:d",
    "en:deal",
  ]);
  expect(englishTerms("Signing").every(isEnglishTerm)).toBe(true);
  expect(isEnglishTerm("en")).toBe(false);
});
