import type { Corpus, ToTraditional } from "../ports.ts";
import type { Question } from "../understand/question.ts";
import type { Candidate } from "./candidates.ts";
import type { Statement } from "./verify.ts";

const MOST = 3;

/**
 * Questions to offer beside an answer, from those the lexicon lists as answerable by an article: first of the cited
 * articles, then of the articles nearest to the question; in the user's language.
 */
export function suggestions(
  corpus: Corpus,
  found: readonly Candidate[],
  statements: readonly Statement[],
  question: Question,
  toTraditional: ToTraditional,
): string[] {
  const cited = statements.flatMap(({ citations }) => citations.map(({ articleId }) => articleId));
  const near = found.map(({ article }) => article.id);
  const order = [...new Set([...cited, ...near])];
  const texts = order.flatMap((articleId) =>
    corpus.lexicon.suggestions
      .filter((suggestion) => suggestion.article === articleId)
      .map(({ ask }) =>
        question.locale === "zh-Hant" ? toTraditional(ask["zh-Hans"]) : ask[question.locale],
      ),
  );
  return [...new Set(texts)].slice(0, MOST);
}
