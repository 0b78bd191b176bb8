import type { ArticleLang } from "../article.ts";
import type { ToTraditional } from "../ports.ts";
import { foldText, isTraditional } from "../text/fold.ts";
import type { Citation, Locale } from "./answer.ts";
import type { Evidence } from "./evidence.ts";
import { FRAMES } from "./frames.ts";
import { quoteSpan } from "./quote.ts";
import type { Sought } from "./sought.ts";
import type { Statement } from "./verify.ts";

/** One statement for each piece of evidence, in its order; the statement's text is the quotation itself, made readable. */
export function statementsOf(evidence: readonly Evidence[], sought: Sought): Statement[] {
  return evidence.map(({ candidate }, at) => {
    const { article, passage } = candidate.surroundings;
    const { start, end } = quoteSpan(candidate, sought.question.asked, sought.terms, sought.entities);
    const quote = article.body.slice(start, end);
    const citation: Citation = {
      index: at + 1,
      articleId: article.id,
      passageId: passage.id,
      title: article.title,
      source: article.source,
      published: article.published,
      url: article.url,
      quote,
      start,
      end,
      lang: article.lang,
    };
    return { text: readable(quote), citations: [citation] };
  });
}

/** The statements in the user's language: Chinese in the script asked for, other languages as a frame around the original. */
export function dress(
  statements: readonly Statement[],
  locale: Locale,
  toTraditional: ToTraditional,
): string {
  return statements
    .map(({ text, citations }) => {
      const markers = citations.map(({ index }) => `[${index}]`).join("");
      return FRAMES[locale].quoted(
        inScript(text, locale, citations[0]?.lang ?? "zh-Hans", toTraditional),
        markers,
      );
    })
    .join("\n\n");
}

function inScript(text: string, locale: Locale, from: ArticleLang, toTraditional: ToTraditional): string {
  if (locale === "zh-Hant" && from === "zh-Hans") return toTraditional(text);
  if (locale === "zh-Hans" && from === "zh-Hant") return simplified(text);
  return text;
}

function simplified(text: string): string {
  return [...text].map((character) => (isTraditional(character) ? foldText(character) : character)).join("");
}

const HAN_SPACE = /(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/gu;

/** A quotation as a sentence: breaks inside it closed up, a loose end given its full stop. */
function readable(quote: string): string {
  const joined = quote.replace(HAN_SPACE, "").replace(/\s+/g, " ").trim();
  return /[。！？!?.][”’」』"')）]*$/u.test(joined) ? joined : `${joined.replace(/[，,、；;：:]$/u, "")}。`;
}
