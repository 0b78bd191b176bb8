import { expect, test } from "vitest";
import { speltAt } from "./spelt.ts";

test.each([
  ["gaoxinqu", "高新区", 3, 0],
  ["gxq", "高新区", 0, 3],
  ["gaoxq", "高新区", 1, 2],
  ["gxqu", "高新区", 1, 2],
  ["zjxq", "镇江新区", 0, 4],
  ["zhjxq", "镇江新区", 0, 4],
  ["changzhou", "常州", 2, 0],
  ["xian", "西安", 2, 0],
  ["g42kc", "g42科创走廊", 3, 2],
])("%s spells %s", (letters, text, full, initials) => {
  expect(speltAt(letters, text, 0)).toMatchObject({ full, initials });
});

test("a word that is not finished spells what it has come to", () => {
  expect(speltAt("gaoxi", "高新区", 0)).toEqual({ end: 2, full: 2, initials: 0 });
  expect(speltAt("gao", "高新区", 0)).toEqual({ end: 1, full: 1, initials: 0 });
});

test("characters are spelt from a place on", () => {
  expect(speltAt("xinqu", "镇江新区", 2)).toMatchObject({ end: 4 });
  expect(speltAt("xinqu", "镇江新区", 1)).toBeNull();
});

test("letters beyond the text, and letters that no syllable has, spell nothing", () => {
  expect(speltAt("gaoxinqumianji", "高新区", 0)).toBeNull();
  expect(speltAt("gaoxinqa", "高新区", 0)).toBeNull();
  expect(speltAt("gx", "高", 0)).toBeNull();
});

test("long letters over a long text are decided at once", () => {
  const letters = "shi".repeat(66);
  expect(speltAt(`${letters}x`, "是".repeat(200), 0)).toBeNull();
});
