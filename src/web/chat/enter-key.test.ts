import { describe, expect, test } from "vitest";
import { sendsQuestion } from "./enter-key.ts";

describe("sendsQuestion", () => {
  const enter = { key: "Enter", shiftKey: false, isComposing: false, keyCode: 13 };
  test.each([
    ["Enter", {}, true],
    ["Shift + Enter", { shiftKey: true }, false],
    ["Enter that confirms a candidate", { isComposing: true }, false],
    ["Enter that confirms a candidate in Safari", { keyCode: 229 }, false],
    ["another key", { key: "a", keyCode: 65 }, false],
  ])("%s: %j", (_, change, sends) => {
    expect(sendsQuestion({ ...enter, ...change })).toBe(sends);
  });
});
