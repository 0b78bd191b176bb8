import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const passage = z.object({ id: z.string(), title: z.string(), text: z.string() });
const query = z.object({
  id: z.string(),
  q: z.string(),
  en: z.string().optional(),
  gold: z.array(z.string()).min(1),
});

export type BenchPassage = z.infer<typeof passage>;
export type BenchQuery = z.infer<typeof query>;

/** A public reading set turned into passage retrieval. */
export interface BenchSet {
  name: string;
  passages: BenchPassage[];
  queries: BenchQuery[];
}

/** Reads `<name>.corpus.jsonl` and `<name>.queries.jsonl` of a folder; null where one of them is not there. */
export function readSet(folder: string, name: string): BenchSet | null {
  const corpus = `${folder}/${name}.corpus.jsonl`;
  const queries = `${folder}/${name}.queries.jsonl`;
  if (!existsSync(corpus) || !existsSync(queries)) return null;
  return { name, passages: readLines(corpus, passage), queries: readLines(queries, query) };
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
