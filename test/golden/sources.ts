import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { span } from "./grade.ts";

const RAW = "seeds/raw";

const ledger = z.object({
  files: z.array(z.object({ file: z.string(), articles: z.array(z.object({ id: z.string() })) })),
});

/** Raw texts by their three-digit number, as the cases name them. */
export function readSeeds(folder = RAW): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /^\d{3}_.*\.txt$/.test(name));
  return new Map(names.sort().map((name) => [name.slice(0, 3), readFileSync(`${folder}/${name}`, "utf8")]));
}

/** Which raw text each article was cut from, by article id (seeds/raw/sources.yaml). */
export function readOrigins(folder = RAW): ReadonlyMap<string, string> {
  const { files } = ledger.parse(parse(readFileSync(`${folder}/sources.yaml`, "utf8")));
  return new Map(
    files.flatMap(({ file, articles }) => articles.map(({ id }) => [id, file.slice(0, 3)] as const)),
  );
}

/** Where quotes can be looked up. */
export interface Sources {
  seeds: ReadonlyMap<string, string>;
  origins: ReadonlyMap<string, string>;
}

export function readSources(): Sources {
  return { seeds: readSeeds(), origins: readOrigins() };
}

/**
 * The seed that a quotation stands in; null where it stands in none. A known article is looked up in its own seed only; an
 * unknown one (another index, other ids) in all of them, in order.
 */
export function locate(sources: Sources, articleId: string, quote: string): string | null {
  const origin = sources.origins.get(articleId);
  for (const [seed, text] of sources.seeds) {
    if ((origin === undefined || origin === seed) && span(text, quote) !== null) return seed;
  }
  return null;
}
