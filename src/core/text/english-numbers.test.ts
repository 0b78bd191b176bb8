import { describe, expect, test } from "vitest";
import { findEnglishNumbers, timesTenTo } from "./english-numbers.ts";

const read = (text: string) =>
  findEnglishNumbers(text).map(({ value, unit }) => (unit === "" ? value : `${value} ${unit}`));

describe("figures of English text", () => {
  test.each([
    ["a total of CNY 18.304 billion", ["18304000000 CNY"]],
    ["CNY 320.07 million", ["320070000 CNY"]],
    ["34,261.36 square metres", ["34261.36"]],
    ["up 11.20% year on year, 9.5 percentage points above", ["11.2 %", "9.5 points"]],
    ["ranks 80th, in the fourth quarter", ["80", "4"]],
    ["a threefold rise over twenty-one days", ["3", "21"]],
    ["Ten thousand people in one hundred days", ["10000", "100"]],
    ["the 14th Five-Year Plan", ["14"]],
    ["On 9 February 2022, as it may", ["9", "2 month", "2022"]],
    ["12%-15%, a 15-kilometre walk", ["12 %", "15 %", "15"]],
  ])("%s", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  test("names, lists of version numbers and the article-like one are no figures", () => {
    expect(read("C919, G42, A3, 1+3+X, 1.2.3, one of the first, often, weighty")).toEqual([]);
  });

  test("offsets cover the whole amount", () => {
    const text = "It signed CNY 110.47 billion, over 85 projects.";
    const covered = findEnglishNumbers(text).map(({ start, end }) => text.slice(start, end));
    expect(covered).toEqual(["CNY 110.47 billion", "85"]);
  });
});

test("a decimal is moved exactly, however long", () => {
  expect(timesTenTo("183.04", 8)).toBe("18304000000");
  expect(timesTenTo("2852.81", 1)).toBe("28528.1");
  expect(timesTenTo("0.05", 2)).toBe("5");
  expect(timesTenTo("12345678901234567890.1", 3)).toBe("12345678901234567890100");
});
