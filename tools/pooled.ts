import type { Citation } from "../src/core/answer/answer.ts";
import { namesOf } from "../src/core/knowledge/linked-names.ts";
import { LINK_FIELDS } from "../src/core/knowledge/links.ts";
import type { Item } from "../src/core/knowledge/present.ts";
import type { Corpus } from "../src/core/ports.ts";

/** Items whose statements point into one list of citations, each quotation once; links carry the name of what they lead to. */
export function pooled(
  items: readonly Pick<Item, "sources">[],
  corpus: Pick<Corpus, "knowledge" | "lexicon">,
): { items: Record<string, unknown>[]; citations: Citation[] } {
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  const pool = (citation: Citation): number => {
    const key = `${citation.articleId} ${citation.start} ${citation.end}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    citations.push({ ...citation, index: citations.length + 1 });
    numbers.set(key, citations.length);
    return citations.length;
  };
  const shown = items.map(({ sources, ...rest }) => {
    const numberOf = (old: unknown) => {
      const citation = sources.find(({ index }) => index === old);
      return citation === undefined ? 0 : pool(citation);
    };
    return renumbered(rest, numberOf, corpus);
  });
  return { items: shown, citations };
}

type Names = Pick<Corpus, "knowledge" | "lexicon">;

function renumbered(
  record: object,
  numberOf: (old: unknown) => number,
  corpus: Names,
): Record<string, unknown> {
  const of = (key: string, value: unknown): unknown => {
    if (key === "source") return numberOf(value);
    if (Array.isArray(value)) return value.map((one: unknown) => of(key, one));
    if (typeof value !== "object" || value === null) return value;
    const names =
      Object.hasOwn(LINK_FIELDS, key) && "value" in value && typeof value.value === "string"
        ? namesOf(corpus, value.value)
        : {};
    return { ...names, ...renumbered(value, numberOf, corpus) };
  };
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(key, value)]));
}
