import { describe, expect, test } from "vitest";
import { sendsQuestion } from "./enter-key.ts";
import { formatDate, languageOf, preferredLocale } from "./language.ts";

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

describe("formatDate", () => {
  test.each([
    ["2026-03-12", "zh-Hans", "2026年3月12日"],
    ["2025-08", "zh-Hans", "2025年8月"],
    ["2025", "en", "2025"],
    ["2026-03-01", "en", "March 1, 2026"],
    ["spring", "en", "spring"],
  ] as const)("writes %s in %s as %s", (date, locale, written) => {
    expect(formatDate(date, locale)).toBe(written);
  });
});

describe("sendsQuestion", () => {
  const enter = { key: "Enter", shiftKey: false, isComposing: false, keyCode: 13 };
  test.each([
    ["Enter", {}, true],
    ["Shift + Enter", { shiftKey: true }, false],
    ["Enter that confirms a candidate", { isComposing: true }, false],
    ["Enter that confirms a candidate in Safari", { keyCode: 229 }, false],
    ["another key", { key: "a", keyCode: 65 }, false],
  ])("%s: %j", (_, change, sends) => {
    expect(sendsQuestion({ ...enter, ...change })).toBe(sends);
  });
});
