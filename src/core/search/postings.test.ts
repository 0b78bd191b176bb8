import { describe, expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import { decodePostings, encodePostings } from "./artefact.ts";
import { scorer } from "./bm25f.ts";
import { collectionOf } from "./collection.ts";
import { type PassageTerms, postingsOf } from "./index-passages.ts";
import { eachPosting, frequency, frequencyOfId } from "./posting-lists.ts";
import { type Postings, packCounts, termCount, termId, termOf } from "./postings.ts";
import { postingsBuilder } from "./postings-builder.ts";
import { packSections, unpackSections } from "./sections.ts";

const UNITS = ["a", "9", "镇", "江", "一", "龥", "\ud842", "\udfb7", "\u0000", "\uffff"] as const;

function randomTerm(next: () => number): string {
  return Array.from({ length: pick(next, [1, 2, 2, 2, 3, 9]) }, () => pick(next, UNITS)).join("");
}

function randomPassages(next: () => number, count: number): PassageTerms[] {
  const terms = (most: number) =>
    Array.from({ length: Math.floor(next() * most) }, () => (next() < 0.1 ? "常见" : randomTerm(next)));
  return Array.from({ length: count }, () => ({ text: terms(20), title: terms(3), heading: terms(3) }));
}

/** The slow, obvious index: for each term a map of passages to counts. */
function listed(passages: readonly PassageTerms[]): Map<string, Map<number, number>> {
  const lists = new Map<string, Map<number, number>>();
  for (const [number, { text, title, heading }] of passages.entries()) {
    const times = (terms: readonly string[], term: string) => terms.filter((one) => one === term).length;
    for (const term of new Set([...text, ...title, ...heading])) {
      const list = lists.get(term) ?? new Map<number, number>();
      list.set(number, packCounts(times(text, term), times(title, term), times(heading, term)));
      lists.set(term, list);
    }
  }
  return lists;
}

function saved(postings: Postings): Uint8Array<ArrayBuffer> {
  return packSections(encodePostings(postings));
}

function read(bytes: Uint8Array<ArrayBuffer>): Postings {
  return decodePostings(unpackSections(bytes));
}

describe("postings", () => {
  test("hold each term's passages and counts, after saving and loading too", () => {
    const next = random(5);
    for (let round = 0; round < 30; round++) {
      const passages = randomPassages(next, pick(next, [0, 1, 9, 70, 400]));
      const built = postingsOf(passages);
      const postings = read(saved(built));
      expect(postings).toEqual(built);
      const expected = listed(passages);
      expect(termCount(postings)).toBe(expected.size);
      for (const [term, list] of expected) {
        const id = termId(postings, term);
        expect(termOf(postings, id)).toBe(term);
        expect(frequency(postings, term)).toBe(list.size);
        const found = new Map<number, number>();
        eachPosting(postings, id, (passage, counts) => void found.set(passage, counts));
        expect(found).toEqual(list);
      }
      for (const term of ["无", "处处", "处处无"]) expect(frequency(postings, term)).toBe(0);
    }
  });

  test("do not depend on the order in which passages were added", () => {
    const next = random(9);
    const passages = randomPassages(next, 150);
    const backwards = postingsBuilder();
    for (let at = passages.length - 1; at >= 0; at--) {
      for (const field of ["heading", "text", "title"] as const)
        backwards.add(at, field, passages[at]?.[field] ?? []);
    }
    expect(saved(backwards.freeze(passages.length))).toEqual(saved(postingsOf(passages)));
  });

  test("whose parts do not fit each other are refused", () => {
    const sections = unpackSections(saved(postingsOf(randomPassages(random(2), 30))));
    for (const [name, bytes] of sections) {
      if (name === "postings.lists" || name === "postings.lengths") continue;
      const shorter = new Map(sections).set(name, bytes.subarray(0, bytes.length - 8));
      expect(() => decodePostings(shorter), name).toThrow(/npm run index/);
      const without = new Map(sections);
      without.delete(name);
      expect(() => decodePostings(without), name).toThrow(/npm run index/);
    }
  });

  test("of any bytes at all are read to an end", () => {
    const next = random(17);
    const passages = randomPassages(next, 200);
    const terms = ["常见", "镇江", "a", "一龥", "镇江a"].map((term) => ({ term, weight: 1 }));
    for (let round = 0; round < 40; round++) {
      const sections = unpackSections(saved(postingsOf(passages)).slice());
      for (const name of ["postings.lists", "postings.block-starts", "postings.first-starts"]) {
        const bytes = sections.get(name) ?? new Uint8Array();
        // The end of the table of pairs is checked when it is read; all else may be anything.
        const end = name === "postings.first-starts" ? bytes.length - 4 : bytes.length;
        for (let times = 0; times < 1 + end / 8; times++)
          bytes[Math.floor(next() * end)] = pick(next, [0, 1, 127, 128, 255]);
      }
      const postings = decodePostings(sections);
      const ranking = scorer(collectionOf(postings));
      expect(ranking.top(terms, 3).length).toBeLessThanOrEqual(3);
      expect(ranking.matching(terms, 0.5).length).toBeGreaterThanOrEqual(0);
      for (let id = 0; id < termCount(postings); id++) {
        frequencyOfId(postings, id);
        eachPosting(postings, id, () => {});
      }
    }
  });
});
