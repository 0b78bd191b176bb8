import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { loadFolder } from "../../../../src/adapters/index-folder.ts";
import type { Corpus, QueryClause } from "../../../../src/core/ports.ts";
import { clausesOf } from "../../../../src/core/search/search-passages.ts";
import type { BenchPassage } from "../data.ts";
import type { Peer, Retrieve } from "../peer.ts";
import { indexIn } from "./ours-folder.ts";

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
    await indexPassages(passages, folder);
    return { retrieve: async (question, limit) => (await open(folder))(question, limit) };
  },
  open,
};

/** Runs `npm run index` over passages, each as an article; the index is in `indexIn(folder)`. */
export async function indexPassages(passages: readonly BenchPassage[], folder: string): Promise<void> {
  const source = `${folder}.jsonl`;
  await writeFile(source, passages.map(asLine).join("\n"));
  try {
    const args = ["index/cli.ts", "--from", source, "--out", indexIn(folder)];
    await run(process.execPath, [...HEAP, ...args], { maxBuffer: 64 * 1024 * 1024 });
  } finally {
    await rm(source);
  }
}

/** Indexing holds all articles at once. */
const HEAP = ["--max-old-space-size=8192"];

async function open(folder: string): Promise<Retrieve> {
  const { corpus } = await loadFolder(indexIn(folder));
  return retrieveByArticle(corpus, (question) => clausesOf(question, corpus));
}

/** The search of a corpus, hits counted by article. */
export function retrieveByArticle(
  { engine }: Corpus,
  clausesFor: (question: string) => QueryClause[],
): Retrieve {
  return async (question, limit) => {
    const hits = await engine.search({
      clauses: clausesFor(question),
      text: question,
      limit: Math.min(MOST_HITS, limit * PASSAGES_PER_ARTICLE),
    });
    return [...new Set(hits.map(({ passage }) => passage.articleId))].slice(0, limit);
  };
}

/** A few passages have no title, which an article must have; their id says nothing that a question could match. */
export function asLine({ id, title, text }: BenchPassage): string {
  return JSON.stringify({ id, title: title.trim() || id, text });
}
