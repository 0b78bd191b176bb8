import { expect, test } from "vitest";
import { allowanceList } from "./allowance-list.ts";
import { usualAllowances } from "./allowances.ts";

test("times that are given replace the usual ones", () => {
  expect(allowanceList.parse("consultation=4h, project-question=10d")).toEqual({
    ...usualAllowances,
    consultation: { unit: "working-hours", amount: 4 },
    "project-question": { unit: "working-days", amount: 10 },
  });
});

test("an unknown name, a time without a unit and nought are refused by name", () => {
  for (const wrong of ["", "tea=1h", "park=5", "park=0d", "park=1h=2", "constructor=1h", "park=1000d"]) {
    const read = allowanceList.safeParse(wrong);
    expect(read.success, wrong).toBe(false);
    expect(read.error?.issues[0]?.message).toContain("consultation=6h,park=5d");
  }
});
