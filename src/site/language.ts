import type { Locale } from "../core/answer/answer.ts";
import { type Speech, speechOf } from "../core/knowledge/speech.ts";
import type { ToTraditional } from "../core/ports.ts";
import { preferredLocale } from "../core/shown/locales.ts";

/** The language that an `Accept-Language` header prefers (RFC 9110, 12.5.4) among ours; 简体 where it names none of them. */
export function acceptedLocale(header: string): Locale {
  const ranges = header
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
      const weight = parameters.find((one) => /^q=/i.test(one))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const tags = ranges.map(({ tag }) => tag);
  return preferredLocale(tags, "zh-Hans");
}

/** How records are said to a reader of `locale`: in Chinese, or in English to all others. */
export function contentSpeech(locale: Locale, toTraditional: ToTraditional): Speech {
  return speechOf(locale === "zh-Hans" || locale === "zh-Hant" ? locale : "en", toTraditional);
}
