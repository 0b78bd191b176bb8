import { describe, expect, test } from "vitest";
import { fill } from "./fill.ts";

describe("fill", () => {
  test("puts values in and leaves unknown names alone", () => {
    expect(fill("{a} {b} {a}", { a: 1 })).toBe("1 {b} 1");
  });

  test("takes a value for text, whatever stands in it", () => {
    expect(fill("{a}", { a: "$& {b}" })).toBe("$& {b}");
  });
});
