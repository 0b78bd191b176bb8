import type { Suggestion } from "../lexicon.ts";
import type { Corpus, ToTraditional } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { Question } from "../understand/question.ts";
import { relatedArticles } from "../vectors/related-articles.ts";
import type { FoundPassage } from "./candidates.ts";
import type { Statement } from "./verify.ts";

const MOST = 3;

/**
 * Questions to offer beside an answer, from those the lexicon lists as answerable by an article, in the user's language:
 * more about the cited articles; then one about each of the articles nearest to the question, of those most like them, and
 * of any.
 */
export function suggestions(
  corpus: Corpus,
  found: readonly FoundPassage[],
  statements: readonly Statement[],
  question: Question,
  toTraditional: ToTraditional,
): string[] {
  const byArticle = grouped(corpus);
  const cited = new Set(statements.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)));
  const near = new Set(found.map(({ surroundings }) => surroundings.article.id));
  const texts = new Set<string>();
  for (const { ask } of candidates(byArticle, cited, near, corpus)) {
    const text = question.locale === "zh-Hant" ? toTraditional(ask["zh-Hans"]) : ask[question.locale];
    if (text !== undefined && foldText(text) !== question.folded) texts.add(text);
    if (texts.size === MOST) break;
  }
  return [...texts];
}

type ByArticle = ReadonlyMap<string, readonly Suggestion[]>;

function* candidates(
  byArticle: ByArticle,
  cited: Iterable<string>,
  near: ReadonlySet<string>,
  corpus: Corpus,
): Generator<Suggestion> {
  for (const id of cited) yield* byArticle.get(id) ?? [];
  for (const id of near) yield* (byArticle.get(id) ?? []).slice(0, 1);
  for (const id of near)
    for (const like of relatedArticles(corpus, id, MOST)) yield* (byArticle.get(like.id) ?? []).slice(0, 1);
  for (const [id, some] of byArticle) if (!near.has(id)) yield* some.slice(0, 1);
}

const groups = new WeakMap<Corpus, ByArticle>();

/** The suggestions whose article is in the corpus; another corpus does not answer them. */
function grouped(corpus: Corpus): ByArticle {
  const known =
    groups.get(corpus) ??
    Map.groupBy(
      corpus.lexicon.suggestions.filter(({ article }) => corpus.articles.has(article)),
      ({ article }) => article,
    );
  groups.set(corpus, known);
  return known;
}
