import { describe, expect, it } from "vitest";
import { thinned } from "./retrieval/data.ts";
import { spread } from "./retrieval/measure.ts";
import { interval, median, pairedRatio, percentile, signTest } from "./statistics.ts";

describe("the arithmetic of the measurements", () => {
  it("takes percentiles by nearest rank, whatever the order", () => {
    const values = [50, 15, 20, 35, 40];
    expect([5, 30, 40, 50, 99, 100].map((p) => percentile(values, p))).toEqual([15, 20, 20, 35, 50, 50]);
    expect(percentile([7], 0)).toBe(7);
    expect(percentile([], 50)).toBeNaN();
  });

  it("takes the middle of odd counts and the mean of the two middles of even ones", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 4, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it("brackets a share by how few questions told it", () => {
    const rounded = (count: number, total: number) => interval(count, total).map((bound) => bound.toFixed(3));
    expect(rounded(8, 10)).toEqual(["0.490", "0.943"]);
    expect(rounded(800, 1000)).toEqual(["0.774", "0.824"]);
    expect([rounded(0, 5)[0], rounded(5, 5)[1], ...interval(0, 0)]).toEqual(["0.000", "1.000", 0, 1]);
  });

  it("tells how easily chance splits gains and losses so", () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(3, 3)).toBe(1);
    expect(signTest(9, 1)).toBeCloseTo((2 * (1 + 10)) / 1024, 12);
    expect(signTest(1, 9)).toBe(signTest(9, 1));
  });

  it("compares within a round, so that a slow round does not tilt the ratio", () => {
    expect(pairedRatio([1000, 100, 1000], [500, 50, 500])).toBe(2);
    expect(pairedRatio([6, 8], [2, 2, 1])).toBe(3.5);
    expect(pairedRatio([], [1])).toBeNaN();
  });

  it("thins a list evenly and the same way each time", () => {
    expect(thinned([0, 1, 2, 3, 4, 5, 6], 3)).toEqual([0, 3, 6]);
    expect(thinned([0, 1], 5)).toEqual([0, 1]);
  });

  it("asks in an order whose beginning comes from everywhere, each question once", () => {
    const items = Array.from({ length: 100 }, (_, at) => at);
    const order = spread(items);
    expect(order.toSorted((a, b) => a - b)).toEqual(items);
    const tenths = new Set(order.slice(0, 20).map((at) => Math.floor(at / 10)));
    expect(tenths.size).toBeGreaterThan(7);
  });
});
