import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { loadCorpus } from "../../../../src/adapters/corpus.ts";
import { searchPassages } from "../../../../src/core/search/search-passages.ts";
import type { BenchPassage } from "../data.ts";
import type { Peer } from "../peer.ts";

const run = promisify(execFile);

/** Passages of one article may fill several ranks; so many are asked for that enough articles are left. */
const PASSAGES_PER_ARTICLE = 3;

/** The whole way that a user's own articles take: `npm run index` over a file, then the search that `/api/search` runs. */
export const ours: Peer = {
  name: "this project",
  async build(passages) {
    const folder = await mkdtemp(join(tmpdir(), "bench-index-"));
    const ids = new Map(passages.map(({ id }) => [articleIdOf(id), id]));
    await writeFile(join(folder, "articles.jsonl"), passages.map(asLine).join("\n"));
    const args = ["index/cli.ts", "--from", join(folder, "articles.jsonl"), "--out", join(folder, "index")];
    await run(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
    const corpus = await loadCorpus((name) => readFile(join(folder, "index", name)));
    return {
      async retrieve(question, limit) {
        const found = await searchPassages(corpus, {
          query: question,
          limit: Math.min(50, limit * PASSAGES_PER_ARTICLE),
        });
        const articles = [...new Set(found.map(({ articleId }) => articleId))];
        return articles.slice(0, limit).map((id) => ids.get(id) ?? id);
      },
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

/** The sets separate with a colon, which an article id may not hold. */
function articleIdOf(id: string): string {
  return id.replaceAll(":", "_");
}

function asLine({ id, title, text }: BenchPassage): string {
  return JSON.stringify({ id: articleIdOf(id), title, text });
}
