import { expect, test } from "vitest";
import { nearIds } from "./near-ids.ts";

const IDS = ["zhenjiang-hitech-zone", "danyang-hitech-zone", "danyang-edz", "green-chemical-base"];

test("a slip of an id finds it first, and at most three come", () => {
  expect(nearIds("zhenjiang-hi-tech-zone", IDS)[0]).toBe("zhenjiang-hitech-zone");
  expect(nearIds("Danyang_EDZ", IDS)[0]).toBe("danyang-edz");
  expect(nearIds("grene-chemical", IDS)).toEqual(["green-chemical-base"]);
  expect(nearIds("a-zone", ["a-zone-1", "a-zone-2", "a-zone-3", "a-zone-4"])).toHaveLength(3);
});

test("what comes near none finds none, however long", () => {
  expect(nearIds("moon", IDS)).toEqual([]);
  expect(nearIds("", IDS)).toEqual([]);
  expect(nearIds("constructor".repeat(10_000), IDS)).toEqual([]);
  expect(nearIds("danyang", [])).toEqual([]);
});
