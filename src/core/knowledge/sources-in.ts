import { z } from "zod";
import { type Source, source } from "./stated.ts";

const sourced = z.looseObject(source.shape);

const read = new WeakMap<object, readonly Source[]>();

/** As {@link sourcesIn}, of a record of a corpus, which never changes: read once. */
export function sourcesOf(record: object): readonly Source[] {
  const known = read.get(record) ?? sourcesIn(record);
  read.set(record, known);
  return known;
}

/** Every article and quotation inside a record or a statement, in the order of its fields. */
export function sourcesIn(value: unknown): Source[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => sourcesIn(one));
  if (typeof value !== "object" || value === null) return [];
  const own = sourced.safeParse(value);
  const inner = Object.values(value).flatMap((one: unknown) => sourcesIn(one));
  return own.success ? [{ article: own.data.article, quote: own.data.quote }, ...inner] : inner;
}
