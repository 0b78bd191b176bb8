import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BuiltIndex, buildIndex, sha256 } from "./build.ts";
import type { EmbedderChoice } from "./embed-passages.ts";
import type { ReadArticle } from "./heads.ts";
import { knowledgeFiles, readLexicon } from "./lexicon.ts";
import { articleFiles, readArticles } from "./read.ts";

const ROOT = join(import.meta.dirname, "..");

/** Where `npm run index` reads and writes when nothing else is said. */
export const DEFAULTS = {
  from: [join(ROOT, "seeds")],
  knowledge: join(ROOT, "seeds/knowledge"),
  out: join(ROOT, "dist/assets/index"),
};

/** Called while work goes on; `done` of `total` steps. */
export type Progress = (step: string, done: number, total: number) => void;

/** The code that decides what an index holds: when it changes, an index is stale. */
const BUILDERS = ["index", "src/core/text", "src/core/search", "src/core/vectors", "src/adapters"];

async function builderFiles(): Promise<string[]> {
  const lists = await Promise.all(
    BUILDERS.map(async (folder) =>
      (await readdir(join(ROOT, folder))).map((name) => join(ROOT, folder, name)),
    ),
  );
  return lists.flat().filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));
}

/** Fingerprint of everything that an index is built from; the same wherever the files lie. */
export async function fingerprint(articlePaths: readonly string[], knowledge: string): Promise<string> {
  const paths = [...articlePaths, ...(await knowledgeFiles(knowledge)), ...(await builderFiles())];
  const lines = await Promise.all(
    paths.map(async (path) => `${basename(path)} ${sha256(await readFile(path))}`),
  );
  return sha256(lines.sort().join("\n"));
}

/** Reads articles and knowledge and builds the index in memory. Throws `InputError` with path and line of bad input. */
export async function buildFrom(
  from: readonly string[],
  knowledge: string = DEFAULTS.knowledge,
  progress: Progress = () => {},
  embedder?: EmbedderChoice,
): Promise<BuiltIndex> {
  const paths = [...new Set((await Promise.all(from.map(articleFiles))).flat())];
  const read: ReadArticle[] = [];
  for (const [at, path] of paths.entries()) {
    read.push(...(await readArticles(path)));
    progress("reading", at + 1, paths.length);
  }
  const lexicon = await readLexicon(knowledge);
  return buildIndex(read, lexicon, await fingerprint(paths, knowledge), progress, embedder);
}
