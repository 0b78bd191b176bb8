import type { ArticleHead } from "../article.ts";
import type { Corpus } from "../ports.ts";
import { entityOf } from "../search/filters.ts";
import type { AnyRecord } from "./knowledge.ts";
import { sourcesOf } from "./sources-in.ts";

/** An article as a list names it. */
export type NamedArticle = Pick<ArticleHead, "id" | "title" | "published" | "source" | "lang">;

/** The articles that mention a record by any of its names, and those that its statements are from: the newest first. */
export async function articlesAbout(corpus: Corpus, record: AnyRecord): Promise<NamedArticle[]> {
  const { articles, engine, lexicon } = corpus;
  const subject = entityOf(record.id, lexicon)?.id ?? record.name;
  const clauses = [record.name, ...record.aliases].map((text) => ({ text, weight: 1 }));
  const found = await engine.matches({ clauses, filter: { subject } });
  const ids = new Set([...found.keys(), ...sourcesOf(record).map(({ article }) => article)]);
  return [...ids]
    .flatMap((id) => articles.get(id) ?? [])
    .map(({ id, title, published, source, lang }) => ({ id, title, published, source, lang }))
    .sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1));
}
