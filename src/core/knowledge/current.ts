import { z } from "zod";
import type { Article } from "../article.ts";
import { type AnyRecord, type Knowledge, knowledgeLists, RECORD_KINDS } from "./knowledge.ts";
import { LINK_FIELDS } from "./links.ts";
import { source } from "./stated.ts";

/** Records as an index keeps them: with the SHA-256 of the text of each article that they quote. */
export interface StoredKnowledge {
  articles: Readonly<Record<string, string>>;
  records: Knowledge;
}

/** Articles by their ids, as far as records need them. */
interface Articles {
  get(id: string): Pick<Article, "sha256"> | undefined;
}

/** Records with the texts that they hold of, the ids of the articles sorted. Every article that they quote is there. */
export function storedKnowledge(records: Knowledge, articles: Articles): StoredKnowledge {
  const ids = [...new Set(quotedIn(records))].sort();
  return {
    articles: Object.fromEntries(
      ids.flatMap((id) => {
        const article = articles.get(id);
        return article === undefined ? [] : [[id, article.sha256]];
      }),
    ),
    records,
  };
}

function quotedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(quotedIn);
  const read = statement.safeParse(value).data;
  const below = typeof value === "object" && value !== null ? Object.values(value).flatMap(quotedIn) : [];
  return read === undefined ? below : [read.article, ...below];
}

const LISTS = knowledgeLists.keyof().options;

/** Whether a value has the form that an index keeps records in; the records themselves are taken on trust, as they were checked. */
export function isStoredKnowledge(value: unknown): value is StoredKnowledge {
  const read = z
    .strictObject({ articles: z.record(z.string(), z.string()), records: z.looseObject({}) })
    .safeParse(value);
  if (!read.success) return false;
  const { records } = read.data;
  return Object.keys(records).length === LISTS.length && LISTS.every((list) => Array.isArray(records[list]));
}

const statement = z.looseObject({ ...source.shape, value: z.unknown().optional() });

/**
 * The records that articles still bear out: statements of articles that are gone or have another text are left out, a record
 * that nothing names any more too, and with it the links to it. The records themselves where no article changed.
 */
export function currentKnowledge({ articles, records }: StoredKnowledge, now: Articles): Knowledge {
  const lost = new Set(
    Object.entries(articles).flatMap(([id, hash]) => (now.get(id)?.sha256 === hash ? [] : [id])),
  );
  if (lost.size === 0) return records;
  const gone = new Set<string>();
  for (const kind of RECORD_KINDS.options)
    for (const { id, named } of records[kind]) if (lost.has(named.article)) gone.add(`${kind} ${id}`);
  const kept = RECORD_KINDS.options.map((kind) => {
    const list: readonly AnyRecord[] = records[kind];
    return [kind, list.filter(({ id }) => !gone.has(`${kind} ${id}`)).map((one) => without(one, lost, gone))];
  });
  return knowledgeLists.parse(Object.fromEntries(kept));
}

/** A value without the statements that do not hold any more. */
function without(value: unknown, lost: ReadonlySet<string>, gone: ReadonlySet<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).flatMap(
    ([field, one]: [string, unknown]): Array<[string, unknown]> => {
      if (!Array.isArray(one))
        return holds(one, field, lost, gone) ? [[field, without(one, lost, gone)]] : [];
      const list = one.filter((each: unknown) => holds(each, field, lost, gone));
      return [[field, list.map((each: unknown) => without(each, lost, gone))]];
    },
  );
  return Object.fromEntries(fields);
}

function holds(value: unknown, field: string, lost: ReadonlySet<string>, gone: ReadonlySet<string>): boolean {
  const read = statement.safeParse(value);
  if (!read.success) return true;
  const target = Object.hasOwn(LINK_FIELDS, field) ? LINK_FIELDS[field] : undefined;
  return !lost.has(read.data.article) && !(target !== undefined && gone.has(`${target} ${read.data.value}`));
}
