import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readLexicon } from "../../index/lexicon.ts";
import { readArticles } from "../../index/read.ts";
import type { QueryClause } from "../../src/core/ports.ts";
import { expandQuery } from "../../src/core/search/expand.ts";
import { highlightSpans } from "../../src/core/search/highlight.ts";
import { queryTerms, queryWords } from "../../src/core/search/query-terms.ts";
import { foldText } from "../../src/core/text/fold.ts";
import { findNumbers, scaledNumber } from "../../src/core/text/numbers.ts";
import { detectLang } from "../../src/core/text/script.ts";
import { pick, random } from "../support/random.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const lexicon = await readLexicon(join(seeds, "lexicon"));
const files = readdirSync(join(seeds, "articles")).map((name) => join(seeds, "articles", name));
const articles = (await Promise.all(files.map(readArticles))).flat();
const paragraphs = articles.flatMap(({ body }) => body.split(/\n{2,}/));
const questions = readFileSync(join(seeds, "questions/dev.jsonl"), "utf8")
  .trim()
  .split("\n")
  .flatMap((line) => z.object({ turns: z.array(z.string()) }).parse(JSON.parse(line)).turns);

/** The folded text without the line breaks inside of words. */
const plain = (text: string) => foldText(text).replace(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, "");

/** Each figure as it stands, and its whole value (1.2亿 → 120000000). */
const valuesIn = (text: string) =>
  findNumbers(text).flatMap((found) => {
    const scaled = scaledNumber(text, found);
    return scaled === null ? [found] : [found, { ...scaled, start: found.start }];
  });

/** True where places of the terms, one overlapping or touching the next, and figures of equal value cover all of a mark. */
function isMatch(mark: string, clauses: readonly QueryClause[]): boolean {
  const text = plain(mark);
  const terms = queryTerms(clauses, queryWords(lexicon)).map(({ term }) => term);
  for (const { text: whole } of clauses) terms.push(foldText(whole).trim());
  const covered = new Uint8Array(text.length);
  for (const term of terms) {
    for (let at = text.indexOf(term); at >= 0 && term !== ""; at = text.indexOf(term, at + 1))
      covered.fill(1, at, at + term.length);
  }
  const values = new Set(
    clauses.flatMap(({ text: asked }) => valuesIn(foldText(asked)).map(({ value }) => value)),
  );
  // Of 第一批 the mark is 一, which is a figure only behind its 第.
  for (const before of ["", "第"])
    for (const { value, start, end } of valuesIn(before + text))
      if (values.has(value)) covered.fill(1, start - before.length, end - before.length);
  return covered.every((one) => one === 1);
}

function check(text: string, query: string): number {
  const clauses = expandQuery(query, lexicon, detectLang(query));
  let last = -1;
  const spans = highlightSpans(text, clauses, lexicon);
  for (const [start, end] of spans) {
    expect(start).toBeGreaterThan(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(
      isMatch(text.slice(start, end), clauses),
      `${JSON.stringify(text.slice(start, end))} of ${query}`,
    ).toBe(true);
    last = end;
  }
  return spans.length;
}

test("every mark in the articles lies on what a question asks for", () => {
  let marks = 0;
  for (const [at, question] of questions.entries())
    for (const paragraph of paragraphs.filter((_, number) => number % 5 === at % 5))
      marks += check(paragraph, question);
  expect(marks).toBeGreaterThan(1000);
});

test("every mark lies on a match, whatever is asked of whatever text", () => {
  const next = random(7);
  const parts = [
    "镇江",
    "鎮江高新區",
    "高新区",
    "新区",
    "面積",
    "面积",
    "的",
    "在",
    "全部",
    "门",
    "健",
    "哈电",
    "\n",
    " ",
    "。",
    "，",
    "1,104.7",
    "１１０４．７",
    "十五",
    "15",
    "5",
    "百分之十五",
    "63.1%",
    "1.2亿",
    "12000万",
    "三成",
    "個",
    "家",
    "C919",
    "Ｃ９１９",
    "park",
    "the",
    "Parks",
    "1+3+X",
    "産業",
    "산업",
    "e\u0301",
    "😀",
    "\ud800",
    "ﬁ",
    "㎡",
  ] as const;
  const text = (most: number) =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(next, parts)).join("");
  let marks = 0;
  for (let round = 0; round < 2000; round++) marks += check(text(30), text(6));
  expect(marks).toBeGreaterThan(1000);
});
