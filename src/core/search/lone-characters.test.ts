import { expect, test } from "vitest";
import { lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { foldText } from "../text/fold.ts";
import { termsOf } from "../text/tokens.ts";
import { collectionOf } from "./collection.ts";
import { loneCharacterTerms } from "./lone-characters.ts";
import { postingsBuilder } from "./postings-builder.ts";
import { queryWords } from "./query-terms.ts";

function loneTerms(passages: readonly string[], query: string): Record<string, number> {
  const { words } = queryWords(lexiconOf());
  const builder = postingsBuilder();
  for (const [at, text] of passages.entries()) builder.add(at, "text", termsOf(foldText(text), words));
  const collection = collectionOf(builder.freeze(passages.length));
  const terms = loneCharacterTerms([{ text: query, weight: 1 }], collection);
  return Object.fromEntries(terms.map(({ term, weight }) => [term, weight]));
}

test("a character that no pair of the query joins is looked for by the pairs that begin with it", () => {
  const passages = ["蓍草分布很广。", "蓍又名锯草。", "牡蒿又名齐头蒿。"];
  expect(Object.keys(loneTerms(passages, "蓍是什么")).sort()).toEqual(["蓍又", "蓍草"]);
});

test("each pair counts about as much as the character would", () => {
  const terms = loneTerms(["蓍草。", "蓍草。", "蓍花。", "别的。", "别的。"], "蓍");
  expect(terms["蓍花"]).toBeLessThan(terms["蓍草"] ?? 0);
  expect(terms["蓍草"]).toBeLessThan(1);
});

test("a character of a pair that stands somewhere, an unknown one and an empty one add nothing", () => {
  expect(loneTerms(["蓍草分布很广。", "草的。"], "蓍草的猫")).toEqual({});
});

test("a character that begins too many pairs is no name", () => {
  const passages = Array.from({ length: 100 }, (_, at) => `区${String.fromCharCode(0x4e10 + at)}。`);
  expect(loneTerms(passages, "区")).toEqual({});
});
