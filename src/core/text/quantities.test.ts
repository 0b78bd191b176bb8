import { describe, expect, it } from "vitest";
import { convert, UNIT } from "./quantities.ts";

describe("convert", () => {
  it.each([
    ["2796", "hectare", "squareKilometre", "27.96"],
    ["44.03", "squareKilometre", "mu", "66045"],
    ["1,104.70", "hundredMillionYuan", "billionYuan", "110.47"],
    ["0", "mu", "hectare", "0"],
    ["18", "tenThousandSquareMetres", "hectare", "18"],
  ] as const)("%s %s is exact in %s", (value, from, to, expected) => {
    expect(convert(value, UNIT[from], UNIT[to])).toEqual({ value: expected, exact: true });
  });

  it("rounds what does not end, and says so", () => {
    expect(convert("100", UNIT.mu, UNIT.squareMetre)).toEqual({ value: "66666.67", exact: false });
    expect(convert("1", UNIT.mu, UNIT.hectare)).toEqual({ value: "0.0667", exact: false });
  });

  it("does not convert across dimensions", () => {
    expect(convert("1", UNIT.mu, UNIT.metre)).toBeNull();
  });

  it("comes back to the same figure by the way it went", () => {
    for (let thousandths = 1; thousandths < 40_000; thousandths += 37) {
      const value = `${Math.floor(thousandths / 1000)}.${`${thousandths % 1000}`.padStart(3, "0")}`;
      const there = convert(value, UNIT.hectare, UNIT.mu);
      expect(Number(convert(there?.value ?? "", UNIT.mu, UNIT.hectare)?.value)).toBe(Number(value));
    }
  });
});
