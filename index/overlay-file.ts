import { open, readFile, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { loadArticles } from "../src/adapters/corpus.ts";
import type { Article } from "../src/core/article.ts";
import { IndexError } from "../src/core/errors.ts";
import { type ArticleChanges, isEmpty, joinedChanges } from "../src/core/search/article-changes.ts";
import { passagesOf } from "../src/core/search/chunk.ts";
import {
  changesIn,
  checkOverlay,
  OVERLAY,
  type Overlay,
  overlayText,
  readOverlay,
  signedOverlay,
  unsignedOverlay,
} from "../src/core/search/overlay.ts";
import { sha256 } from "./prepare.ts";

/** Articles with the passages that they are searched by. */
export function putting(articles: readonly Article[]): ArticleChanges["put"] {
  return articles.map((one) => ({ article: one, passages: passagesOf(one) }));
}

/** The overlay of changes to the index whose manifest has the hash `base`; null where there is nothing in it. */
export function overlayOf(base: string, changes: ArticleChanges): Overlay | null {
  if (isEmpty(changes)) return null;
  const unsigned = unsignedOverlay(base, changes);
  return { ...unsigned, sha256: sha256(signedOverlay(unsigned)) };
}

/** Puts an overlay in its place by a rename, or takes it away: whoever reads sees the old one or the new one whole. */
export async function writeOverlay(out: string, overlay: Overlay | null): Promise<void> {
  const path = join(out, OVERLAY);
  if (overlay === null) return rm(path, { force: true });
  // Beside the folder, where what a killed run leaves is tidied up.
  const fresh = `${resolve(out)}.new-${process.pid}`;
  try {
    const file = await open(fresh, "w");
    try {
      await file.writeFile(overlayText(overlay));
      // What is renamed must be on the disk, or a power cut would leave an empty file.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
}

/** As far as a manifest of any version tells: ids of the articles that were changed and then folded in. */
const foldedIn = z.object({ sources: z.object({ put: z.array(z.string()), remove: z.array(z.string()) }) });

/**
 * Every change made to the index at `out` since it was built from its sources: those beside it, and those that were folded
 * in. Throws `IndexError` where they cannot be read.
 */
export async function changesSince(out: string): Promise<ArticleChanges> {
  const folded = await foldedChanges(out);
  const text = await readFile(join(out, OVERLAY), "utf8").catch(() => null);
  if (text === null) return folded;
  const overlay = readOverlay(text);
  checkOverlay(overlay, sha256(signedOverlay(overlay)), overlay.base);
  return joinedChanges(folded, changesIn(overlay));
}

async function foldedChanges(out: string): Promise<ArticleChanges> {
  const { put, remove } = await foldedIds(out);
  if (put.length === 0) return { put: [], remove };
  try {
    const articles = await loadArticles((name) => readFile(join(out, name)));
    return { put: putting(put.flatMap((id) => articles.get(id) ?? [])), remove };
  } catch (error) {
    const why = error instanceof Error ? error.message.split(" Run `")[0] : String(error);
    throw new IndexError(
      `${out}: ${put.length} articles that were added to this index after it was built cannot be read again (${why}) Run \`npm run index -- --changes drop\` to build the index without them, then add them again with --add.`,
    );
  }
}

/** Ids of articles that were changed since an index was built and are folded into it. */
export async function foldedIds(out: string): Promise<{ put: string[]; remove: string[] }> {
  const text = await readFile(join(out, "manifest.json"), "utf8").catch(() => "null");
  try {
    return foldedIn.parse(JSON.parse(text)).sources;
  } catch {
    // Not a manifest of an index into which anything was folded.
    return { put: [], remove: [] };
  }
}
