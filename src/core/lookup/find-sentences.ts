import type { Corpus, QueryClause, SearchHit } from "../ports.ts";
import { expandQuery } from "../search/expand.ts";
import { foldText } from "../text/fold.ts";
import { detectLang } from "../text/script.ts";
import { splitSentences } from "../text/sentences.ts";
import type { LookupSentence } from "./lookup-result.ts";
import { phraseShare } from "./rank-facts.ts";
import type { Typed } from "./read-typed.ts";

/** A second meaning of letters is searched for too, for less. */
const ALSO = 0.35;
const MOST_ALSO = 2;
/** A meaning must be so likely to be searched for. */
const LIKELY = 0.4;

/** What was typed as clauses of a search: as it is meant, widened, and what its letters may mean else. */
export function clausesOfTyped(typed: Typed, { lexicon }: Pick<Corpus, "lexicon">): QueryClause[] {
  const { intended, parts } = typed;
  const also = parts.flatMap(({ kind, alternates }) =>
    kind === "latin"
      ? alternates
          .slice(1, 1 + MOST_ALSO)
          .filter(({ weight }) => weight >= LIKELY)
          .map(({ text, weight }): QueryClause => ({ text, weight: ALSO * weight }))
      : [],
  );
  return [...expandQuery(intended, lexicon, detectLang(intended)), ...also];
}

/** The best sentences of the passages found, each once, the best first. */
export function findSentences(
  hits: readonly SearchHit[],
  { phrases }: Typed,
  clauses: readonly QueryClause[],
  { articles, engine }: Pick<Corpus, "articles" | "engine">,
  limit: number,
): LookupSentence[] {
  const best = hits[0]?.score ?? 1;
  const found: Array<{ sentence: LookupSentence; score: number }> = [];
  for (const { passage, score } of hits) {
    const article = articles.get(passage.articleId);
    if (article === undefined) continue;
    const body = article.body.slice(passage.start, passage.end);
    for (const { start, end } of splitSentences(body)) {
      const text = body.slice(start, end);
      const highlights = engine.highlight(text, clauses);
      if (highlights.length === 0) continue;
      const marked = new Set(highlights.map(([from, to]) => text.slice(from, to)));
      const said = [...marked].reduce((sum, { length }) => sum + length, 0);
      const { title, source, published, url } = article;
      found.push({
        sentence: {
          articleId: article.id,
          title,
          source,
          published,
          url,
          passageId: passage.id,
          text,
          start: passage.start + start,
          end: passage.start + end,
          highlights,
        },
        score: said * (1 + phraseShare(foldText(text), phrases)) * (0.5 + (0.5 * score) / best),
      });
    }
  }
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, limit).map(({ sentence }) => sentence);
}
