import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { loadCorpus } from "../../../../src/adapters/corpus.ts";
import type { Corpus } from "../../../../src/core/ports.ts";
import { expandQuery } from "../../../../src/core/search/expand.ts";
import { detectLang } from "../../../../src/core/text/script.ts";
import type { BenchPassage } from "../data.ts";
import type { Peer } from "../peer.ts";

const run = promisify(execFile);

/** Passages of one article may fill several ranks; so many are asked for that enough articles are left. */
const PASSAGES_PER_ARTICLE = 3;

/** The whole way that a user's own articles take: `npm run index` over a file, then the search behind `/api/search` (without highlights, which peers do not make either). */
export const ours: Peer = {
  name: "this project",
  async build(passages) {
    const folder = await mkdtemp(join(tmpdir(), "bench-index-"));
    const close = () => rm(folder, { recursive: true, force: true });
    const ids = new Map(passages.map(({ id }) => [articleIdOf(id), id]));
    const corpus = await indexed(folder, passages).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return {
      async retrieve(question, limit) {
        const clauses = expandQuery(question, corpus.lexicon, detectLang(question));
        const hits = await corpus.engine.search({ clauses, limit: limit * PASSAGES_PER_ARTICLE });
        const articles = [...new Set(hits.map(({ passage }) => passage.articleId))];
        return articles.slice(0, limit).map((id) => ids.get(id) ?? id);
      },
      close,
    };
  },
};

async function indexed(folder: string, passages: readonly BenchPassage[]): Promise<Corpus> {
  await writeFile(join(folder, "articles.jsonl"), passages.map(asLine).join("\n"));
  const args = ["index/cli.ts", "--from", join(folder, "articles.jsonl"), "--out", join(folder, "index")];
  await run(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
  return loadCorpus((name) => readFile(join(folder, "index", name)));
}

/** The sets separate with a colon, which an article id may not hold. */
function articleIdOf(id: string): string {
  return id.replaceAll(":", "_");
}

/** A few passages have no title, which an article must have; their id says nothing that a question could match. */
function asLine({ id, title, text }: BenchPassage): string {
  return JSON.stringify({ id: articleIdOf(id), title: title.trim() || articleIdOf(id), text });
}
