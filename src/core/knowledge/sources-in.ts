import { z } from "zod";
import { type Source, source } from "./stated.ts";

const sourced = z.looseObject(source.shape);

/** Every article and quotation inside a record or a statement, in the order of its fields. */
export function sourcesIn(value: unknown): Source[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => sourcesIn(one));
  if (typeof value !== "object" || value === null) return [];
  const own = sourced.safeParse(value);
  const inner = Object.values(value).flatMap((one: unknown) => sourcesIn(one));
  return own.success ? [{ article: own.data.article, quote: own.data.quote }, ...inner] : inner;
}
