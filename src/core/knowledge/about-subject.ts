import type { ArticleHead } from "../article.ts";
import type { Corpus } from "../ports.ts";
import { entityOf } from "../search/filters.ts";
import type { AnyRecord } from "./knowledge.ts";
import { sourcesOf } from "./sources-in.ts";

/** An article as a list names it. */
export type NamedArticle = Pick<ArticleHead, "id" | "title" | "published" | "source" | "lang">;

/**
 * The articles that mention a record by any of its names, and those that its statements are from: first those that most of them are
 * from, then the newest.
 */
export async function articlesAbout(corpus: Corpus, record: AnyRecord): Promise<NamedArticle[]> {
  const { articles, engine, lexicon } = corpus;
  const subject = entityOf(record.id, lexicon)?.id ?? record.name;
  const clauses = [record.name, ...record.aliases].map((text) => ({ text, weight: 1 }));
  const found = await engine.matches({ clauses, filter: { subject } });
  const stated = Map.groupBy(sourcesOf(record), ({ article }) => article);
  const statements = ({ id }: NamedArticle) => stated.get(id)?.length ?? 0;
  return [...new Set([...stated.keys(), ...found.keys()])]
    .flatMap((id) => articles.get(id) ?? [])
    .map(({ id, title, published, source, lang }) => ({ id, title, published, source, lang }))
    .sort((a, b) => statements(b) - statements(a) || compare(b.published ?? "", a.published ?? ""));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
