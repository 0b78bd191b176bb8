import { expect, it } from "vitest";
import { askOptions } from "./ask-options.ts";

it("takes every question of a conversation, cleaned, and the options around them", () => {
  expect(askOptions(["--locale", "en", " 高新区面积多大 ", "新区呢", "--explain"])).toEqual({
    questions: ["高新区面积多大", "新区呢"],
    locale: "en",
    explain: true,
    json: false,
    help: false,
  });
});

it("needs no question to tell what it takes", () => {
  expect(askOptions(["-h"]).help).toBe(true);
});

it.each([
  [[], /no question; expected one/],
  [["  "], /question is empty/],
  [["面积", "--locale", "fr"], /--locale "fr" is not spoken; expected zh-Hans/],
  [["面积", "--verbose"], /'--verbose'.*Expected --locale/],
])("refuses %j with what was received and what was expected", (args, message) => {
  expect(() => askOptions(args)).toThrow(message);
});
