import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { loadCorpus } from "../../../../src/adapters/corpus.ts";
import type { Corpus, QueryClause } from "../../../../src/core/ports.ts";
import { expandQuery } from "../../../../src/core/search/expand.ts";
import { detectLang } from "../../../../src/core/text/script.ts";
import type { BenchPassage } from "../data.ts";
import type { Peer, Retrieve } from "../peer.ts";

const run = promisify(execFile);

/** Passages of one article may fill several ranks; so many are asked for that enough articles are left. */
const PASSAGES_PER_ARTICLE = 3;
const MOST_HITS = 50;

/**
 * The whole way that a user's own articles take: `npm run index` over a file, then the search behind `/api/search` (without
 * highlights, which peers do not make either). Each passage of a set is an article; hits are counted by article.
 */
export const ours: Peer = {
  name: "this project",
  async build(passages, folder) {
    const source = `${folder}.jsonl`;
    await writeFile(source, passages.map(asLine).join("\n"));
    try {
      const args = ["index/cli.ts", "--from", source, "--out", join(folder, "index")];
      await run(process.execPath, [...HEAP, ...args], { maxBuffer: 64 * 1024 * 1024 });
    } finally {
      await rm(source);
    }
    return { retrieve: async (question, limit) => (await open(folder))(question, limit) };
  },
  open,
};

/** Indexing holds all articles at once. */
const HEAP = ["--max-old-space-size=8192"];

async function open(folder: string): Promise<Retrieve> {
  const corpus = await loadCorpus((name) => fileOrNull(join(folder, "index", name)));
  return retrieveByArticle(corpus, (question) => expandQuery(question, corpus.lexicon, detectLang(question)));
}

/** The search of a corpus, hits counted by article. */
export function retrieveByArticle(
  { engine }: Corpus,
  clausesOf: (question: string) => QueryClause[],
): Retrieve {
  return async (question, limit) => {
    const hits = await engine.search({
      clauses: clausesOf(question),
      limit: Math.min(MOST_HITS, limit * PASSAGES_PER_ARTICLE),
    });
    return [...new Set(hits.map(({ passage }) => passage.articleId))].slice(0, limit);
  };
}

async function fileOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** A few passages have no title, which an article must have; their id says nothing that a question could match. */
export function asLine({ id, title, text }: BenchPassage): string {
  return JSON.stringify({ id, title: title.trim() || id, text });
}
