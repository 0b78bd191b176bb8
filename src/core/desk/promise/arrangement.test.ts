import { expect, test } from "vitest";
import { dateList } from "./arrangement.ts";

test("dates and ranges are read into single days", () => {
  expect(dateList.parse("2027-02-27..2027-03-01, 2027-04-05")).toEqual([
    "2027-02-27",
    "2027-02-28",
    "2027-03-01",
    "2027-04-05",
  ]);
  expect(dateList.parse("")).toEqual([]);
});

test("what is no date, runs backwards or is too long is named", () => {
  for (const wrong of [
    "2027-02-30",
    "2027-03-02..2027-03-01",
    "2027-01-01..2027-12-31",
    "1..2",
    "2027-01-01..x..y",
  ]) {
    const read = dateList.safeParse(wrong);
    expect(read.success, wrong).toBe(false);
    expect(read.error?.issues[0]?.message).toContain("expected dates and ranges");
  }
});
