import type { Article } from "../article.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import type { AnyRecord, Knowledge, RecordKind } from "./knowledge.ts";
import { type Cited, type Item, itemOf } from "./present.ts";
import { areLinked } from "./related.ts";

/** Which records of a kind are asked for; what is absent asks for all. */
export interface RecordFilter {
  /** Words that a name of the record holds, all of them, in any script and case. */
  q?: string | undefined;
  /** Id of a park that the record has to do with. */
  park?: string | undefined;
  kind?: string | undefined;
}

/** The records of a kind that a filter lets through, in the order of their list. */
export function listed(
  knowledge: Knowledge,
  kind: RecordKind,
  { q, park, kind: only }: RecordFilter,
): AnyRecord[] {
  const words = foldText(q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const records: readonly AnyRecord[] = knowledge[kind];
  return records.filter((record) => {
    if (only !== undefined && record.kind !== only) return false;
    if (park !== undefined && !areLinked(knowledge, [kind, record.id], ["parks", park])) return false;
    return words.length === 0 || isNamedBy(record, words);
  });
}

function isNamedBy(record: AnyRecord, words: readonly string[]): boolean {
  const names = foldText(namesOf(record).join("\n"));
  return words.every((word) => names.includes(word));
}

function namesOf({ id, name, nameEn, aliases }: AnyRecord): string[] {
  return [id, name, nameEn, ...aliases];
}

/** The record whose id or whole name a text is, in any script and case; undefined where none is. */
export function recordNamed(knowledge: Knowledge, kind: RecordKind, text: string): AnyRecord | undefined {
  const wanted = foldText(text.trim());
  const records: readonly AnyRecord[] = knowledge[kind];
  return (
    records.find(({ id }) => id === text) ??
    records.find(({ name, nameEn }) => [name, nameEn].some((one) => foldText(one) === wanted)) ??
    records.find((record) => namesOf(record).some((one) => foldText(one) === wanted))
  );
}

type Stores = Pick<Corpus, "articles" | "passages">;
interface Shown {
  items: Map<AnyRecord, Item>;
  cited: Cited;
}
const shown = new WeakMap<Stores, Shown>();

/** `itemOf`, made once for each record of a corpus. */
export function knownItem(record: AnyRecord, corpus: Stores): Item {
  const { items, cited } = shown.get(corpus) ?? { items: new Map(), cited: decodedOnce(corpus) };
  shown.set(corpus, { items, cited });
  const made = items.get(record) ?? itemOf(record, cited);
  items.set(record, made);
  return made;
}

/** A corpus whose articles are decoded once: records quote the same few again and again. */
function decodedOnce({ articles, passages }: Stores): Cited {
  const decoded = new Map<string, Article | undefined>();
  const get = (id: string) => {
    if (!decoded.has(id)) decoded.set(id, articles.get(id));
    return decoded.get(id);
  };
  return { articles: { get }, passages };
}
