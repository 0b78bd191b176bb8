import { describe, expect, it } from "vitest";
import type { BenchPassage } from "../data.ts";
import { articleParts, commonWords } from "../synthetic-set.ts";
import { syntheticPassages } from "./corpus.ts";
import { plantedQuestions } from "./questions.ts";

const training = await articleParts();
const words = commonWords();
const corpus = (passages: number, seed: number) => syntheticPassages({ training, words, passages, seed });

/** Distinct pairs of ideographs after each of so many passages, and in how many passages each pair stands. */
function pairs(passages: readonly BenchPassage[]): { growth: number[]; frequencies: number[] } {
  const frequency = new Map<string, number>();
  const growth = passages.map(({ text }) => {
    const own = new Set<string>();
    for (let at = 1; at < text.length; at += 1) {
      const pair = text.slice(at - 1, at + 1);
      if (/^\p{Script=Han}{2}$/u.test(pair)) own.add(pair);
    }
    for (const pair of own) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
    return frequency.size;
  });
  return { growth, frequencies: [...frequency.values()].sort((a, b) => b - a) };
}

describe("the synthetic corpus", () => {
  it("is the same for the same seed and another for another", () => {
    expect(corpus(20, 7)).toEqual(corpus(20, 7));
    expect(corpus(20, 8)).not.toEqual(corpus(20, 7));
  });

  it("begins with the passages of a smaller one", () => {
    expect(corpus(30, 7).slice(0, 10)).toEqual(corpus(10, 7));
  });

  it("has passages of natural length that end with a sentence", () => {
    const longest = Math.max(...training.map(({ length }) => length));
    for (const { text } of corpus(50, 1)) {
      expect(text.endsWith("。")).toBe(true);
      expect(text.length).toBeLessThan(longest + 150);
    }
  });

  it("goes on meeting new pairs of characters, and ever fewer, as natural text does", () => {
    const { growth } = pairs(corpus(800, 1));
    const [first = 0, second = 0, third = 0, fourth = 0] = [100, 200, 400, 800].map((at) => growth[at - 1]);
    // Heaps: each doubling multiplies by 2^β; β of Chinese pairs lies between one half and nine tenths.
    for (const ratio of [second / first, third / second, fourth / third]) {
      expect(ratio).toBeGreaterThan(2 ** 0.5);
      expect(ratio).toBeLessThan(2 ** 0.9);
    }
  });

  it("has a few pairs in many passages and most pairs in very few", () => {
    const { frequencies } = pairs(corpus(400, 1));
    const at = (rank: number) => frequencies[rank - 1] ?? 0;
    expect(at(10) / at(100)).toBeGreaterThan(1.5);
    expect(at(100) / at(1000)).toBeGreaterThan(2);
    expect(at(1000) / at(10_000)).toBeGreaterThan(3);
    expect(frequencies.filter((count) => count === 1).length).toBeGreaterThan(frequencies.length / 3);
  });
});

describe("planted questions", () => {
  const passages = corpus(60, 3);

  it("are the same for the same seed, one a passage, spread over the corpus", () => {
    const questions = plantedQuestions(passages, 20, 5);
    expect(questions).toEqual(plantedQuestions(passages, 20, 5));
    expect(new Set(questions.map(({ gold }) => gold[0])).size).toBe(questions.length);
    expect(questions.some(({ gold }) => Number(gold[0]?.slice(1)) >= 50)).toBe(true);
  });

  it("hold pieces of a sentence of their passage and not the sentence", () => {
    for (const { q, gold } of plantedQuestions(passages, 20, 5)) {
      const text = passages.find(({ id }) => id === gold[0])?.text ?? "";
      const body = q.slice(0, -4);
      expect(text.includes(q)).toBe(false);
      const known = [...body].filter((character) => text.includes(character));
      expect(known.length).toBeGreaterThan(body.length * 0.8);
    }
  });

  it("are none of none", () => {
    expect(plantedQuestions(passages, 0, 5)).toEqual([]);
    expect(plantedQuestions([], 5, 5)).toEqual([]);
  });
});
