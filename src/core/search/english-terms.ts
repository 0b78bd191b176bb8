import type { Article, Passage } from "../article.ts";
import { splitSentences } from "../text/sentences.ts";
import { stems } from "../text/stem.ts";
import type { Renderings } from "./renderings.ts";

/** No token holds a colon, so words of English renderings are met by English questions and by nothing else. */
const MARK = "en:";

/** The words of an English text as terms: their stems, marked; figures are left to the Chinese text, which has them too. */
export function englishTerms(text: string): string[] {
  return stems(text.toLowerCase())
    .filter((stem) => /[a-z]/.test(stem))
    .map((stem) => MARK + stem);
}

export function isEnglishTerm(term: string): boolean {
  return term.startsWith(MARK);
}

/**
 * Gives the English of the sentences that begin in a passage; empty where its article has none. Quickest where the passages
 * of an article are asked for one after the other.
 */
export function englishReader(renderings: Renderings): (article: Article, passage: Passage) => string {
  let last: Article | undefined;
  let starts: readonly number[] = [];
  let sentences: readonly string[] = [];
  return (article, { start, end }) => {
    if (article !== last) {
      last = article;
      sentences = renderings.of(article)?.sentences ?? [];
      starts = sentences.length === 0 ? [] : splitSentences(article.body).map((span) => span.start);
    }
    return sentences.filter((_, at) => (starts[at] ?? -1) >= start && (starts[at] ?? end) < end).join(" ");
  };
}
