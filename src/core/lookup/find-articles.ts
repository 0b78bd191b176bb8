import type { Article } from "../article.ts";
import type { Corpus, QueryClause, SearchHit } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { LookupArticle } from "./lookup-result.ts";
import type { Typed } from "./read-typed.ts";

const IN_TITLE = 1.5;
const NEWER = 0.02;

type Known = Pick<Corpus, "articles" | "engine">;

/** The articles that say what was typed or bear it in their titles, the best first. */
export function findArticles(
  hits: readonly SearchHit[],
  typed: Typed,
  clauses: readonly QueryClause[],
  { articles, engine }: Known,
  isWanted: (id: string) => boolean,
): LookupArticle[] {
  const scores = new Map<string, number>();
  const best = hits[0]?.score ?? 1;
  for (const { passage, score } of hits)
    if (!scores.has(passage.articleId)) scores.set(passage.articleId, score / best);
  const titled = titleScores(typed, { articles });
  const ids = new Set([...scores.keys(), ...titled.keys()]);
  const found = [...ids].flatMap((id) => {
    const article = articles.get(id);
    if (article === undefined || article.scope === "other" || !isWanted(id)) return [];
    const year = Number((article.published ?? "2000").slice(0, 4)) - 2000;
    return [{ article, score: (scores.get(id) ?? 0) + (titled.get(id) ?? 0) + NEWER * year }];
  });
  found.sort((a, b) => b.score - a.score);
  return found.map(({ article }) => shown(article, engine.highlight(article.title, clauses)));
}

/** A corpus of more articles is not gone through at every keystroke: those that the search finds are enough. */
const MOST_TITLES = 2_000;
const foldedTitles = new WeakMap<Corpus["articles"], readonly string[]>();

function titlesOf(articles: Corpus["articles"]): readonly string[] {
  const known = foldedTitles.get(articles);
  if (known !== undefined) return known;
  const size = Math.min(articles.size, MOST_TITLES);
  const made = Array.from({ length: size }, (_, at) => foldText(articles.title(at)));
  foldedTitles.set(articles, made);
  return made;
}

/** How much of what was typed stands in titles. */
function titleScores({ parts }: Typed, { articles }: Pick<Corpus, "articles">): Map<string, number> {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<string, number>();
  if (all === 0) return found;
  for (const [number, title] of titlesOf(articles).entries()) {
    let met = 0;
    for (const { alternates, weight } of parts) {
      const said = alternates.find(({ forms }) =>
        forms.some((form) => form.length > 1 && title.includes(form)),
      );
      if (said !== undefined) met += weight * said.weight;
    }
    if (met > 0) found.set(articles.id(number), (IN_TITLE * met) / all);
  }
  return found;
}

function shown(
  { id, title, source, published, url }: Article,
  highlights: Array<[number, number]>,
): LookupArticle {
  return { articleId: id, title, source, published, url, highlights };
}
