import { mentioned, namesIn } from "../answer/mentions.ts";
import type { Article } from "../article.ts";
import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { RECORD_KINDS, type RecordKind } from "./knowledge.ts";
import type { RecordName } from "./related.ts";
import { sourcesOf } from "./sources-in.ts";

/** Records that an article has to do with, by kind; kinds without any are left out. */
export type ArticleRecords = Array<{ kind: RecordKind; records: RecordName[] }>;

/** Kinds of record that a name alone is enough for: a name of a site or an incentive is often an everyday word. */
const NAMED_KINDS: ReadonlySet<RecordKind> = new Set<RecordKind>(["parks", "companies"]);

const entityMaps = new WeakMap<Corpus["lexicon"], ReadonlyMap<string, Entity>>();

/**
 * The records that quote an article, those that quote it most first, then the parks and companies that its text names and the
 * gazetteer knows.
 */
export function recordsOfArticle(
  { knowledge, lexicon }: Pick<Corpus, "knowledge" | "lexicon">,
  { id, title, body }: Pick<Article, "id" | "title" | "body">,
): ArticleRecords {
  const entities = entityMaps.get(lexicon) ?? new Map(lexicon.entities.map((one) => [one.id, one]));
  entityMaps.set(lexicon, entities);
  const named = new Set(
    [...mentioned(namesIn(foldText(`${title}\n${body}`), entities))].map((entity) => entity.id),
  );
  return RECORD_KINDS.options.flatMap((kind) => {
    const found = knowledge[kind].flatMap((record) => {
      const quotes = sourcesOf(record).filter(({ article }) => article === id).length;
      const isNamed = NAMED_KINDS.has(kind) && named.has(record.id);
      return quotes > 0 || isNamed ? [{ record, quotes }] : [];
    });
    found.sort((a, b) => b.quotes - a.quotes);
    const records = found.map(({ record }) => ({ id: record.id, name: record.name, nameEn: record.nameEn }));
    return records.length === 0 ? [] : [{ kind, records }];
  });
}
