import { describe, expect, it } from "vitest";
import { random } from "../support/random.ts";
import { dot, fitChoices, fitJudgements } from "./fit.ts";

describe("fitted weights", () => {
  it("rank the right one first where a known rule made it right", () => {
    const next = random(7);
    const truth = [3, -2, 0];
    const choices = Array.from({ length: 200 }, () => {
      const rows = Array.from({ length: 6 }, () => Float64Array.from([next(), next(), next()]));
      const scores = rows.map((row) => truth.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), 0));
      const best = Math.max(...scores);
      return { rows, right: scores.map((score) => score === best), weight: 1 };
    });
    const weights = fitChoices(choices, 3);
    const firsts = choices.filter(({ rows, right }) => {
      const scores = rows.map((row) => dot(weights, row));
      return right[scores.indexOf(Math.max(...scores))];
    });
    expect(firsts.length).toBeGreaterThan(190);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBeLessThan(0);
  });

  it("judge a case by the side of a line that it lies on", () => {
    const next = random(3);
    const judgements = Array.from({ length: 400 }, () => {
      const row = Float64Array.from([next(), next()]);
      return { row, holds: (row[0] ?? 0) + (row[1] ?? 0) > 1, weight: 1 };
    });
    const { weights, balance } = fitJudgements(judgements, 2);
    const right = judgements.filter(({ row, holds }) => dot(weights, row) + balance > 0 === holds);
    expect(right.length).toBeGreaterThan(380);
  });

  it("are the same for the same input", () => {
    const choices = [
      { rows: [Float64Array.from([1]), Float64Array.from([0])], right: [true, false], weight: 1 },
    ];
    expect(fitChoices(choices, 1)).toEqual(fitChoices(choices, 1));
  });
});
