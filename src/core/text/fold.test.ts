import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { traditionalSource } from "../../../index/generate-traditional.ts";
import { random } from "../../../test/support/random.ts";
import { fold, foldText, originalSpan } from "./fold.ts";

const RANGES: ReadonlyArray<readonly [number, number]> = [
  [0x20, 0x7e],
  [0x80, 0x24f],
  [0x300, 0x36f],
  [0x1100, 0x11ff],
  [0x3040, 0x318f],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfdff],
  [0xff00, 0xffef],
  [0x2000, 0x206f],
  [0x3300, 0x33ff],
  [0x1f600, 0x1f64f],
  [0x20000, 0x20100],
  [0x900, 0xd7f],
  [0, 0x10ffff],
];

function randomText(next: () => number): string {
  let text = "";
  for (let left = Math.floor(next() * 24); left > 0; left--) {
    const [low, high] = RANGES[Math.floor(next() * RANGES.length)] ?? [0x20, 0x7e];
    text += String.fromCodePoint(low + Math.floor(next() * (high - low + 1)));
  }
  return text;
}

describe("fold", () => {
  test("unifies script, width, case and compatibility forms", () => {
    expect(foldText("產業地圖　ＡＢＣ１２３％")).toBe("产业地图 abc123%");
    expect(foldText("㎡ ① ㈱ ﬁ Ⅳ")).toBe("m2 1 (株) fi iv");
    expect(foldText("乾隆 衞 麼 么")).toBe("乾隆 卫 么 么");
  });

  test("keeps whitespace, control and bidirectional characters", () => {
    expect(foldText("a\n\n\u202eb\u0000\tc")).toBe("a\n\n\u202eb\u0000\tc");
  });

  test("keeps lone surrogates", () => {
    expect(foldText("\ud800a\udc00")).toBe("\ud800a\udc00");
  });

  test("joins what NFKC joins: half-width kana with voicing marks, Hangul letters, combining marks", () => {
    expect(foldText("ｶﾞ한e\u0301")).toBe("ガ한é");
  });

  test("points each unit to the beginning of the character that gave it", () => {
    const folded = fold("a㎡ｶﾞ體");
    expect(folded.text).toBe("am2ガ体");
    expect([...folded.offsets]).toEqual([0, 1, 1, 2, 4, 5]);
  });

  test("maps a folded span back onto whole original characters", () => {
    const folded = fold("a㎡ｶﾞ體");
    expect(originalSpan(folded, 1, 2)).toEqual([1, 2]);
    expect(originalSpan(folded, 3, 4)).toEqual([2, 4]);
    expect(originalSpan(folded, 0, 5)).toEqual([0, 5]);
    expect(originalSpan(folded, 5, 5)).toEqual([5, 5]);
  });

  test("equals folding the normalised whole, with ascending offsets on character borders, for random Unicode", () => {
    const next = random(7);
    for (let round = 0; round < 4000; round++) {
      const text = randomText(next);
      const folded = fold(text);
      const whole = [...text.normalize("NFKC")].map((character) => foldText(character)).join("");
      expect(folded.text, JSON.stringify(text)).toBe(whole);
      expect(foldText(text)).toBe(folded.text);
      expect([folded.offsets.length, folded.offsets.at(-1)]).toEqual([folded.text.length + 1, text.length]);
      const borders = new Set(folded.offsets);
      expect([...folded.offsets], JSON.stringify(text)).toEqual(
        [...folded.offsets].toSorted((a, b) => a - b),
      );
      for (const border of borders) {
        const split = foldText(text.slice(0, border)) + foldText(text.slice(border));
        if (split !== folded.text) expect.fail(`a border inside a character of ${JSON.stringify(text)}`);
      }
    }
  });
});

describe("the Traditional table", () => {
  test("is what the generator writes today", () => {
    expect(readFileSync(new URL("./traditional.ts", import.meta.url), "utf8")).toBe(traditionalSource());
  });

  const reference = process.env["EVAL_DATA"] ?? new URL("../../../../shared/eval", import.meta.url).pathname;
  test.skipIf(!existsSync(`${reference}/t2s.json`))(
    "agrees with the reference table on the Basic Multilingual Plane",
    () => {
      const table: unknown = JSON.parse(readFileSync(`${reference}/t2s.json`, "utf8"));
      const known = new Map(Object.entries(table ?? {}));
      const differing: string[] = [];
      for (let code = 0x80; code < 0x10000; code++) {
        if (code >= 0xd800 && code < 0xe000) continue;
        const character = String.fromCharCode(code);
        const expected = [...character.normalize("NFKC")]
          .map((c) => known.get(c) ?? c)
          .join("")
          .toLowerCase();
        if (foldText(character) !== expected) differing.push(character);
      }
      expect(differing).toEqual([]);
    },
  );
});
