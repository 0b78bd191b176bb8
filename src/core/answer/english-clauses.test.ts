import { describe, expect, test } from "vitest";
import { breaksOff, englishClauses, leadsUp, limits, standsAlone } from "./english-clauses.ts";

const clauses = (sentence: string): string[] =>
  englishClauses(sentence).map(({ start, end }) => sentence.slice(start, end));

describe("clauses of an English sentence", () => {
  test("end at semicolons and colons, and at commas before a new clause", () => {
    expect(
      clauses("In 2023, the park opened: it has 12 firms; output reached CNY 1,200 million, up 5%."),
    ).toEqual(["In 2023", "the park opened", "it has 12 firms", "output reached CNY 1,200 million", "up 5%"]);
  });

  test("hold an enumeration together", () => {
    const sentence =
      "The hall serves banks, insurers, the tax office and two courts, saving firms a day in town.";
    expect(clauses(sentence)).toEqual([
      "The hall serves banks, insurers, the tax office and two courts",
      "saving firms a day in town",
    ]);
  });

  test("are not cut inside quotation marks, brackets and figures", () => {
    const sentence = 'The plan ("A, B; C") covers 1,200 units (flats, shops).';
    expect(clauses(sentence)).toEqual(['The plan ("A, B; C") covers 1,200 units (flats, shops)']);
  });

  test("keep examples with what they exemplify", () => {
    expect(clauses("Smart tools are used, for example drones, which save water.")).toEqual([
      "Smart tools are used, for example drones",
      "which save water",
    ]);
  });

  test("cover the whole sentence in order, whatever it is", () => {
    for (const sentence of ["", ".", ", ;", '"a, b', "(a, b", "One: two; three, four"]) {
      const found = englishClauses(sentence);
      for (const [at, { start, end }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
        expect(end).toBeLessThanOrEqual(sentence.length);
      }
    }
  });
});

describe("a clause", () => {
  test.each([
    ["In the first half of the year", true],
    ["Facing fierce competition", true],
    ["the park has 12 firms", false],
  ])("%s leads up to another: %s", (clause, expected) => {
    expect(leadsUp(clause)).toBe(expected);
  });

  test.each([
    ["its services cover 20 cities", true],
    ["and its revenue rose by 5%", true],
    ["the Bank of Jiangsu", false],
    ["and was a step forward", false],
  ])("%s stands alone: %s", (clause, expected) => {
    expect(standsAlone(clause)).toBe(expected);
  });

  test.each([
    ["provided that the firm is new", true],
    ["with funds of up to 2 times", true],
    ["which not only saves time but also money", false],
    ["covering 20 cities", false],
  ])("%s limits: %s", (clause, expected) => {
    expect(limits(clause)).toBe(expected);
  });

  test("breaks off before what stands in its middle", () => {
    expect(breaksOff("Citizens can")).toBe(true);
    expect(breaksOff("Citizens complain")).toBe(false);
  });
});
