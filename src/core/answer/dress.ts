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
  let item = 0;
  return statements
    .map((statement, at) => {
      item = statement.item ? item + 1 : 0;
      const numbered = statement.item && locale.startsWith("zh");
      const gap =
        at === 0
          ? ""
          : statement.follows
            ? locale.startsWith("zh")
              ? ""
              : " "
            : numbered && item > 1
              ? "\n"
              : "\n\n";
      return `${gap}${numbered ? `${item}. ` : ""}${dressed(statement, locale, toTraditional)}`;
    })
    .join("");
}

function dressed(
  { text, citations, rendered, derived, direct, list, whose }: Statement,
  locale: Locale,
  toTraditional: ToTraditional,
): string {
  const markers = citations.map(({ index }) => `[${index}]`).join("");
  if (derived) return `${text}${locale.startsWith("zh") ? "" : " "}${markers}`;
  if (rendered || (locale === "en" && citations.every(({ lang }) => lang === "en")))
    return `${whose ? `${whose.nameEn}: ` : ""}${markdownText(text)} ${markers}`;
  const frame = FRAMES[locale];
  const framed = direct !== undefined || !locale.startsWith("zh");
  const original = (part: string): string =>
    markdownText(inScript(part, locale, citations[0]?.lang ?? "zh-Hans", toTraditional), !framed);
  if (list && !framed) {
    const items = list.items.map((one, at) => `${at + 1}. ${original(one)}${markers}`);
    return `${original(list.lead)}${markers}\n\n${items.join("\n")}`;
  }
  const name = whose ? `${inScript(whose.name, locale, "zh-Hans", toTraditional)}：` : "";
  return (
    name +
    (direct ? frame.direct(markdownText(direct.text), markers) : "") +
    frame.quoted(original(text), markers)
  );
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
