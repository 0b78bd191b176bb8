import type { ArticleLang } from "../article.ts";
import type { ToTraditional } from "../ports.ts";
import { foldText, isTraditional } from "../text/fold.ts";
import type { Locale } from "./answer.ts";
import { FRAMES } from "./frames.ts";
import { markdownText } from "./markdown-text.ts";
import type { Statement } from "./verify.ts";

/**
 * The statements in the user's language: Chinese in the script asked for, English as rendered or from an English article,
 * other languages as a frame around the original, led by what answers where that is a figure or a name. Markdown that shows
 * the words of articles as they stand.
 */
export function dress(
  statements: readonly Statement[],
  locale: Locale,
  toTraditional: ToTraditional,
): string {
  return statements
    .map(({ text, citations, rendered, derived, direct }) => {
      const markers = citations.map(({ index }) => `[${index}]`).join("");
      if (derived) return `${text}${locale.startsWith("zh") ? "" : " "}${markers}`;
      if (rendered || (locale === "en" && citations.every(({ lang }) => lang === "en")))
        return `${markdownText(text)} ${markers}`;
      const frame = FRAMES[locale];
      const original = inScript(text, locale, citations[0]?.lang ?? "zh-Hans", toTraditional);
      const framed = direct !== undefined || !locale.startsWith("zh");
      return (
        (direct ? frame.direct(markdownText(direct.text), markers) : "") +
        frame.quoted(markdownText(original, !framed), markers)
      );
    })
    .join("\n\n");
}

/** Chinese in the script of the reader; other languages stay as they are. */
export function inScript(
  text: string,
  locale: Locale,
  from: ArticleLang,
  toTraditional: ToTraditional,
): string {
  if (locale === "zh-Hant" && from === "zh-Hans") return toTraditional(text);
  if (locale === "zh-Hans" && from === "zh-Hant") return simplified(text);
  return text;
}

function simplified(text: string): string {
  return [...text].map((character) => (isTraditional(character) ? foldText(character) : character)).join("");
}

const HAN_SPACE = /(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/gu;

/** A quotation as a sentence: breaks inside it closed up, a loose end given its full stop. */
export function readable(quote: string): string {
  const joined = quote.replace(HAN_SPACE, "").replace(/\s+/g, " ").trim();
  if (/[。！？!?.][”’」』"')）]*$/u.test(joined)) return joined;
  return `${joined.replace(/[，,、；;：:]$/u, "")}${/\p{Script=Han}/u.test(joined) ? "。" : "."}`;
}
