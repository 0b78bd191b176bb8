import { describe, expect, test } from "vitest";
import { languageOf, preferredLocale } from "./locales.ts";

describe("preferredLocale", () => {
  test.each([
    [["zh-CN", "en"], "zh-Hans"],
    [["zh-TW"], "zh-Hant"],
    [["zh-Hant-HK"], "zh-Hant"],
    [["zh-MO"], "zh-Hant"],
    [["zh"], "zh-Hans"],
    [["en-GB"], "en"],
    [["ja-JP", "en"], "ja"],
    [["ko"], "ko"],
    [["de-DE", "ja"], "ja"],
    [["de-DE"], "en"],
    [[], "en"],
  ])("answers %j with %s", (languages, locale) => {
    expect(preferredLocale(languages)).toBe(locale);
  });
});

describe("languageOf", () => {
  test.each([
    ["高新区GDP是多少", "zh-Hans", "zh-Hans"],
    ["高新區签了多少", "zh-Hant", "zh-Hant"],
    ["鎮江の投資", "zh-Hans", "ja"],
    ["전장 고신구", "zh-Hans", "ko"],
    ["What is 高新智谷?", "zh-Hans", "en"],
    ["123", "ko", "ko"],
    ["镇江", "en", "zh-Hans"],
  ] as const)("takes %j asked in %s for %s", (text, locale, lang) => {
    expect(languageOf(text, locale)).toBe(lang);
  });
});
