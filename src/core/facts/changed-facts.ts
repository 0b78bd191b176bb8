import type { Article } from "../article.ts";
import type { Lexicon } from "../lexicon.ts";
import type { ArticleStore } from "../search/article-store.ts";
import { extractFacts } from "./extract-facts.ts";
import type { Fact, FactStore } from "./fact.ts";
import { decidedFacts, type FactDecision } from "./fact-decision.ts";
import { factList } from "./fact-list.ts";
import { type FactLinks, factLinks, unlinked } from "./link-facts.ts";
import { mergedFacts } from "./merged-facts.ts";

/** What changes among the articles. */
export interface FactChanges {
  /** Articles that are new or replace one of the base, with what a person decided of their figures. */
  put: ReadonlyArray<{ article: Article; facts?: readonly FactDecision[] }>;
  /** Ids of articles that go. */
  remove: readonly string[];
}

/**
 * The facts after changes: those of articles that went are gone, those of articles that came are extracted; links of every
 * subject that either touches are made anew. `articles` are those after the changes, in whose order the facts stand.
 */
export function changedFacts(
  base: FactStore,
  articles: ArticleStore,
  { put, remove }: FactChanges,
  lexicon: Pick<Lexicon, "entities">,
): FactStore {
  const gone = new Set([...remove, ...put.map(({ article }) => article.id)]);
  const fresh = factList(
    put.flatMap(({ article, facts = [] }) => decidedFacts(extractFacts(article, lexicon), facts)),
  );
  const touched = new Set<string>();
  for (const { subject } of fresh.values()) touched.add(subject.id);
  for (const id of gone) for (const { subject } of base.ofArticle(id)) touched.add(subject.id);
  const links = new Map<string, FactLinks>();
  for (const id of touched) {
    const old = base.ofSubject(id).filter(({ articleId }) => !gone.has(articleId));
    for (const [fact, link] of factLinks([...old, ...fresh.ofSubject(id)])) links.set(fact, link);
  }
  const linked = (fact: Fact): Fact =>
    touched.has(fact.subject.id) ? { ...unlinked(fact), ...links.get(fact.id) } : fact;
  return mergedFacts(base, fresh, articles, gone, linked);
}
