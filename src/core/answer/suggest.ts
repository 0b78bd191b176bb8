import type { Suggestion } from "../lexicon.ts";
import type { Corpus, ToTraditional } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { Question } from "../understand/question.ts";
import type { FoundPassage } from "./candidates.ts";
import type { Statement } from "./verify.ts";

const MOST = 3;

/**
 * Questions to offer beside an answer, from those the lexicon lists as answerable by an article, in the user's language:
 * more about the cited articles; where none is cited, one about each of the articles nearest to the question, then of any.
 */
export function suggestions(
  corpus: Corpus,
  found: readonly FoundPassage[],
  statements: readonly Statement[],
  question: Question,
  toTraditional: ToTraditional,
): string[] {
  const cited = statements.flatMap(({ citations }) => citations.map(({ articleId }) => articleId));
  const near = found.map(({ surroundings }) => surroundings.article.id);
  const others = corpus.lexicon.suggestions.map(({ article }) => article);
  const about = (articleId: string): Suggestion[] =>
    corpus.lexicon.suggestions.filter(({ article }) => article === articleId);
  const more = [...new Set(cited)].flatMap(about);
  const fresh = [...new Set([...near, ...others])].flatMap((articleId) => about(articleId).slice(0, 1));
  const texts = [...more, ...fresh]
    .map(({ ask }) => (question.locale === "zh-Hant" ? toTraditional(ask["zh-Hans"]) : ask[question.locale]))
    .filter((text) => foldText(text) !== question.folded);
  return [...new Set(texts)].slice(0, MOST);
}
