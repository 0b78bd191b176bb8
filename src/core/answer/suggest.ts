import type { Suggestion } from "../lexicon.ts";
import type { Corpus, ToTraditional } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { squeeze } from "../text/squeeze.ts";
import type { Question } from "../understand/question.ts";
import { relatedArticles } from "../vectors/related-articles.ts";
import type { Locale } from "./answer.ts";
import type { FoundPassage } from "./candidates.ts";
import type { Entities } from "./mentions.ts";
import { saidOf, says } from "./said.ts";
import type { Sought } from "./sought.ts";
import type { Statement } from "./verify.ts";
import type { WeighedTerm } from "./weigh.ts";

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
  for (const suggestion of candidates(byArticle, cited, near, corpus)) {
    const text = inLocale(suggestion, question.locale, toTraditional);
    if (text !== undefined && foldText(text) !== question.folded) texts.add(text);
    if (texts.size === MOST) break;
  }
  return [...texts];
}

/**
 * All such questions that say a term of the question, those that say most of it first; where fewer than two do, the first of
 * each article. At most one an article.
 */
export function suggestionsLike(corpus: Corpus, { question, terms, entities }: Sought): Suggestion[] {
  const rated = [...grouped(corpus).values()].flatMap((some) => {
    const [best] = some
      .filter(({ ask }) => foldText(ask["zh-Hans"]) !== question.folded)
      .map((one) => ({ one, like: likeness(one, terms, entities) }))
      .sort((a, b) => b.like - a.like);
    return best ? [best] : [];
  });
  const alike = rated.filter(({ like }) => like > 0).sort((a, b) => b.like - a.like);
  return (alike.length > 1 ? alike : rated).map(({ one }) => one);
}

function likeness({ ask }: Suggestion, terms: readonly WeighedTerm[], entities: Entities): number {
  const said = saidOf(squeeze(ask["zh-Hans"]), entities);
  return terms.reduce((sum, term) => sum + term.mass * says(said, term), 0);
}

/** A suggestion as readers of a language are offered it; undefined where it is not answered in theirs. */
export function inLocale(
  { ask }: Suggestion,
  locale: Locale,
  toTraditional: ToTraditional,
): string | undefined {
  return locale === "zh-Hant" ? toTraditional(ask["zh-Hans"]) : ask[locale];
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
