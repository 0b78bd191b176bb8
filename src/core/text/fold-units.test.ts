import { expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import { foldText } from "./fold.ts";
import { foldUnits } from "./fold-units.ts";
import { textOf, unitsOf } from "./utf16.ts";

test("units fold as their text does, whatever stands side by side", () => {
  const next = random(5);
  const kinds: readonly [number, ...number[]] = [
    0x41, 0x4e00, 0x9ad8, 0x300, 0x3040, 0xac00, 0xd800, 0xdc00, 0xff10, 0xff76, 0xff9e, 0xfb00, 0x0a,
  ];
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: Math.floor(next() * 12) }, () =>
      String.fromCharCode(pick(next, kinds) + Math.floor(next() * 40)),
    ).join("");
    expect(textOf(foldUnits(unitsOf(text)))).toBe(foldText(text));
  }
});

test("a text longer than any before it is folded whole", () => {
  const text = "產業Ａ".repeat(9000);
  expect(textOf(foldUnits(unitsOf(text)))).toBe("产业a".repeat(9000));
});
