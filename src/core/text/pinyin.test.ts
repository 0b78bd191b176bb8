import { describe, expect, test } from "vitest";
import { homophonesOf, isSyllabic, spellingsOf, syllablesOf, withoutTones } from "./pinyin.ts";

describe("readings of characters", () => {
  test("come with the usual one first", () => {
    expect(syllablesOf("区")).toEqual(["qu", "ou"]);
    expect(syllablesOf("江")).toEqual(["jiang"]);
    expect(syllablesOf("a")).toEqual([]);
  });

  test("make the spellings of a word", () => {
    expect(spellingsOf("镇江")).toEqual([["zhen", "jiang"]]);
    expect(spellingsOf("银行")).toContainEqual(["yin", "hang"]);
    expect(spellingsOf("镇x")).toEqual([]);
  });

  test("are shared by homophones whatever the tone", () => {
    expect(homophonesOf("薪")).toContain("新");
    expect(homophonesOf("薪")).not.toContain("薪");
  });
});

describe("letters", () => {
  test.each(["zhenjiang", "xian", "gaoxinqu", "nve", "nue", "lvse"])("are syllables: %s", (letters) => {
    expect(isSyllabic(letters)).toBe(true);
  });

  test.each(["", "park", "zone", "tech", "zhenjiangx", "gxq"])("are no syllables: %s", (letters) => {
    expect(isSyllabic(letters)).toBe(false);
  });

  test("lose their tones, and ü becomes v", () => {
    expect(["zhènjiāng", "zhen4jiang1", "lǜsè", "nǚ", "lüe"].map(withoutTones)).toEqual([
      "zhenjiang",
      "zhenjiang",
      "lvse",
      "nv",
      "lve",
    ]);
  });
});
