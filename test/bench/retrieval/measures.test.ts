import { describe, expect, it } from "vitest";
import { foundBy, qualityOf } from "./measures.ts";

describe("measures of retrieval", () => {
  it("look at the first ten ids only", () => {
    const ids = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "z"];
    expect(foundBy(ids, ["z"])).toEqual({ ranks: [], right: 1 });
    expect(foundBy(ids, ["9", "2", "2"])).toEqual({ ranks: [3, 10], right: 2 });
  });

  it("count recall and reciprocal rank from the first right passage", () => {
    const found = [[1], [2, 3], [], [10]].map((ranks) => ({ ranks, right: 2 }));
    expect(qualityOf(found)).toMatchObject({
      questions: 4,
      recall1: 0.25,
      recall5: 0.5,
      recall10: 0.75,
      mrr: 0.4,
    });
  });

  it("weigh every right passage by its rank for nDCG, against the best possible order", () => {
    const of = (ranks: number[], right: number) => qualityOf([{ ranks, right }]).ndcg;
    expect(of([1], 1)).toBe(1);
    expect(of([3], 1)).toBe(0.5);
    expect(of([1, 2], 2)).toBe(1);
    expect(of([2], 2)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
    expect(of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 40)).toBe(1);
    expect(of([], 3)).toBe(0);
  });

  it("are no numbers where nothing was asked", () => {
    expect(qualityOf([]).recall1).toBeNaN();
  });
});
