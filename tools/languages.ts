import { type Locale, locale } from "../src/core/answer/answer.ts";
import { type Speech, speechOf } from "../src/core/knowledge/speech.ts";
import type { ToTraditional } from "../src/core/ports.ts";
import { detectLang } from "../src/core/text/script.ts";

/** The names that people give to a language, its code first. */
export const LANGUAGES: ReadonlyArray<readonly [Locale, ...string[]]> = [
  ["zh-Hans", "zh", "zh-CN", "zh-SG", "简体中文", "简体", "中文", "汉语", "Chinese", "Simplified Chinese"],
  ["zh-Hant", "zh-TW", "zh-HK", "zh-MO", "繁體中文", "繁體", "繁体中文", "繁体", "Traditional Chinese"],
  ["en", "en-US", "en-GB", "English", "英文", "英语", "英語"],
  ["ja", "ja-JP", "日本語", "日语", "日文", "Japanese"],
  ["ko", "ko-KR", "한국어", "韩语", "韓語", "韩文", "Korean"],
];

const byName = new Map(
  LANGUAGES.flatMap(([code, ...names]) =>
    [code, ...names].map((name): [string, Locale] => [name.toLowerCase(), code]),
  ),
);

/** The language that a code or a name stands for, whatever its case; undefined where it is none of ours. */
export function languageNamed(text: string): Locale | undefined {
  return byName.get(text.trim().replaceAll("_", "-").toLowerCase());
}

/** The language that somebody writes in. */
export function languageOf(text: string): Locale {
  return locale.catch("en").parse(detectLang(text));
}

/** How texts of ours speak to a reader: in English where they have no words in the reader's language. */
export function speechFor(language: Locale, toTraditional: ToTraditional): Speech {
  const known = language === "zh-Hans" || language === "zh-Hant" ? language : "en";
  return speechOf(known, toTraditional);
}
