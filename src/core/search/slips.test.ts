import { expect, test } from "vitest";
import { slipOf } from "./slips.ts";

test("tells which slip was made, and where", () => {
  expect(slipOf("高薪区", "高新区")).toEqual({ kind: "wrong", at: 1 });
  expect(slipOf("江镇", "镇江")).toEqual({ kind: "swapped", at: 0 });
  expect(slipOf("航空航产业园", "航空航天产业园")).toEqual({ kind: "missing", at: 3 });
  expect(slipOf("高新技区", "高新区")).toEqual({ kind: "extra", at: 2 });
  expect(slipOf("zhenjaing", "zhenjiang")).toEqual({ kind: "swapped", at: 5 });
});

test("is null for equal texts and for two slips", () => {
  expect(slipOf("高新区", "高新区")).toBeNull();
  expect(slipOf("高薪曲", "高新区")).toBeNull();
  expect(slipOf("高区", "高新技区")).toBeNull();
  expect(slipOf("", "高")).toEqual({ kind: "missing", at: 0 });
});

/** Every text that one slip makes of a form, by trying all. */
function oneSlipFrom(form: string, letters: string): Set<string> {
  const made = new Set<string>();
  for (let at = 0; at <= form.length; at++) {
    made.add(form.slice(0, at) + form.slice(at + 1));
    made.add(form.slice(0, at) + form.charAt(at + 1) + form.charAt(at) + form.slice(at + 2));
    for (const letter of letters) {
      made.add(form.slice(0, at) + letter + form.slice(at));
      if (at < form.length) made.add(form.slice(0, at) + letter + form.slice(at + 1));
    }
  }
  made.delete(form);
  return made;
}

test("agrees with trying every slip, for all short texts of three letters", () => {
  const texts = [""];
  for (const text of texts) if (text.length < 4) texts.push(...[..."abc"].map((letter) => text + letter));
  for (const form of texts) {
    const slips = oneSlipFrom(form, "abc");
    for (const written of texts)
      expect([form, written, slipOf(written, form) !== null]).toEqual([form, written, slips.has(written)]);
  }
});
