import { describe, expect, it } from "vitest";
import { unitSet } from "./unit-set.ts";

describe("unitSet", () => {
  it("says of every unit what the expression says, at the first look and at the second", () => {
    const pattern = /\p{Script=Hangul}/u;
    const isHangul = unitSet(pattern);
    for (const look of ["first", "second"]) {
      const wrong: string[] = [];
      for (let unit = 0; unit <= 0xffff; unit++) {
        if (isHangul(unit) !== pattern.test(String.fromCharCode(unit))) wrong.push(`${look} ${unit}`);
      }
      expect(wrong).toEqual([]);
    }
  });

  it("holds nothing past the end of a text", () => {
    expect(unitSet(/./s)("".charCodeAt(0))).toBe(false);
  });
});
