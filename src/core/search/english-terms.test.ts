import { expect, test } from "vitest";
import { articleOf } from "../../../test/support/tiny-corpus.ts";
import { englishReader, englishTerms, isEnglishTerm } from "./english-terms.ts";
import { renderingList } from "./renderings.ts";

const body = "标题\n\n第一句。第二句。\n\n第三句。";
const article = articleOf("a", body);
const other = articleOf("b", body);
const renderings = renderingList([
  { article: "a", sha256: article.sha256, title: "A", sentences: ["Heading", "One.", "Two.", "Three."] },
]);
const passage = (start: number, end: number) => ({ id: "a:1", articleId: "a", start, end, heading: null });

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

test("each sentence belongs to the passage that it begins in", () => {
  const read = englishReader(renderings);
  const border = body.indexOf("第二句");
  expect(read(article, passage(0, border))).toBe("Heading One.");
  expect(read(article, passage(border, body.length))).toBe("Two. Three.");
});

test("an article without a rendering has no English, also between two that have", () => {
  const read = englishReader(renderings);
  const whole = passage(0, body.length);
  expect([read(article, whole), read(other, whole), read(article, whole)]).toEqual([
    "Heading One. Two. Three.",
    "",
    "Heading One. Two. Three.",
  ]);
});
