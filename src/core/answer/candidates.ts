import type { Article, Passage } from "../article.ts";
import type { Corpus, QueryClause } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { isHeading, splitSentences } from "../text/sentences.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A sentence that may answer, with what surrounds it. Offsets are UTF-16 into the article's body; folded texts have no spaces. */
export interface Candidate {
  article: Article;
  passage: Passage;
  start: number;
  end: number;
  folded: string;
  /** The sentence before it in the same passage, folded. */
  before: string;
  heading: string;
  title: string;
  /** The whole passage, folded. */
  around: string;
  /** The passage's search score over the best passage's: 0 to 1. */
  rank: number;
}

const PASSAGES = 24;

/** The sentences of the passages that search finds for the terms. */
export async function candidates(corpus: Corpus, terms: readonly WeighedTerm[]): Promise<Candidate[]> {
  const clauses = clausesOf(terms);
  if (clauses.length === 0) return [];
  const hits = await corpus.engine.search({ clauses, limit: PASSAGES });
  const best = hits[0]?.score ?? 1;
  return hits.flatMap(({ passage, score }) => {
    const article = corpus.articles.get(passage.articleId);
    return article && article.scope !== "other" ? sentencesOf(article, passage, score / best) : [];
  });
}

function clausesOf(terms: readonly WeighedTerm[]): QueryClause[] {
  return terms.flatMap(({ forms, mass }) =>
    forms.slice(0, 8).map((text, at) => ({ text, weight: at === 0 ? mass : mass * 0.7 })),
  );
}

function sentencesOf(article: Article, passage: Passage, rank: number): Candidate[] {
  const text = article.body.slice(passage.start, passage.end);
  const heading = squeeze(passage.heading ?? "");
  const title = squeeze(article.title);
  const around = squeeze(text);
  let before = "";
  const found: Candidate[] = [];
  for (const span of splitSentences(text)) {
    if (isHeading(text, span)) continue;
    const folded = squeeze(text.slice(span.start, span.end));
    found.push({
      article,
      passage,
      start: passage.start + span.start,
      end: passage.start + span.end,
      folded,
      before,
      heading,
      title,
      around,
      rank,
    });
    before = folded;
  }
  return found;
}

/** Folded and without white space: the form in which texts are compared. */
export function squeeze(text: string): string {
  return foldText(text).replace(/\s+/g, "");
}
