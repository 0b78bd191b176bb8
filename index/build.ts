import { createOramaEngine } from "../src/adapters/orama.ts";
import type { Article } from "../src/core/article.ts";
import { extractFacts } from "../src/core/facts/extract-facts.ts";
import { factSections } from "../src/core/facts/fact-sections.ts";
import { linkFacts } from "../src/core/facts/link-facts.ts";
import { storedKnowledge } from "../src/core/knowledge/current.ts";
import { type Knowledge, NO_KNOWLEDGE } from "../src/core/knowledge/knowledge.ts";
import type { Lexicon } from "../src/core/lexicon.ts";
import { encodePostings } from "../src/core/search/artefact.ts";
import { articleList, passageList } from "../src/core/search/article-store.ts";
import { articleSections } from "../src/core/search/article-table.ts";
import { passagesOf } from "../src/core/search/chunk.ts";
import {
  builtAtOf,
  FORMAT_VERSION,
  type Manifest,
  manifestText,
  PART_BYTES,
  partName,
  signedPart,
} from "../src/core/search/manifest.ts";
import { passageSections } from "../src/core/search/passage-table.ts";
import { type RenderedArticles, renderingList, renderingSections } from "../src/core/search/renderings.ts";
import { packSections } from "../src/core/search/sections.ts";
import { TOKENIZER_VERSION } from "../src/core/text/tokens.ts";
import { wordSet } from "../src/core/text/word-set.ts";
import { vectorSections } from "../src/core/vectors/corpus-vectors.ts";
import { embeddedText } from "../src/core/vectors/embedded-text.ts";
import { type EmbedderChoice, embedPassages } from "./embed-passages.ts";
import type { ReadArticle } from "./heads.ts";
import { articlesOf, checkIds, sha256 } from "./prepare.ts";

/** The files of an index folder, by name. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Called while work goes on; `done` of `total` steps. */
export type Progress = (step: string, done: number, total: number) => void;

/** Ids of articles that were put into an index and removed from it after it was built from its sources, sorted. */
export type FoldedChanges = Pick<Manifest["sources"], "put" | "remove">;

export interface BuiltIndex {
  manifest: Manifest;
  files: IndexFiles;
  /** Bytes of the sections of each kind, the part of a section's name before its dot. */
  bytes: ReadonlyMap<string, number>;
}

function newest(articles: readonly Article[]): string | null {
  const dates = articles.flatMap(({ published }) => (published === null ? [] : [published]));
  return dates.sort().at(-1) ?? null;
}

/**
 * Builds an index in memory. Equal articles and lexicon give equal bytes, whatever the order of the files. Articles of
 * scope `other` are kept for reading but have no passages. `sources` is the fingerprint of what it was built from, `folded`
 * the changes among the articles that did not come from there.
 */
export async function buildIndex(
  read: readonly ReadArticle[],
  lexicon: Lexicon,
  sources: string,
  progress: Progress = () => {},
  embedder: EmbedderChoice = { kind: "lsa" },
  renderings: RenderedArticles = {},
  folded: FoldedChanges = { put: [], remove: [] },
  knowledge: Knowledge = NO_KNOWLEDGE,
): Promise<BuiltIndex> {
  const articles = articlesOf(read);
  const passages = articles.flatMap(passagesOf);
  const stored = articleList(articles);
  const listedPassages = passageList(passages, stored);
  checkIds(read, listedPassages);
  const vectors = await embedPassages(
    {
      size: passages.length,
      text: (number) =>
        embeddedText(stored.at(listedPassages.articleOf(number))?.title ?? "", listedPassages.text(number)),
    },
    wordSet(lexicon),
    embedder,
    (done) => progress("embedding", done, passages.length),
  );
  const engine = await createOramaEngine({
    articles: stored,
    passages: listedPassages,
    lexicon,
    renderings: renderingList(renderings.english ?? []),
    everyday: renderingList(renderings.everyday ?? []),
    progress: (done) => progress("indexing", done, passages.length),
  });
  const facts = linkFacts(articles.flatMap((article) => extractFacts(article, lexicon)));
  const sections = new Map([
    ...articleSections(articles),
    ...passageSections(passages, stored),
    ...renderingSections(renderings),
    ...encodePostings(engine.postings()),
    ...(vectors === null ? [] : vectorSections(vectors)),
    ...factSections(facts, stored),
  ]);
  const parts = cut(packSections(sections));
  const words = new TextEncoder().encode(JSON.stringify(lexicon));
  const records = new TextEncoder().encode(JSON.stringify(storedKnowledge(knowledge, stored)));
  const asOf = newest(articles);
  const unsigned: Omit<Manifest, "sha256"> = {
    formatVersion: FORMAT_VERSION,
    tokenizerVersion: TOKENIZER_VERSION,
    embedder: vectors === null ? null : vectors.embedder,
    counts: { articles: articles.length, passages: passages.length, facts: facts.length },
    builtAt: builtAtOf(asOf),
    asOf,
    sources: { fingerprint: sources, put: folded.put, remove: folded.remove },
    files: { "lexicon.json": listed(words), "knowledge.json": listed(records) },
    parts: parts.map(listed),
  };
  const manifest: Manifest = { ...unsigned, sha256: sha256(signedPart(unsigned)) };
  return {
    manifest,
    files: new Map([
      ["lexicon.json", words],
      ["knowledge.json", records],
      ...parts.map((part, number): [string, Uint8Array] => [partName(number), part]),
      ["manifest.json", new TextEncoder().encode(manifestText(manifest))],
    ]),
    bytes: bytesByKind(sections),
  };
}

function listed(bytes: Uint8Array) {
  return { bytes: bytes.length, sha256: sha256(bytes) };
}

/** The parts of a buffer, as views of it. */
function cut(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / PART_BYTES);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES));
}

/** Sums the sections of each kind: `articles`, `passages`, `postings` … */
function bytesByKind(sections: ReadonlyMap<string, Uint8Array>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [name, { length }] of sections) {
    const [kind = name] = name.split(".");
    sums.set(kind, (sums.get(kind) ?? 0) + length);
  }
  return sums;
}
