import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedIndex, loadIndex } from "../src/adapters/corpus.ts";
import { loadFolder } from "../src/adapters/index-folder.ts";
import { callerError } from "../src/core/errors.ts";
import type { Corpus, CorpusInfo } from "../src/core/ports.ts";
import {
  type ArticleChanges,
  changedCorpus,
  effective,
  isSameArticle,
  joinedChanges,
  NO_CHANGES,
} from "../src/core/search/article-changes.ts";
import { changesIn, OVERLAY, type Overlay, overlayText } from "../src/core/search/overlay.ts";
import type { RenderedArticle, RenderedText } from "../src/core/search/renderings.ts";
import { LSA_ID } from "../src/core/vectors/lsa.ts";
import { type BuiltIndex, buildIndex, type FoldedChanges, type Progress } from "./build.ts";
import type { EmbedderChoice } from "./embed-passages.ts";
import type { ReadArticle } from "./heads.ts";
import { InputError } from "./input-error.ts";
import { withLock } from "./lock.ts";
import { overlayOf, putting, writeOverlay } from "./overlay-file.ts";
import { articlesOf, checkIds } from "./prepare.ts";
import { tidyAfterKill, writeIndex } from "./write.ts";

/** What a change came to. */
export interface ChangeReport {
  added: number;
  replaced: number;
  removed: number;
  /** Articles given that stood in the index word for word. */
  unchanged: number;
  /** Of the changed corpus. */
  info: CorpusInfo;
  /** Articles and removals that lie beside the index now. */
  waiting: number;
}

/**
 * Adds or replaces articles of a written index and removes others, beside the index: nothing is built again, and whoever
 * reads it sees the old whole or the new one. Throws `InputError` or `AppError` where an id cannot be taken or is unknown.
 */
export async function changeIndex(
  out: string,
  read: readonly ReadArticle[],
  remove: readonly string[],
): Promise<ChangeReport> {
  const articles = articlesOf(read);
  return withLock(out, async () => {
    await tidyAfterKill(out);
    const before = await loadFolder(out);
    for (const id of remove)
      if (!before.corpus.articles.has(id)) throw unknownArticle(out, id, before.corpus);
    const earlier = before.overlay === null ? NO_CHANGES : changesIn(before.overlay);
    const later = { put: putting(articles), remove };
    const changes = effective(joinedChanges(earlier, later), before.base.articles);
    checkAgainst(read, later, before, changes);
    const overlay = overlayOf(before.manifest.sha256, changes);
    const after = await loadedWith(out, overlay, before);
    await writeOverlay(out, overlay);

    const there = before.corpus.articles;
    const known = articles.filter(({ id }) => there.has(id));
    const unchanged = known.filter((one) => isSameArticle(one, there.get(one.id))).length;
    const given = new Set(articles.map(({ id }) => id));
    return {
      added: articles.length - known.length,
      replaced: known.length - unchanged,
      removed: new Set(remove.filter((id) => !given.has(id))).size,
      unchanged,
      info: after.corpus.info,
      waiting: changes.put.length + changes.remove.length,
    };
  });
}

/** Refuses ids that the changed corpus could not tell apart. */
function checkAgainst(
  read: readonly ReadArticle[],
  { put }: ArticleChanges,
  { base }: LoadedIndex,
  changes: ArticleChanges,
): void {
  const after = changedCorpus(base.articles, base.passages, changes);
  checkIds(read, after.passages);
  for (const { article, passages } of put) {
    const taken = passages.find(({ id }) => after.articles.has(id));
    const from = read.find(({ head }) => head.id === article.id);
    if (taken !== undefined && from !== undefined)
      throw new InputError(
        from.path,
        from.line,
        `a passage of article ${article.id} would have the id ${taken.id}, which is that of an article; choose another id`,
      );
  }
}

function unknownArticle(out: string, id: string, { articles }: Corpus) {
  const some = [0, 1, 2].flatMap((number) => articles.traits(number)?.id ?? []);
  return callerError(
    "unknown-article",
    `${out} has no article ${JSON.stringify(id)}, so it cannot be removed; expected an id as its ${articles.size} articles have them: ${some.join(", ")}${articles.size > some.length ? ", …" : ""}`,
  );
}

/** Loads an index with an overlay that is not written yet, so that an unusable one never takes the place of another. */
function loadedWith(out: string, overlay: Overlay | null, before: LoadedIndex): Promise<LoadedIndex> {
  const text = overlay === null ? null : new TextEncoder().encode(overlayText(overlay));
  const read = async (name: string) => (name === OVERLAY ? text : readFile(join(out, name)));
  return loadIndex(read, undefined, before);
}

/**
 * Folds the changes that lie beside an index into it: builds it anew from the articles that it has now. The files are those
 * that a build from the same articles gives, but for `sources` in the manifest. Null where there is nothing to fold in.
 */
export async function compactIndex(
  out: string,
  embedder: EmbedderChoice = { kind: "lsa" },
  progress: Progress = () => {},
): Promise<BuiltIndex | null> {
  return withLock(out, async () => {
    await tidyAfterKill(out);
    const { corpus, overlay, manifest } = await loadFolder(out);
    if (overlay === null) return null;
    refuseOtherEmbedder(manifest.embedder?.id, embedder);
    const read: ReadArticle[] = [];
    const english: RenderedArticle[] = [];
    const everyday: RenderedArticle[] = [];
    for (const article of corpus.articles.values()) {
      const { body, sha256, ...head } = article;
      read.push({ path: out, line: 1, head, body });
      const keep = (text: RenderedText | undefined) =>
        text === undefined ? [] : [{ ...text, article: article.id, sha256 }];
      english.push(...keep(corpus.renderings?.of(article)));
      everyday.push(...keep(corpus.everyday?.of(article)));
    }
    const built = await buildIndex(
      read,
      corpus.lexicon,
      manifest.sources.fingerprint,
      progress,
      embedder,
      { english, everyday },
      foldedWith(manifest.sources, overlay),
      corpus.knowledge,
    );
    await writeIndex(out, built.files);
    return built;
  });
}

/** Vectors that a service made are not given up because its address is not set just now. */
function refuseOtherEmbedder(made: string | undefined, choice: EmbedderChoice): void {
  if (made === undefined || made === LSA_ID || choice.kind === "service") return;
  throw callerError(
    "no-embedder",
    `The vectors of this index were made by ${made}. Set EMBED_BASE_URL and EMBED_MODEL as they were, or build the index anew with --from, --changes keep and --embedder ${choice.kind}.`,
  );
}

/** The ids of all articles that differ from the sources once an overlay is folded in. */
function foldedWith(before: FoldedChanges, overlay: Overlay): FoldedChanges {
  const put = overlay.put.map(({ article }) => article.id);
  const left = new Set([...put, ...overlay.remove]);
  return {
    put: [...before.put.filter((id) => !left.has(id)), ...put].sort(),
    remove: [...new Set([...before.remove.filter((id) => !left.has(id)), ...overlay.remove])].sort(),
  };
}
