import { describe, expect, test } from "vitest";
import { phrases } from "./phrases.ts";

describe("phrases", () => {
  test("take the longest form at each place, left to right", () => {
    const found = phrases([
      ["新区", "n"],
      ["高新区", "h"],
      ["区位", "q"],
      ["钱", "m"],
    ]).find("扬中高新区位置要钱新区");
    expect(found).toEqual([
      { start: 2, end: 5, value: "h" },
      { start: 8, end: 9, value: "m" },
      { start: 9, end: 11, value: "n" },
    ]);
  });

  test("do not cut Latin words or figures", () => {
    const { find } = phrases([
      ["ai", "x"],
      ["a", "y"],
      ["5g", "z"],
    ]);
    expect(find("ai中ai2 said a 15g 5g").map(({ start }) => start)).toEqual([0, 12, 18]);
  });
});

test("tells whether any form stands in a text, as finding all of them would", () => {
  const known = phrases<number>([
    ["高新区", 1],
    ["c9", 2],
    ["镇", 3],
  ]);
  for (const text of ["镇江高新区", "高新", "c919", "c9 飞机", "", "扬中的镇"])
    expect(known.anyIn(text), text).toBe(known.find(text).length > 0);
});
