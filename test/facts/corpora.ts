import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readLexicon } from "../../index/lexicon.ts";
import { articlesOf } from "../../index/prepare.ts";
import { DEFAULTS, readFrom } from "../../index/run.ts";
import type { Article } from "../../src/core/article.ts";
import type { Lexicon } from "../../src/core/lexicon.ts";

const BENCH = join(import.meta.dirname, "../../../shared/bench");
const line = z.object({ id: z.string(), title: z.string(), text: z.string() });

/** Passages of the reading sets as articles of elsewhere, by id; none where the sets are not beside the repository. */
export function readPassages(ids?: ReadonlySet<string>): Article[] {
  return ["cmrc", "drcd"].flatMap((set) => {
    const file = join(BENCH, `${set}.corpus.jsonl`);
    if (!existsSync(file)) return [];
    return readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .map((one) => line.parse(JSON.parse(one)))
      .filter(({ id }) => ids === undefined || ids.has(id))
      .map(
        ({ id, title, text }): Article => ({
          id,
          title,
          source: set,
          url: null,
          author: null,
          published: null,
          publishedBasis: null,
          lang: set === "drcd" ? "zh-Hant" : "zh-Hans",
          scope: "other",
          about: null,
          kind: "article",
          body: text,
          sha256: "0".repeat(64),
        }),
      );
  });
}

/** The articles of the seeds with their lexicon. */
export async function readSeeds(): Promise<{ articles: Article[]; lexicon: Lexicon }> {
  const [read, lexicon] = await Promise.all([readFrom(DEFAULTS.from), readLexicon(DEFAULTS.lexicon)]);
  return { articles: articlesOf(read), lexicon };
}
