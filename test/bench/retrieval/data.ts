import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** An article id may not hold a colon, which the public sets separate with. */
const id = z.string().transform((value) => value.replaceAll(":", "_"));
const passage = z.object({ id, title: z.string(), text: z.string() });
const query = z.object({
  id: z.string(),
  q: z.string(),
  en: z.string().optional(),
  gold: z.array(id).min(1),
  ans: z.array(z.string()).default([]),
});

export type BenchPassage = z.infer<typeof passage>;

/** A question and the ids of all passages that answer it. */
export interface BenchQuery {
  q: string;
  gold: string[];
}

/** Questions of one kind to the same passages. */
export interface Asked {
  /** As in the tables. */
  name: string;
  queries: BenchQuery[];
}

/** Passages that are indexed once and asked in one or several ways. */
export interface BenchSet {
  name: string;
  passages: BenchPassage[];
  asked: Asked[];
}

/** One of the public reading sets as it is written; `en`: the same question in English; `ans`: the answers that are accepted. */
export interface PublicSet {
  passages: BenchPassage[];
  queries: Array<z.infer<typeof query>>;
}

/** Reads `<name>.corpus.jsonl` and `<name>.queries.jsonl` of a folder; null where one of them is not there. */
export function readPublicSet(folder: string, name: string): PublicSet | null {
  const corpus = `${folder}/${name}.corpus.jsonl`;
  const queries = `${folder}/${name}.queries.jsonl`;
  if (!existsSync(corpus) || !existsSync(queries)) return null;
  return { passages: readLines(corpus, passage), queries: readLines(queries, query) };
}

/** What is said of a set that `readPublicSet` does not find. */
export function skippedSet(folder: string, name: string): string {
  return `skipped ${name}: ${folder} holds no ${name}.corpus.jsonl and ${name}.queries.jsonl (set BENCH_DATA to their folder)`;
}

function readLines<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch {
      throw new Error(`${file}:${index + 1}: not a line of a bench set`);
    }
  });
}

/** Every n-th item so that at most `limit` are left: the same ones in each run. */
export function thinned<T>(items: readonly T[], limit: number): T[] {
  const step = Math.max(1, Math.ceil(items.length / limit));
  return items.filter((_, index) => index % step === 0);
}
