import { IndexError } from "../core/errors.ts";
import { changedFacts } from "../core/facts/changed-facts.ts";
import { factTable } from "../core/facts/fact-table.ts";
import { currentKnowledge, type StoredKnowledge } from "../core/knowledge/current.ts";
import type { Corpus, CorpusInfo } from "../core/ports.ts";
import { decodePostings } from "../core/search/artefact.ts";
import {
  type ArticleChanges,
  changedCorpus,
  effective,
  isEmpty,
  joinedChanges,
  NO_CHANGES,
} from "../core/search/article-changes.ts";
import type { ArticleStore } from "../core/search/article-store.ts";
import { articleTable } from "../core/search/article-table.ts";
import { builtAtOf, type Manifest } from "../core/search/manifest.ts";
import { changesIn, type Overlay, signedOverlay, unsignedOverlay } from "../core/search/overlay.ts";
import { passageTable } from "../core/search/passage-table.ts";
import { queryWords } from "../core/search/query-terms.ts";
import { renderingTable } from "../core/search/renderings.ts";
import { unpackSections } from "../core/search/sections.ts";
import { changedVectors } from "../core/vectors/changed-vectors.ts";
import { readVectors } from "../core/vectors/corpus-vectors.ts";
import {
  checkedManifest,
  checkedOverlay,
  type Hash,
  type ReadFile,
  readBody,
  webHash,
} from "./index-files.ts";
import { createOramaEngine, type OramaEngine } from "./orama.ts";

/** A corpus without the changes that lie beside it. */
interface BaseCorpus extends Corpus {
  engine: OramaEngine;
  /** The records as they lie in the index, with the articles that they were checked against. */
  recorded: StoredKnowledge;
}

/** An index folder as it was read. */
export interface LoadedIndex {
  /** The whole, changes included: what is served. */
  corpus: Corpus;
  manifest: Manifest;
  /** What was added and removed since the index was built; null: nothing. */
  overlay: Overlay | null;
  base: BaseCorpus;
}

/** {@link loadIndex} for those who only search. */
export async function loadCorpus(read: ReadFile, hash?: Hash): Promise<Corpus> {
  return (await loadIndex(read, hash)).corpus;
}

/**
 * Reads an index folder: checks every byte against the manifest, then builds the corpus as views of what was read; nothing
 * is indexed or parsed anew but the lexicon and the changes. Where `before` is of the same manifest, only the changes are
 * read. Throws `IndexError` that says what is wrong and which command mends it.
 */
export async function loadIndex(
  read: ReadFile,
  hash: Hash = webHash,
  before?: LoadedIndex,
): Promise<LoadedIndex> {
  const manifest = await checkedManifest(read, hash);
  const overlay = await checkedOverlay(read, hash, manifest);
  const base =
    before?.manifest.sha256 === manifest.sha256 ? before.base : await baseCorpus(read, hash, manifest);
  const corpus = overlay === null ? base : await changed(base, overlay);
  return { corpus, manifest, overlay, base };
}

/**
 * A loaded index with further changes over those that lie beside it, as if all of them lay there; `overlay` is what would.
 * Nothing is written, and `index` stays as it is.
 */
export async function changedIndex(
  { base, manifest, overlay }: LoadedIndex,
  further: ArticleChanges,
  hash: Hash = webHash,
): Promise<Pick<LoadedIndex, "corpus" | "overlay">> {
  const beside = overlay === null ? NO_CHANGES : changesIn(overlay);
  const changes = effective(joinedChanges(beside, further), base.articles);
  if (isEmpty(changes)) return { corpus: base, overlay: null };
  const unsigned = unsignedOverlay(manifest.sha256, changes);
  const made = { ...unsigned, sha256: await hash(new TextEncoder().encode(signedOverlay(unsigned))) };
  return { corpus: await changed(base, made), overlay: made };
}

/** The articles of an index, without the changes beside it; it may be of another tokenizer. Throws as `loadIndex` does. */
export async function loadArticles(read: ReadFile, hash: Hash = webHash): Promise<ArticleStore> {
  const manifest = await checkedManifest(read, hash, "articles");
  return articleTable(unpackSections((await readBody(read, hash, manifest)).body));
}

async function baseCorpus(read: ReadFile, hash: Hash, manifest: Manifest): Promise<BaseCorpus> {
  const { lexicon, knowledge, body } = await readBody(read, hash, manifest);
  const sections = unpackSections(body);
  const articles = articleTable(sections);
  const passages = passageTable(sections, articles);
  const renderings = renderingTable(sections, "english");
  const everyday = renderingTable(sections, "everyday");
  const postings = decodePostings(sections);
  const { counts, builtAt, asOf, sha256, embedder } = manifest;
  const vectors = embedder === null ? undefined : readVectors(sections, embedder, counts.passages);
  const facts = factTable(sections, articles);
  const held = {
    articles: articles.size,
    passages: passages.size,
    postings: postings.passages,
    facts: facts.size,
  };
  if (
    held.articles !== counts.articles ||
    held.passages !== counts.passages ||
    held.postings !== counts.passages ||
    held.facts !== counts.facts
  ) {
    throw new IndexError(
      `The index holds ${JSON.stringify(held)}, its manifest says ${JSON.stringify(counts)}. Run \`npm run index\` to build the index again.`,
    );
  }
  return {
    info: { ...counts, builtAt, asOf, sha256 },
    lexicon,
    articles,
    passages,
    renderings,
    everyday,
    knowledge: currentKnowledge(knowledge, articles),
    recorded: knowledge,
    facts,
    engine: await createOramaEngine({
      articles,
      passages,
      lexicon,
      postings,
      renderings,
      everyday,
      ...(vectors && { vectors: vectors.passages }),
    }),
    ...(vectors && { vectors }),
  };
}

async function changed(base: BaseCorpus, overlay: Overlay): Promise<Corpus> {
  const changes = changesIn(overlay);
  const { articles, passages } = changedCorpus(base.articles, base.passages, changes);
  const facts = changedFacts(base.facts, articles, changes, base.lexicon);
  const asOf = newest(base, { ...overlay, articles });
  const info: CorpusInfo = {
    ...base.info,
    articles: articles.size,
    passages: passages.size,
    facts: facts.size,
    builtAt: builtAtOf(asOf),
    asOf,
    sha256: overlay.sha256,
  };
  const { vectors } = base;
  const touched = {
    put: overlay.put.map(({ article }) => article.id),
    remove: overlay.remove,
    words: () => queryWords(base.lexicon).words,
  };
  const moved = vectors && changedVectors(vectors, base, { articles, passages }, touched);
  return {
    ...base,
    info,
    articles,
    passages,
    facts,
    knowledge: currentKnowledge(base.recorded, articles),
    engine: await base.engine.withChanges(changes, moved?.passages),
    ...(moved && { vectors: moved }),
  };
}

/** The newest date of the changed corpus; its articles are only gone through where the one that made it may be gone. */
function newest(
  base: BaseCorpus,
  { articles, put, remove }: Pick<Corpus, "articles"> & Pick<Overlay, "put" | "remove">,
): string | null {
  const dates: string[] = [];
  const touched = [...remove, ...put.map(({ article }) => article.id)];
  if (touched.some((id) => base.articles.get(id)?.published === base.info.asOf)) {
    for (let number = 0; number < articles.size; number++) {
      const published = articles.traits(number)?.published;
      if (published) dates.push(published);
    }
  } else {
    if (base.info.asOf !== null) dates.push(base.info.asOf);
    for (const { article } of put) if (article.published !== null) dates.push(article.published);
  }
  return dates.sort().at(-1) ?? null;
}
