import { describe, expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import type { Scored } from "./best.ts";
import { type QueryTerm, scorer } from "./bm25f.ts";
import { collectionOf, frequencyIn } from "./collection.ts";
import { type PassageTerms, postingsOf } from "./index-passages.ts";
import { livingCollection } from "./living-collection.ts";
import { FIELDS, MAX_COUNT } from "./postings.ts";
import { DEFAULT_WEIGHTS, type Weights } from "./saturation.ts";

const TERMS = [
  "镇江",
  "江高",
  "高新",
  "区",
  "招商引资",
  "c919",
  "44.03",
  "1+3+x",
  "項",
  "的了",
  "ab",
  "𠮷野",
] as const;

/** Some terms are in nearly every passage, some in few: the first is picked most. */
function skewed(next: () => number): string {
  return TERMS[Math.floor(next() ** 3 * TERMS.length)] ?? TERMS[0];
}

function randomPassage(next: () => number, term = () => pick<string>(next, TERMS)): PassageTerms {
  const words = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(next() * (most - least)) }, term);
  // A passage of an index always has text; without it the length of the average passage is moot.
  return { text: words(1, next() < 0.1 ? 200 : 25), title: words(0, 6), heading: words(0, 4) };
}

function randomTerms(next: () => number): QueryTerm[] {
  const terms = Array.from({ length: 1 + Math.floor(next() * 6) }, () => pick(next, [...TERMS, "无处"]));
  return [...new Set(terms)].map((term) => ({ term, weight: next() < 0.05 ? 0 : 0.1 + next() * 3 }));
}

/** BM25F written down as the formula, over every passage, with nothing prepared. `passages` by number. */
function slow(
  passages: ReadonlyMap<number, PassageTerms>,
  terms: readonly QueryTerm[],
  w: Weights,
): Scored[] {
  const all = [...passages];
  const count = (fields: PassageTerms, field: keyof PassageTerms, term: string) =>
    Math.min(fields[field].filter((one) => one === term).length, MAX_COUNT[field]);
  const holding = (term: string) =>
    all.filter(([, fields]) => FIELDS.some((field) => fields[field].includes(term))).length;
  const average = all.reduce((sum, [, { text }]) => sum + text.length, 0) / all.length;
  const holders = new Map(terms.map(({ term }) => [term, holding(term)]));
  const scored = all.map(([passage, fields]) => {
    let score = 0;
    for (const { term, weight } of terms) {
      const n = holders.get(term) ?? 0;
      const tf =
        count(fields, "text", term) / (1 - w.b + (w.b * fields.text.length) / average) +
        w.title * count(fields, "title", term) +
        w.heading * count(fields, "heading", term);
      // Single precision: that much is the same in every runtime.
      const idf = Math.log(1 + (all.length - n + 0.5) / (n + 0.5));
      if (tf > 0) score += (weight * idf * (w.k1 + 1) * tf) / (tf + w.k1);
    }
    return { passage, score };
  });
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.passage - b.passage);
}

/** The same passages with the same scores; where floating point tells equal scores apart, in either order. */
function expectSame(found: readonly Scored[], expected: readonly Scored[], limit: number): void {
  expect(found).toHaveLength(Math.min(limit, expected.length));
  const scoreOf = new Map(expected.map(({ passage, score }) => [passage, score]));
  expect(new Set(found.map(({ passage }) => passage)).size).toBe(found.length);
  for (const [at, { passage, score }] of found.entries()) {
    expect(score).toBeCloseTo(expected[at]?.score ?? -1, 9);
    expect(score).toBeCloseTo(scoreOf.get(passage) ?? -1, 9);
    const before = found[at - 1];
    if (before?.score === score) expect(before.passage).toBeLessThan(passage);
  }
}

const numbered = (passages: readonly PassageTerms[]) => new Map(passages.entries());

describe("BM25F on typed arrays", () => {
  test("ranks and scores as the formula does, on a thousand random small corpora", () => {
    const next = random(3);
    for (let round = 0; round < 1000; round++) {
      const passages = Array.from({ length: 1 + Math.floor(next() * 9) }, () => randomPassage(next));
      const terms = randomTerms(next);
      const weights = { ...DEFAULT_WEIGHTS, b: next(), k1: 0.1 + next() * 2 };
      const limit = 1 + Math.floor(next() * 10);
      const found = scorer(collectionOf(postingsOf(passages)), weights).top(terms, limit);
      expectSame(found, slow(numbered(passages), terms, weights), limit);
    }
  });

  test("skips nothing that belongs among the best, with and without a filter, for few and for many", () => {
    const next = random(4);
    for (let round = 0; round < 15; round++) {
      const passages = Array.from({ length: 300 + Math.floor(next() * 500) }, () =>
        randomPassage(next, () => skewed(next)),
      );
      const ranking = scorer(collectionOf(postingsOf(passages)));
      for (let query = 0; query < 6; query++) {
        const terms = randomTerms(next);
        const limit = pick(next, [1, 2, 3, 10, 64, 1000]);
        const share = pick(next, [0.02, 0.5, 1]);
        const allowed = Uint8Array.from(passages, () => (next() < share ? 1 : 0));
        const all = slow(numbered(passages), terms, DEFAULT_WEIGHTS);
        expectSame(ranking.top(terms, limit), all, limit);
        const passing = all.filter(({ passage }) => allowed[passage] === 1);
        expectSame(ranking.top(terms, limit, allowed), passing, limit);
      }
    }
  });

  test("gives ties in order of number, however few are asked for", () => {
    const passages = Array.from({ length: 500 }, (_, at) => ({
      text: Array.from({ length: 1 + (at % 7) }, () => "镇江"),
      title: [],
      heading: [],
    }));
    const ranking = scorer(collectionOf(postingsOf(passages)));
    const terms = [{ term: "镇江", weight: 1 }];
    const all = ranking.top(terms, 500);
    expect(ranking.top(terms, 7)).toEqual(all.slice(0, 7));
    const allowed = Uint8Array.from({ length: 500 }, (_, at) => (at % 3 === 0 ? 1 : 0));
    expect(ranking.top(terms, 500, allowed)).toEqual(all.filter(({ passage }) => passage % 3 === 0));
  });

  test("counts as matching what has its share of the best score", () => {
    const next = random(6);
    for (let round = 0; round < 300; round++) {
      const passages = Array.from({ length: 1 + Math.floor(next() * 30) }, () => randomPassage(next));
      const terms = randomTerms(next);
      const all = slow(numbered(passages), terms, DEFAULT_WEIGHTS);
      const share = next();
      const least = share * (all[0]?.score ?? 0);
      const found = scorer(collectionOf(postingsOf(passages))).matching(terms, share);
      const expected = all.filter(({ score }) => score >= least).map(({ passage }) => passage);
      expect([...found].sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
    }
  });

  test("starts each query anew", () => {
    const ranking = scorer(collectionOf(postingsOf([{ text: ["镇江", "高新"], title: [], heading: [] }])));
    const first = ranking.top([{ term: "镇江", weight: 1 }], 5);
    ranking.top([{ term: "高新", weight: 1 }], 5);
    ranking.matching([{ term: "高新", weight: 1 }], 0.5);
    expect(ranking.top([{ term: "镇江", weight: 1 }], 5)).toEqual(first);
  });
});

describe("a collection to which passages come and from which they go", () => {
  test("ranks and counts as one that was indexed anew, to the last bit", () => {
    const next = random(21);
    for (let round = 0; round < 700; round++) {
      const passages = numbered(Array.from({ length: Math.floor(next() * 12) }, () => randomPassage(next)));
      let living = livingCollection(collectionOf(postingsOf(passages.values())));
      for (let change = 0; change < 4; change++) {
        const number = Math.floor(next() * 15);
        const old = passages.get(number);
        if (old !== undefined) for (const field of FIELDS) living.take(number, field, old[field]);
        passages.delete(number);
        if (old === undefined || next() < 0.5) {
          const fresh = randomPassage(next);
          passages.set(number, fresh);
          for (const field of FIELDS) living.put(number, field, fresh[field]);
        }
        // A collection that has changed already may change further.
        if (next() < 0.2) living = livingCollection(living.current());
      }
      const order = [...passages.keys()].sort((a, b) => a - b);
      const anew = collectionOf(
        postingsOf(order.map((number) => passages.get(number) ?? randomPassage(next))),
      );
      const terms = randomTerms(next);
      const limit = 1 + Math.floor(next() * 12);
      const found = scorer(living.current()).top(terms, limit);
      const expected = scorer(anew).top(terms, limit);
      expect(found).toEqual(expected.map(({ passage, score }) => ({ passage: order[passage], score })));
      expectSame(found, slow(passages, terms, DEFAULT_WEIGHTS), limit);
      const current = living.current();
      expect(TERMS.map((term) => frequencyIn(current, term))).toEqual(
        TERMS.map((term) => frequencyIn(anew, term)),
      );
      const numbers = Array.from({ length: 16 }, (_, number) => number);
      expect(numbers.filter((number) => living.has(number))).toEqual(order);
    }
  });
});
