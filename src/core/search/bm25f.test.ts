import { describe, expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import { decodePostings, encodePostings } from "./artefact.ts";
import { DEFAULT_WEIGHTS, type QueryTerm, scorer, type Weights } from "./bm25f.ts";
import { frequency, MAX_COUNT } from "./postings.ts";
import { postingsBuilder } from "./postings-builder.ts";

type Fields = Record<"text" | "title" | "heading", string[]>;

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

function randomPassage(next: () => number): Fields {
  const words = (most: number) => Array.from({ length: Math.floor(next() * most) }, () => pick(next, TERMS));
  return { text: words(next() < 0.1 ? 200 : 25), title: words(6), heading: words(4) };
}

/** BM25F written down as the formula, over every passage, with nothing prepared. */
function slow(
  passages: readonly Fields[],
  terms: readonly QueryTerm[],
  w: Weights,
): Array<{ passage: number; score: number }> {
  const count = (fields: Fields, field: keyof Fields, term: string) =>
    Math.min(fields[field].filter((one) => one === term).length, MAX_COUNT[field]);
  const holding = (term: string) =>
    passages.filter((fields) => Object.values(fields).some((words) => words.includes(term))).length;
  const filled = passages.filter(({ text }) => text.length > 0);
  const average =
    filled.length === 0 ? 1 : filled.reduce((sum, { text }) => sum + text.length, 0) / filled.length;
  const scored = passages.map((fields, passage) => {
    let score = 0;
    for (const { term, weight } of terms) {
      const n = holding(term);
      const tf =
        count(fields, "text", term) / (1 - w.b + (w.b * fields.text.length) / average) +
        w.title * count(fields, "title", term) +
        w.heading * count(fields, "heading", term);
      const idf = Math.log(1 + (filled.length - n + 0.5) / (n + 0.5));
      if (tf > 0) score += (weight * idf * (w.k1 + 1) * tf) / (tf + w.k1);
    }
    return { passage, score };
  });
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function indexed(passages: readonly Fields[]) {
  const builder = postingsBuilder();
  passages.forEach((fields, at) => {
    builder.add(at, "text", fields.text);
    builder.add(at, "title", fields.title);
    builder.add(at, "heading", fields.heading);
  });
  return builder.freeze(passages.length);
}

describe("BM25F on typed arrays", () => {
  test("ranks and scores as the formula does, on thousands of random small corpora", () => {
    const next = random(3);
    for (let round = 0; round < 2000; round++) {
      // A passage of the index always has text; without it the length of the average passage is moot.
      const passages = Array.from({ length: 1 + Math.floor(next() * 9) }, () => randomPassage(next)).map(
        (fields) => ({
          ...fields,
          text: fields.text.length === 0 ? ["镇江"] : fields.text,
        }),
      );
      const terms = [
        ...new Set(Array.from({ length: 1 + Math.floor(next() * 5) }, () => pick(next, [...TERMS, "无处"]))),
      ].map((term) => ({ term, weight: 0.1 + next() * 3 }));
      const weights = { ...DEFAULT_WEIGHTS, b: next(), k1: 0.1 + next() * 2 };
      const expected = slow(passages, terms, weights);
      const found = scorer(indexed(passages), weights).top(terms, 10);
      expect(found.map(({ passage }) => passage)).toEqual(ranked(expected, found));
      for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? -1, 9);
    }
  });

  test("gives the best of many, and only those a filter lets through", () => {
    const passages = Array.from({ length: 500 }, (_, at) => ({
      text: Array.from({ length: 1 + (at % 7) }, () => "镇江"),
      title: [],
      heading: [],
    }));
    const all = scorer(indexed(passages)).top([{ term: "镇江", weight: 1 }], 500);
    expect(scorer(indexed(passages)).top([{ term: "镇江", weight: 1 }], 7)).toEqual(all.slice(0, 7));
    const allowed = Uint8Array.from({ length: 500 }, (_, at) => (at % 3 === 0 ? 1 : 0));
    const filtered = scorer(indexed(passages)).top([{ term: "镇江", weight: 1 }], 500, allowed);
    expect(filtered).toEqual(all.filter(({ passage }) => passage % 3 === 0));
  });

  test("starts each query anew", () => {
    const ranking = scorer(indexed([{ text: ["镇江", "高新"], title: [], heading: [] }]));
    const first = ranking.top([{ term: "镇江", weight: 1 }], 5);
    ranking.top([{ term: "高新", weight: 1 }], 5);
    expect(ranking.top([{ term: "镇江", weight: 1 }], 5)).toEqual(first);
  });
});

/** Equal scores may come out of floating point in another order: then the found order stands where scores agree. */
function ranked(
  expected: Array<{ passage: number; score: number }>,
  found: Array<{ passage: number }>,
): number[] {
  return expected.slice(0, 10).map(({ passage, score }, at) => {
    const other = expected.find((one) => one.passage === found[at]?.passage);
    return other !== undefined && Math.abs(other.score - score) < 1e-9 ? other.passage : passage;
  });
}

describe("postings", () => {
  test("survive encoding and decoding byte by byte", () => {
    const next = random(5);
    for (let round = 0; round < 200; round++) {
      const postings = indexed(Array.from({ length: Math.floor(next() * 40) }, () => randomPassage(next)));
      const bytes = encodePostings(postings);
      expect(decodePostings(bytes)).toEqual(postings);
      // At any address: views need aligned ones.
      const shifted = new Uint8Array(bytes.length + 1);
      shifted.set(bytes, 1);
      expect(encodePostings(decodePostings(shifted.subarray(1)))).toEqual(bytes);
    }
  });

  test("do not depend on the order in which passages were added", () => {
    const next = random(9);
    const passages = Array.from({ length: 30 }, () => randomPassage(next));
    const backwards = postingsBuilder();
    for (let at = passages.length - 1; at >= 0; at--) {
      for (const field of ["heading", "text", "title"] as const)
        backwards.add(at, field, passages[at]?.[field] ?? []);
    }
    expect(encodePostings(backwards.freeze(passages.length))).toEqual(encodePostings(indexed(passages)));
  });

  test("lose a removed passage and take a new one, after loading too", () => {
    const next = random(13);
    const passages = Array.from({ length: 20 }, () => randomPassage(next));
    const builder = postingsBuilder(decodePostings(encodePostings(indexed(passages))));
    builder.remove(4);
    builder.add(20, "text", ["新词", "镇江"]);
    const changed = builder.freeze(21);
    const fresh = indexed([
      ...passages.map((fields, at) => (at === 4 ? { text: [], title: [], heading: [] } : fields)),
      { text: ["新词", "镇江"], title: [], heading: [] },
    ]);
    for (const term of [...TERMS, "新词"])
      expect(frequency(changed, term), term).toBe(frequency(fresh, term));
  });

  test("of every cut length are refused", () => {
    const bytes = encodePostings(indexed([{ text: ["镇江", "c919"], title: ["镇江"], heading: [] }]));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodePostings(bytes.slice(0, length))).toThrow(/npm run index/);
    }
  });
});
