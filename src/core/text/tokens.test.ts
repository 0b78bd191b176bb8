import { describe, expect, test } from "vitest";
import { lexicon } from "../lexicon.ts";
import { tokenize } from "./tokens.ts";
import { NO_WORDS, wordSet, wordSetOf } from "./word-set.ts";

function terms(text: string, words: string[] = []): string[] {
  return tokenize(text, wordSetOf(words)).map(({ term }) => term);
}

describe("tokenize", () => {
  test("gives every pair of neighbouring ideographs and a lone one by itself", () => {
    expect(terms("产业地图，新")).toEqual(["产业", "业地", "地图", "新"]);
  });

  test("folds script and width", () => {
    expect(terms("產業ＡＢＣ")).toEqual(["产业", "abc"]);
  });

  test("adds words of the gazetteer, nested ones too", () => {
    const tokens = tokenize("镇江高新区", wordSetOf(["镇江高新区", "高新区", "镇江"]));
    expect(tokens.map(({ term, kind }) => `${term}/${kind}`)).toEqual([
      "镇江/word",
      "镇江高新区/word",
      "江高/bigram",
      "高新/bigram",
      "高新区/word",
      "新区/bigram",
    ]);
  });

  test.each([
    ["1.2亿", "12000万", "120000000", "120,000,000", "一亿二千万", "１．２亿元"],
    ["十万", "10万", "100000", "100,000", "10万平方米"],
    ["1700亿", "一千七百亿", "1,700亿元", "170000000000"],
    ["三成", "30%", "百分之三十", "百分之30", "三成以上"],
    ["第80位", "第八十位", "八十家", "８０"],
    ["二〇二五年", "2025年", "２０２５"],
    ["1.5万亿", "15000亿", "1500000000000"],
  ])("gives the forms of one figure a term in common: %s", (...forms) => {
    const common = forms.map((form) => new Set(tokenize(form, NO_WORDS).map(({ term }) => term)));
    const [first] = common;
    expect(
      [...(first ?? [])].filter((term) => common.every((terms) => terms.has(term)) && /\d/.test(term)),
    ).toHaveLength(1);
  });

  test("covers the scale where a figure is given in whole", () => {
    expect(tokenize("约1.2亿元", NO_WORDS).find(({ term }) => term === "120000000")).toMatchObject({
      start: 1,
      end: 5,
    });
  });

  test("takes no other 成 for tenths, and no unit for a scale", () => {
    for (const text of ["2成立", "三成员", "两成五", "3千米", "5兆瓦", "300千瓦"])
      expect(tokenize(text, NO_WORDS).filter(({ kind }) => kind === "number").length).toBeLessThan(2);
  });

  test("keeps numbers whole, in canonical form, and Chinese numerals beside their characters", () => {
    expect(terms("1,104.70家")).toEqual(["1104.7", "家"]);
    expect(terms("约一千七百亿")).toContain("1700");
    expect(terms("百分之十五")).toContain("15");
  });

  test("keeps names of letters and figures whole", () => {
    expect(terms("C919和“1+3+X”、G42")).toEqual(["c919", "和", "1+3+x", "g42"]);
    expect(terms("Sino-German eco park")).toEqual(["sino-german", "sino", "german", "eco", "park"]);
  });

  test("pairs kana and Hangul", () => {
    expect(terms("ツアー 투자")).toEqual(["ツア", "アー", "투자"]);
  });

  test("reads over a line break between ideographs, not over a space", () => {
    expect(terms("积极探\n\n索 场景")).toEqual(["积极", "极探", "探索", "场景"]);
  });

  test("gives spans of the original text", () => {
    const text = "（產業）Ｃ９１９、㎡";
    for (const { start, end, term } of tokenize(text, NO_WORDS)) {
      expect(tokenize(text.slice(start, end), NO_WORDS).map((token) => token.term)).toEqual([term]);
    }
  });

  test("never throws and never steps out of the text, whatever the input", () => {
    for (const text of [
      "",
      "\ud800",
      "\udc00\ud800江",
      "\u202e\u0000",
      "𠮷野家",
      "＋＋",
      "a+",
      "1,",
      "...",
      "第",
      "百分之",
      "点点",
      "e\u0301",
    ]) {
      for (const { start, end } of tokenize(text, NO_WORDS)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

test("the word set of a lexicon holds names, aliases, words, synonyms and glossary terms, folded", () => {
  const words = wordSet(
    lexicon.parse({
      entities: [
        {
          id: "p",
          kind: "park",
          name: "鎮江高新區",
          nameEn: "Zhenjiang High-tech Zone",
          aliases: ["高新区"],
          aliasesForeign: [],
          distinctFrom: [],
        },
      ],
      synonyms: [{ say: ["钱"], find: ["投资额"] }],
      glossary: [{ lang: "en", term: "subsidy", zh: ["补贴资金"] }],
      words: ["招商引资"],
      functionWords: [],
      suggestions: [],
    }),
  );
  expect(["镇江高新区", "高新区", "投资额", "补贴资金", "招商引资", "钱"].map(words.has)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});
