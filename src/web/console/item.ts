import type {
  LookupArticle,
  LookupFact,
  LookupRecord,
  LookupResult,
  LookupSentence,
} from "../../core/lookup/lookup-result.ts";

/** One thing that can be selected in the list. `key` tells it from every other. */
export type Item =
  | { kind: "fact"; key: string; fact: LookupFact }
  | { kind: "sentence"; key: string; sentence: LookupSentence }
  | { kind: "article"; key: string; article: LookupArticle }
  | { kind: "record"; key: string; record: LookupRecord }
  | { kind: "search"; key: string; query: string };

/** What can be opened, copied and pinned. */
export type FoundItem = Exclude<Item, { kind: "search" }>;

export interface Group {
  name: "facts" | "sentences" | "articles" | "parks" | "records" | "favourites" | "recent";
  items: readonly Item[];
}

/** What was found in the order in which it is shown: figures first; groups without anything are left out. */
export function groupsOf({ facts, sentences, articles, records }: LookupResult): Group[] {
  const parks = records.filter(({ list }) => list === "parks");
  const others = records.filter(({ list }) => list !== "parks");
  const groups: Group[] = [
    { name: "facts", items: facts.map((fact) => ({ kind: "fact", key: `fact:${fact.id}`, fact })) },
    {
      name: "sentences",
      items: sentences.map((sentence) => ({
        kind: "sentence",
        key: `sentence:${sentence.articleId}#${sentence.start}-${sentence.end}`,
        sentence,
      })),
    },
    {
      name: "articles",
      items: articles.map((article) => ({ kind: "article", key: `article:${article.articleId}`, article })),
    },
    { name: "parks", items: parks.map(recordItem) },
    { name: "records", items: others.map(recordItem) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function recordItem(record: LookupRecord): Item {
  return { kind: "record", key: `record:${record.list}/${record.id}`, record };
}

/** Searches that were kept, then those of late that were not. */
export function searchGroups(favourites: readonly string[], recent: readonly string[]): Group[] {
  const item = (query: string): Item => ({ kind: "search", key: `search:${query}`, query });
  const groups: Group[] = [
    { name: "favourites", items: favourites.map(item) },
    { name: "recent", items: recent.filter((query) => !favourites.includes(query)).map(item) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

export function itemsOf(groups: readonly Group[]): Item[] {
  return groups.flatMap(({ items }) => items);
}

/** Number of the first item of the next group (`by` 1), or of the one before (`by` -1), seen from item `at`; stays at the ends. */
export function groupStep(groups: readonly Group[], at: number, by: 1 | -1): number {
  const starts = groups.map((_, group) =>
    groups.slice(0, group).reduce((sum, { items }) => sum + items.length, 0),
  );
  const current = starts.findLastIndex((start) => start <= at);
  return starts[Math.max(0, Math.min(current + by, starts.length - 1))] ?? 0;
}
