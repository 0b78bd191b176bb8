import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Knowledge } from "../src/core/knowledge/knowledge.ts";
import type { Lexicon } from "../src/core/lexicon.ts";
import { RENDERING_KINDS, type RenderedArticles, type RenderingKind } from "../src/core/search/renderings.ts";
import { type BuiltIndex, buildIndex, type Progress } from "./build.ts";
import type { EmbedderChoice } from "./embed-passages.ts";
import type { ReadArticle } from "./heads.ts";
import { InputError } from "./input-error.ts";
import { lexiconFiles, readLexicon } from "./lexicon.ts";
import { sha256 } from "./prepare.ts";
import { articleFiles, readArticles } from "./read.ts";
import { knowledgeFiles, readKnowledge } from "./read-knowledge.ts";
import { checkRendering, type Rendering, readRendering, renderingFiles } from "./read-renderings.ts";

const ROOT = join(import.meta.dirname, "..");

/** Where `npm run index` reads and writes when nothing else is said. */
export const DEFAULTS = {
  from: [join(ROOT, "seeds")],
  lexicon: join(ROOT, "seeds/lexicon"),
  out: join(ROOT, "dist/assets/index"),
};

/** The code that decides what an index holds: when it changes, an index is stale. */
const BUILDERS = [
  "index",
  "src/core/text",
  "src/core/search",
  "src/core/vectors",
  "src/core/facts",
  "src/core/knowledge",
  "src/adapters",
  "src/adapters/reading",
];

async function builderFiles(): Promise<string[]> {
  const lists = await Promise.all(
    BUILDERS.map(async (folder) =>
      (await readdir(join(ROOT, folder))).map((name) => join(ROOT, folder, name)),
    ),
  );
  return lists.flat().filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));
}

/** The files that `find` gives for several places, each once. */
async function filesBy(
  find: (from: string) => Promise<string[]>,
  from: readonly string[],
): Promise<string[]> {
  return [...new Set((await Promise.all(from.map(find))).flat())];
}

/** Fingerprint of everything that an index is built from; the same wherever the files lie. */
export async function fingerprint(from: readonly string[], lexicon: string): Promise<string> {
  const paths = [
    ...(await filesBy(articleFiles, from)),
    ...(await lexiconFiles(lexicon)),
    ...(await builderFiles()),
  ];
  const lines = await Promise.all(paths.map((path) => fileLine(basename(path), path)));
  // Two renderings of an article may have the same name.
  for (const kind of RENDERING_KINDS)
    for (const path of await filesOfKind(kind, from))
      lines.push(await fileLine(`${kind} ${basename(path)}`, path));
  for (const path of await filesBy(knowledgeFiles, from))
    lines.push(await fileLine(`knowledge ${basename(path)}`, path));
  return sha256(lines.sort().join("\n"));
}

const fileLine = async (name: string, path: string) => `${name} ${sha256(await readFile(path))}`;

function filesOfKind(kind: RenderingKind, from: readonly string[]): Promise<string[]> {
  return filesBy((place) => renderingFiles(kind, place), from);
}

/** The renderings of each kind, each checked against its article. */
async function readRenderings(
  read: readonly ReadArticle[],
  from: readonly string[],
): Promise<RenderedArticles> {
  const of = async (kind: RenderingKind) => checkedRenderings(read, await filesOfKind(kind, from));
  return { english: await of("english"), everyday: await of("everyday") };
}

async function checkedRenderings(
  read: readonly ReadArticle[],
  paths: readonly string[],
): Promise<Rendering[]> {
  const bodies = new Map(read.map(({ head, body }) => [head.id, body]));
  const renderings = await Promise.all(paths.map(readRendering));
  for (const one of renderings) {
    const body = bodies.get(one.article);
    if (body === undefined)
      throw new InputError(one.path, 2, `there is no article ${one.article}; expected the id of an article`);
    checkRendering(one, body);
  }
  return renderings;
}

/** Reads every article of the files and folders given. Throws `InputError` with path and line of bad input. */
export async function readFrom(
  from: readonly string[],
  progress: Progress = () => {},
): Promise<ReadArticle[]> {
  const paths = await filesBy(articleFiles, from);
  const read: ReadArticle[] = [];
  for (const [at, path] of paths.entries()) {
    read.push(...(await readArticles(path)));
    progress("reading", at + 1, paths.length);
  }
  return read;
}

/** The records of seeds folders, each statement checked against its article. */
async function recordsOf(
  read: readonly ReadArticle[],
  from: readonly string[],
  { entities }: Lexicon,
): Promise<Knowledge> {
  const bodies = new Map(read.map(({ head, body }) => [head.id, body]));
  const titles = new Map(read.map(({ head }) => [head.id, head.title]));
  return readKnowledge(await filesBy(knowledgeFiles, from), { bodies, titles, entities });
}

/** Reads articles, records and lexicon and builds the index in memory. Throws `InputError` with path and line of bad input. */
export async function buildFrom(
  from: readonly string[],
  words: string = DEFAULTS.lexicon,
  progress: Progress = () => {},
  embedder?: EmbedderChoice,
): Promise<BuiltIndex> {
  const read = await readFrom(from, progress);
  const lexicon = await readLexicon(words);
  const renderings = await readRenderings(read, from);
  const knowledge = await recordsOf(read, from, lexicon);
  const sources = await fingerprint(from, words);
  return buildIndex(read, lexicon, sources, progress, embedder, renderings, undefined, knowledge);
}
